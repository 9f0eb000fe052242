import { Injectable } from '@nestjs/common';
import { OutboxService, TasksService, type Acting } from '@huibian/history';
import type { Tx } from '@huibian/platform';
import type { Refusal } from '@huibian/workflow';
import type { Import } from './import.entity';

/** Tells the queue and the progress bar about an import. */
@Injectable()
export class ImportAnnouncer {
  constructor(
    private readonly outbox: OutboxService,
    private readonly tasks: TasksService,
  ) {}

  async uploaded(tx: Tx, acting: Acting, subject: Import): Promise<void> {
    await this.tasks.open(tx, acting, { kind: 'understand_import', subjectNoun: 'import', subjectId: subject.id });
    await this.outbox.enqueue(tx, acting, 'understand_import', { noun: 'import', id: subject.id }, { importId: subject.id });
  }

  async accepted(tx: Tx, acting: Acting, subject: Import): Promise<void> {
    if (subject.editionId === null) throw new Error(`The import ${subject.id} was accepted without an edition's name.`);
    await this.outbox.enqueue(tx, acting, 'release_edition', { noun: 'import', id: subject.id }, { editionId: subject.editionId });
  }

  discarded(tx: Tx, subject: Import): Promise<void> {
    return this.tasks.close(tx, 'import', subject.id, 'cancelled');
  }

  ended(tx: Tx, subject: Import, problem: Refusal | null): Promise<void> {
    return this.tasks.close(tx, 'import', subject.id, problem === null ? 'done' : 'failed', problem);
  }

  progress(subjectId: string, stage: string, fraction: number): Promise<void> {
    return this.tasks.progress('import', subjectId, stage, fraction);
  }
}
