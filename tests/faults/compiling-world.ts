import { NestFactory } from '@nestjs/core';
import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCast, writtenText } from '@huibian/cases/testing';
import { makeApprovedCase, shortestRoute } from '@huibian/compile/testing';
import type { CaseText, Manifest } from '@huibian/contracts';
import { configSchema } from '@huibian/platform';
import { AppModule } from '../../apps/api/src/app.module';
import type { FaultRun } from './fault-run';
import { newTally, PersistentClient, type Tally } from './persistent-client';
import { until } from './waiting';

const cases = 10;
/** Twice as long as the published cases are: a compile of some seconds, so that kills fall into it. */
const paragraphs = 30;

interface BatchAnswer extends Record<string, unknown> {
  id: string;
  version: number;
}

interface ProofAnswer extends BatchAnswer {
  batchVersion: number;
}

export interface EndedProof {
  id: string;
  state: string;
  manifest: Manifest;
}

/** A batch of approved cases, and an office that asks for proofs of it and releases it. */
export class CompilingWorld {
  readonly tally: Tally = newTally();
  clerk!: PersistentClient;
  lead!: PersistentClient;
  private batch: BatchAnswer = { id: '', version: 0 };

  constructor(private readonly run: FaultRun) {}

  async open(): Promise<void> {
    const { platform, random } = this.run;
    const { database, dataDir, baseUrl } = platform;
    const cast = await makeCast(database);
    const campaignId = (await makeCampaign(database, { stages: shortestRoute })).id;
    const config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATABASE_POOL: '4', DATA_DIR: dataDir });
    const rooms = await NestFactory.createApplicationContext(AppModule.forRoot(config), { logger: ['error'] });
    const include: string[] = [];
    try {
      for (let n = 0; n < cases; n += 1) {
        const wanted = { campaignId, unit: n % 2 === 0 ? 'xiaoshan' : 'shangyu', fieldKey: n % 3 === 0 ? 'economy' : 'services', text: longText(n) } as const;
        include.push((await makeApprovedCase({ get: (service) => rooms.get(service, { strict: false }) }, cast, wanted)).id);
      }
    } finally {
      await rooms.close();
    }
    this.clerk = await PersistentClient.signIn(baseUrl, cast.people.clerk, this.tally, random);
    this.lead = await PersistentClient.signIn(baseUrl, cast.people.officeLead, this.tally, random);
    const front = { title: '共同富裕示范区 最佳实践（第二批）汇编材料', ordinal: '第二批', office: '领导小组办公室', date: '二〇二二年十二月' };
    this.batch = await this.clerk.act<BatchAnswer>('POST', '/api/batches', { campaignId, ...front });
    await this.change(this.clerk, 'PUT', 'entries', { include });
  }

  get batchId(): string {
    return this.batch.id;
  }

  async askForProof(): Promise<string> {
    const { id, batchVersion } = await this.clerk.act<ProofAnswer>('POST', `/api/batches/${this.batch.id}/proofs`, { version: this.batch.version });
    this.batch.version = batchVersion;
    return id;
  }

  async proof(id: string): Promise<EndedProof> {
    const [proof] = await this.run.platform.database.query<EndedProof>('SELECT id, state, manifest FROM proofs WHERE id = $1', [id]);
    if (!proof) throw new Error(`The proof ${id} was acknowledged and is not there.`);
    return proof;
  }

  /** Until it is ready or has failed; a worker that was killed is missed after some seconds. */
  async ended(id: string): Promise<EndedProof> {
    await until(`the end of the proof ${id}`, async () => !['queued', 'compiling'].includes((await this.proof(id)).state), 120_000, 100);
    return this.proof(id);
  }

  finalize(): Promise<BatchAnswer> {
    return this.change(this.clerk, 'POST', 'finalization', {});
  }

  async release(): Promise<string> {
    return String((await this.change(this.lead, 'POST', 'release', {})).editionId);
  }

  private async change(client: PersistentClient, method: 'POST' | 'PUT', url: string, body: Record<string, unknown>): Promise<BatchAnswer> {
    const answer = await client.act<BatchAnswer>(method, `/api/batches/${this.batch.id}/${url}`, { version: this.batch.version, ...body });
    this.batch.version = answer.version;
    return answer;
  }
}

function longText(n: number): CaseText {
  const text = writtenText(`第${n + 1}件事办到底，群众少跑路`);
  const blocks = Array.from({ length: paragraphs }, (_, index) => ({ kind: 'paragraph' as const, text: `其中第${n * paragraphs + index}项。` + '把相近的事项归到一个窗口，由一个人接到底，办完一件再办一件。'.repeat(4) }));
  return { ...text, sections: text.sections.map((section) => (section.key === 'measures' ? { ...section, blocks: [...section.blocks, ...blocks] } : section)) };
}
