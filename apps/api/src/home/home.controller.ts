import { Controller, Get } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { HomeView } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { CurrentActing } from '../http/current-act.decorator';
import { Requires } from '../http/requires.decorator';
import { HOME_CARDS, type HomeCardSource } from './home-cards';
import { SetupSteps } from './setup-steps.queries';

@Controller('api/home')
export class HomeController {
  private sources: HomeCardSource[] | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly setup: SetupSteps,
  ) {}

  /** What waits for this person, in the order of the stages. */
  @Get()
  @Requires('account.read')
  async home(@CurrentActing() acting: Acting): Promise<HomeView> {
    this.sources ??= this.findSources();
    const [setup, ...cards] = await Promise.all([this.setup.steps(acting), ...this.sources.map((source) => source.cards(acting))]);
    return { setup, cards: cards.flat().filter((card) => card.count > 0) };
  }

  private findSources(): HomeCardSource[] {
    const marked = this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      const order = metatype ? this.reflector.get<number | undefined>(HOME_CARDS, metatype) : undefined;
      return order === undefined || !instance ? [] : [{ order, source: instance as HomeCardSource }];
    });
    return marked.sort((one, other) => one.order - other.order).map(({ source }) => source);
  }
}
