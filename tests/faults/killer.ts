import type { DurablePostgres, TestPlatform } from '@huibian/testing';
import type { SeededRandom } from './seeded-random';
import { pause, until } from './waiting';

export const parts = ['api', 'worker', 'postgres'] as const;
export type Part = (typeof parts)[number];

const recoveryLimitMs = 180_000;

export interface Kill {
  part: Part;
  /** From the kill until the part does its work again. */
  recoveredMs: number;
}

/** Ends parts with kill -9 and waits until they work again; api and worker are started again as `npm start` would. */
export class Killer {
  readonly kills: Kill[] = [];

  constructor(
    private readonly platform: TestPlatform,
    private readonly postgres: DurablePostgres,
    private readonly random: SeededRandom,
  ) {}

  /**
   * Kills the part once it runs, and returns when it has recovered. A worker that starts needs PostgreSQL to stay up
   * longer than the kills may let it on a slow machine, so patience here exceeds a whole round of the server's kills.
   */
  async kill(part: Part): Promise<void> {
    const started = this.workerStarts();
    let killedAt = Date.now();
    if (part === 'postgres') {
      this.postgres.kill();
      await pause(this.random.between(0, 400));
      await this.postgres.restart();
    } else {
      await until(`a running ${part}`, () => ((killedAt = Date.now()), this.platform.kill(part)), recoveryLimitMs, 10);
    }
    await until(`the ${part} after its kill`, async () => (part === 'worker' ? this.workerStarts() > started : await this.isReady()), recoveryLimitMs, 20);
    this.kills.push({ part, recoveredMs: Date.now() - killedAt });
  }

  /** Kills each part that often, each at its own random moments, so that kills also fall into the recovery of others. */
  async killAll(times: number, betweenMs: readonly [number, number]): Promise<void> {
    await Promise.all(
      parts.map(async (part) => {
        for (let done = 0; done < times; done += 1) {
          await pause(this.random.between(...betweenMs));
          await this.kill(part);
        }
      }),
    );
  }

  /** `api 4 (1200–2300 ms)` for each part. */
  report(): string {
    const lines = parts.map((part) => {
      const times = this.kills.filter((kill) => kill.part === part).map((kill) => kill.recoveredMs);
      return times.length === 0 ? `${part} 0` : `${part} ${times.length} (back after ${Math.min(...times)}–${Math.max(...times)} ms)`;
    });
    return `${this.kills.length} kills: ${lines.join(', ')}`;
  }

  private workerStarts(): number {
    return this.platform.output().split('worker takes jobs from').length - 1;
  }

  private async isReady(): Promise<boolean> {
    return (await fetch(`${this.platform.baseUrl}/api/health/ready`, { signal: AbortSignal.timeout(2000) })).ok;
  }
}
