import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { JsonText } from '@huibian/platform';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

/** Passes JSON that PostgreSQL built through, unparsed. */
@Injectable()
export class JsonTextInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!(answer instanceof JsonText)) return answer;
        context.switchToHttp().getResponse<FastifyReply>().type('application/json; charset=utf-8');
        return answer.text;
      }),
    );
  }
}
