import { Catch, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { localeFrom } from '@huibian/contracts';
import { CONFIG, refused, type Config } from '@huibian/platform';
import type { FastifyReply } from 'fastify';
import type { DoorRequest } from './door-request';
import { refusalFor } from './known-errors';
import { jsonLimitBytes } from './limits';
import { problemPage } from './problem-page';
import { problemOf } from './problem';

/** The one place where an error becomes an answer: RFC 9457 for programs, a page in both languages for people outside the console. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<DoorRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const known = refusalFor(error, { jsonBytes: jsonLimitBytes, uploadMb: this.config.UPLOAD_MAX_MB });
    if (!known) this.log.error(`${request.id} ${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}`);
    // Once the answer has begun (a stream), nothing but cutting it tells the reader that it is not whole.
    if (reply.raw.headersSent) return void reply.raw.destroy();
    const refusal = known ?? { ...refused(503, 'http.unexpected'), status: 500 };
    const problem = problemOf(refusal, localeFrom(request.headers['accept-language']), request.id);
    if (problem.params.seconds !== undefined) void reply.header('retry-after', String(problem.params.seconds));
    else if (problem.status === 503) void reply.header('retry-after', '5');
    void reply.status(problem.status).header('cache-control', 'no-store');
    if (wantsPage(request)) return void reply.type('text/html; charset=utf-8').send(problemPage(problem.status, problem.code, problem.params));
    void reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}

const wantsPage = (request: DoorRequest): boolean => !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
