import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { AssignmentPlan } from '@huibian/matching';
import type { AssignmentQuestion } from './assignment-question';

const ownExtension = extname(__filename);
/** From sources (Jest) the thread compiles its TypeScript itself and enters the other projects by their sources. */
const execArgv = ownExtension === '.ts' ? ['--conditions=@huibian/source', '--require', join(__dirname, '../../../../../infra/scripts/test/register-swc.js')] : [];

/**
 * Solves in a thread of its own, so that everybody else is served meanwhile. One question at a time: two would take both cores
 * of a small machine from the people who score.
 */
@Injectable()
export class AssignmentSolver implements OnModuleDestroy {
  private last: Promise<unknown> = Promise.resolve();
  private running: Worker | null = null;

  solve(question: AssignmentQuestion): Promise<AssignmentPlan> {
    const answer = this.last.then(() => this.inThread(question));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  async onModuleDestroy(): Promise<void> {
    await this.running?.terminate();
  }

  private inThread(question: AssignmentQuestion): Promise<AssignmentPlan> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(join(__dirname, `solving-worker${ownExtension}`), { workerData: question, execArgv });
      this.running = worker;
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => {
        if (this.running === worker) this.running = null;
        // After an answer or an error this rejection changes nothing.
        reject(new Error(`the solving thread ended without an answer: exit ${code}`));
      });
    });
  }
}
