import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refused } from '../refused';

/** So many requests a minute for each key, counted in this process: enough to keep one client from starving the others. */
@Injectable()
export class RequestLimiter {
  private readonly limiters = new Map<number, RateLimiterMemory>();

  /** @throws Refused 429 with the seconds to wait */
  async consume(key: string, perMinute: number): Promise<void> {
    const limiter = this.limiters.get(perMinute) ?? new RateLimiterMemory({ points: perMinute, duration: 60 });
    this.limiters.set(perMinute, limiter);
    try {
      await limiter.consume(key);
    } catch (rejection) {
      if (!(rejection instanceof RateLimiterRes)) throw rejection;
      throw refused(429, 'http.too_many_requests', { seconds: Math.max(1, Math.ceil(rejection.msBeforeNext / 1000)) });
    }
  }
}
