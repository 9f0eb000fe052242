import { makeCampaign } from '@huibian/campaigns/testing';
import { writtenText } from '@huibian/cases/testing';
import { makeAccount, makeRegions, makeUnit, type Rows } from '@huibian/people/testing';
import { newTally, PersistentClient, type Tally } from './persistent-client';
import type { SeededRandom } from './seeded-random';
import { pause } from './waiting';

/** A case as the clients know it: what they were told, and nothing else. */
export interface KnownCase {
  id: string;
  editor: PersistentClient;
  version: number;
  draftVersion: number;
  textHash: string;
  /** The acts that were acknowledged, in their order: what history must say, row for row. */
  acts: string[];
  state: string;
}

/** Where they work: a running product, and its database to put the people into. */
export interface Workplace {
  platform: { baseUrl: string; database: Rows };
  random: SeededRandom;
}

interface Answer extends Record<string, unknown> {
  id: string;
  version: number;
  state: string;
}

const farOff = '2099-12-31';

/** Ten editors, five leads and five clerks who bring cases through writing, confirmation, submission and screening until told to stop. */
export class CaseWritingWorld {
  readonly tally: Tally = newTally();
  readonly cases: KnownCase[] = [];
  private readonly toConfirm: KnownCase[] = [];
  private readonly toHandIn: KnownCase[] = [];
  private readonly toScreen: KnownCase[] = [];
  private campaignId = '';
  private unitIds: string[] = [];
  private editors: { client: PersistentClient; unitId: string }[] = [];
  private leads: PersistentClient[] = [];
  private clerks: PersistentClient[] = [];
  auditor!: PersistentClient;
  private texts = 0;

  constructor(private readonly run: Workplace) {}

  async open(): Promise<void> {
    const { database } = this.run.platform;
    await makeRegions(database);
    for (const [name, regionCode] of [['杭州市萧山区', '330109'], ['杭州市滨江区', '330108']] as const) this.unitIds.push((await makeUnit(database, { name, regionCode })).id);
    const dates = { submissionEndsOn: farOff, recommendationEndsOn: farOff, correctionDaysAre: 'natural' } as const;
    this.campaignId = (await makeCampaign(database, { stages: { recommendation: false, review: false, notice: 'none' }, dates })).id;
    for (let n = 0; n < 10; n += 1) {
      const unitId = this.unitIds[n % 2]!;
      this.editors.push({ unitId, client: await this.person(`editor-${n}`, [{ role: 'unit_editor', unitId }]) });
    }
    for (let n = 0; n < 5; n += 1) this.leads.push(await this.person(`lead-${n}`, this.unitIds.map((unitId) => ({ role: 'unit_lead', unitId }))));
    for (let n = 0; n < 5; n += 1) this.clerks.push(await this.person(`clerk-${n}`, ['office_clerk', 'office_lead']));
    this.auditor = await this.person('auditor', ['auditor']);
  }

  /** Works until the work given has ended; everything begun is acknowledged when it returns. */
  async workDuring(work: Promise<void>): Promise<void> {
    let stopped = false;
    const ended = work.finally(() => (stopped = true));
    const loop = async (step: () => Promise<boolean>) => {
      while (!stopped) {
        const worked = await step().catch((error: Error) => void this.tally.failed.push(error.message));
        if (worked !== true) await pause(20);
      }
    };
    await Promise.all([
      ended,
      ...this.editors.map(({ client, unitId }) => loop(() => this.edit(client, unitId))),
      ...this.leads.map((client) => loop(() => this.take(this.toConfirm, (one) => this.confirm(client, one)))),
      ...this.clerks.map((client) => loop(() => this.take(this.toScreen, (one) => this.screen(client, one)))),
    ]);
  }

  private person(username: string, roles: NonNullable<Parameters<typeof makeAccount>[1]['roles']>): Promise<PersistentClient> {
    const { platform, random } = this.run;
    return makeAccount(platform.database, { username, roles }).then((account) => PersistentClient.signIn(platform.baseUrl, account, this.tally, random));
  }

  private async take(from: KnownCase[], work: (one: KnownCase) => Promise<void>): Promise<boolean> {
    const one = from.shift();
    if (one) await work(one);
    return one !== undefined;
  }

  private async edit(client: PersistentClient, unitId: string): Promise<boolean> {
    const mine = this.toHandIn.findIndex((one) => one.editor === client);
    if (mine >= 0) await this.handIn(this.toHandIn.splice(mine, 1)[0]!);
    else await this.begin(client, unitId);
    return true;
  }

  private async begin(editor: PersistentClient, unitId: string): Promise<void> {
    const { id, version, state } = await editor.act<Answer>('POST', '/api/cases', { campaignId: this.campaignId, fieldKey: 'services', leadUnitId: unitId, coUnitIds: [] });
    const known: KnownCase = { id, version, state, editor, draftVersion: 1, textHash: '', acts: ['create'] };
    this.cases.push(known);
    for (let saves = this.run.random.between(1, 3); saves > 0; saves -= 1) await this.save(known);
    this.toConfirm.push(known);
  }

  /** Every save writes another text, so that each acknowledged one moves the draft's version by exactly one. */
  private async save(known: KnownCase): Promise<void> {
    this.texts += 1;
    const body = { draftVersion: known.draftVersion, text: writtenText(`第${this.texts}次写成，一次也不少`) };
    // Not repeated after its answer: a draft save is no act, and an old one that comes late is refused as stale.
    const saved = await known.editor.act<{ draftVersion: number; textHash: string }>('PUT', `/api/cases/${known.id}/draft`, body, false);
    Object.assign(known, { draftVersion: saved.draftVersion, textHash: saved.textHash });
  }

  private async confirm(lead: PersistentClient, known: KnownCase): Promise<void> {
    await this.step(lead, known, 'confirm', 'confirmation', { textHash: known.textHash });
    this.toHandIn.push(known);
  }

  private async handIn(known: KnownCase): Promise<void> {
    if (known.state === 'screening') return;
    // Changed after all: the confirmation falls void and has to be given again.
    if (this.run.random.chance(0.15)) {
      await this.save(known);
      this.toConfirm.push(known);
      return;
    }
    if (known.state === 'drafting') await this.step(known.editor, known, 'submit', 'submission', {});
    else await this.step(known.editor, known, 'resubmit', 'resubmission', {});
    this.toScreen.push(known);
  }

  private async screen(clerk: PersistentClient, known: KnownCase): Promise<void> {
    const { random } = this.run;
    const reason = '按形式审查要求办理';
    if (random.chance(0.2)) await this.step(clerk, known, 'move_field', 'field', { fieldKey: known.acts.filter((act) => act === 'move_field').length % 2 === 0 ? 'economy' : 'services', reason });
    if (random.chance(0.25)) {
      await this.step(clerk, known, 'return_for_correction', 'correction', { reason });
      await this.save(known);
      this.toConfirm.push(known);
    } else if (random.chance(0.1)) await this.step(clerk, known, 'fail_screening', 'screening-failure', { reason });
    else await this.step(clerk, known, 'accept', 'acceptance', {});
  }

  private async step(client: PersistentClient, known: KnownCase, action: string, url: string, body: Record<string, unknown>): Promise<void> {
    const { version, state } = await client.act<Answer>('POST', `/api/cases/${known.id}/${url}`, { version: known.version, ...body });
    known.acts.push(action);
    Object.assign(known, { version, state });
  }
}
