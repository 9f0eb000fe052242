import { Controller, Get, Module, Post } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { ClosedDoorsCheck } from './closed-doors.check';
import { Handlers } from './handlers.service';
import { Public, Requires } from './requires.decorator';

@Controller('api/guarded')
class GuardedController {
  @Get(':id')
  @Requires('case.read')
  read(): void {}

  @Post()
  @Public('a test')
  write(): void {}
}

@Controller('api/forgotten')
class ForgottenController {
  @Post(':id/submission')
  submit(): void {}
}

@Module({ imports: [DiscoveryModule], controllers: [GuardedController], providers: [Handlers, ClosedDoorsCheck] })
class GuardedModule {}

@Module({ imports: [DiscoveryModule], controllers: [GuardedController, ForgottenController], providers: [Handlers, ClosedDoorsCheck] })
class ForgottenModule {}

const boot = (module: object) => NestFactory.createApplicationContext(module as never, { logger: false, abortOnError: false });

test('Handlers that say who may come in let the api boot', async () => {
  const app = await boot(GuardedModule);
  expect(app.get(Handlers).all().map(({ method, path, access }) => [method, path, access?.kind])).toEqual([
    ['GET', '/api/guarded/:id', 'requires'],
    ['POST', '/api/guarded', 'public'],
  ]);
  await app.close();
});

test('A handler that says nothing stops the boot and is named', async () => {
  await expect(boot(ForgottenModule)).rejects.toThrow('- POST /api/forgotten/:id/submission (ForgottenController.submit)');
});
