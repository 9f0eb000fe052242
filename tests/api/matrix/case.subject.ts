import type { CampaignToMake } from '@huibian/campaigns/testing';
import { writtenText } from '@huibian/cases/testing';
import type { CaseText } from '@huibian/contracts';
import type { CaseRoute } from '@huibian/workflow';
import { done, reason, type MatrixWorld } from './matrix-world';
import type { Payload, WalkedNoun } from './walk';

/** The acts that ask for a text nobody has confirmed yet; all others are asked of one that every unit confirmed. */
const confirming = new Set(['confirm', 'record_consent']);

interface Subjects {
  confirmed: string;
  unconfirmed: string;
}

interface CaseRow {
  version: number;
  draft_version: number;
  draft_hash: string;
}

/** Two drafts and two cases that were returned and corrected, each once confirmed by 萧山 and 滨江 and once not. */
export async function caseSubject(world: MatrixWorld, stages: CampaignToMake['stages'] & CaseRoute): Promise<WalkedNoun> {
  const { id: campaignId } = await world.campaign({ stages });
  const drafts: Subjects = { confirmed: await draft(world, campaignId, true), unconfirmed: await draft(world, campaignId, false) };
  const handedIn: Subjects = { confirmed: await corrected(world, campaignId, true), unconfirmed: await corrected(world, campaignId, false) };
  return {
    noun: 'case',
    settings: { ...stages, entry: 'unit' },
    origin: { returned: 'screening', held: 'approved' },
    put: (state, action) => place(world, (state === 'drafting' ? drafts : handedIn)[confirming.has(action) ? 'unconfirmed' : 'confirmed'], state),
    payload: async (action, id) => payload(world, action, ((await world.sql('SELECT version, draft_version, draft_hash FROM cases WHERE id = $1', id)) as unknown as CaseRow[])[0]!),
  };
}

/** Puts a case in a state, as far as any act looks at it. */
async function place(world: MatrixWorld, id: string, state: string): Promise<string> {
  const origin = { returned: 'screening', held: 'approved' }[state] ?? null;
  await world.sql('UPDATE cases SET state = $2, origin_state = $3 WHERE id = $1', id, state, origin);
  await world.sql(`UPDATE case_returns SET answered_at = CASE WHEN $2 THEN NULL ELSE at END WHERE case_id = $1`, id, state === 'returned');
  await world.sql(`UPDATE recommendations SET state = $2, recommended_at = CASE WHEN $2 = 'recommended' THEN queued_at END WHERE case_id = $1`, id, state === 'recommending' ? 'queued' : 'recommended');
  return id;
}

function payload(world: MatrixWorld, action: string, row: CaseRow): Payload {
  const { version, draft_hash: textHash, draft_version: draftVersion } = row;
  if (action === 'edit') return { body: { draftVersion, text: writtenText() } };
  if (action === 'confirm') return { body: { version, textHash } };
  if (action === 'record_consent') return consent({ kind: 'consent', unitId: world.cast.units.binjiang.id, version: String(version), textHash });
  if (action === 'enter_paper') return consent({ kind: 'paper', version: String(version), textHash });
  if (action === 'check_entry') return { body: { version, textHash } };
  if (action === 'move_field') return { body: { version, reason, fieldKey: 'economy' } };
  return { body: { version, reason } };
}

/** The stamped consent of a co-unit, as a form with its fields before the file. */
function consent(fields: Record<string, string>): Payload {
  const boundary = 'huibian-test-boundary';
  const parts = Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="consent.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n%%EOF\n\r\n--${boundary}--\r\n`;
  return { body: Buffer.from(parts.join('') + file), headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

const draft = async (world: MatrixWorld, campaignId: string, isConfirmed: boolean) =>
  (await world.case({ campaignId, coUnits: ['binjiang'], until: isConfirmed ? 'confirmed' : 'drafting' })).id;

/** Recommended where it must be, returned by the office, corrected, and confirmed again or not. */
async function corrected(world: MatrixWorld, campaignId: string, isConfirmed: boolean): Promise<string> {
  const { people } = world;
  const { id, version } = await world.case({ campaignId, coUnits: ['binjiang'], until: 'screening' });
  const returned = await done(people.office_clerk.post(`/api/cases/${id}/correction`, { version, reason }));
  const text = { ...writtenText(), summary: '把分散的事项合在一处办理，让办事的人少跑路、少排队。' };
  const saved = await done(people.unit_editor.put(`/api/cases/${id}/draft`, { draftVersion: 2, text }));
  if (!isConfirmed) return id;
  const confirmed = await done(people.unit_lead.post(`/api/cases/${id}/confirmation`, { version: returned.version, textHash: saved.textHash }));
  const binjiang = await world.door.signIn(world.cast.people.binjiangLead);
  await done(binjiang.post(`/api/cases/${id}/confirmation`, { version: confirmed.version, textHash: saved.textHash }));
  return id;
}

/** The office's own acts on what it entered ask for a text nobody has checked yet. */
const checking = new Set([...confirming, 'enter_paper', 'check_entry', 'edit']);

/** The same four, entered by the clerk from paper (代录): a draft and a returned case, each once checked by the lead and once not. */
export async function enteredCaseSubject(world: MatrixWorld, stages: CampaignToMake['stages'] & CaseRoute): Promise<WalkedNoun> {
  const { id: campaignId } = await world.campaign({ stages });
  const drafts: Subjects = { confirmed: await entered(world, campaignId, true), unconfirmed: await entered(world, campaignId, false) };
  const handedIn: Subjects = { confirmed: await correctedEntry(world, campaignId, true), unconfirmed: await correctedEntry(world, campaignId, false) };
  const own = await caseSubject(world, stages);
  return {
    ...own,
    settings: { ...stages, entry: 'office' },
    actions: ['edit', 'confirm', 'enter_paper', 'check_entry', 'submit', 'resubmit', 'withdraw', 'retract'],
    put: (state, action) => place(world, (state === 'drafting' ? drafts : handedIn)[checking.has(action) ? 'unconfirmed' : 'confirmed'], state),
  };
}

/** Entered and sealed with its scan by the clerk; compared with it by the lead, or waiting for that. */
async function entered(world: MatrixWorld, campaignId: string, isChecked: boolean): Promise<string> {
  const { office_clerk: clerk } = world.people;
  const made = await done(clerk.post('/api/cases', { campaignId, fieldKey: 'services', leadUnitId: world.cast.units.xiaoshan.id }));
  await sealed(world, made.id, writtenText(), isChecked);
  return made.id;
}

async function sealed(world: MatrixWorld, id: string, text: CaseText, isChecked: boolean): Promise<void> {
  const { office_clerk: clerk, office_lead: lead } = world.people;
  const now = (await clerk.get(`/api/cases/${id}`)).body as { version: number; draft: { version: number } };
  const { textHash } = await done(clerk.put(`/api/cases/${id}/draft`, { draftVersion: now.draft.version, text }));
  const { body, headers } = consent({ kind: 'paper', version: String(now.version), textHash: String(textHash) });
  const { version } = await done(clerk.send('POST', `/api/cases/${id}/attachments`, body, headers ?? {}));
  if (isChecked) await done(lead.post(`/api/cases/${id}/entry-check`, { version, textHash }));
}

async function correctedEntry(world: MatrixWorld, campaignId: string, isChecked: boolean): Promise<string> {
  const { office_clerk: clerk, recommender_signer: signer } = world.people;
  const id = await entered(world, campaignId, true);
  const versionOf = async () => (await clerk.get(`/api/cases/${id}`)).body.version;
  await done(clerk.post(`/api/cases/${id}/submission`, { version: await versionOf() }));
  await done(signer.post(`/api/cases/${id}/recommendation`, { version: await versionOf() }));
  await done(clerk.post(`/api/cases/${id}/correction`, { version: await versionOf(), reason }));
  await sealed(world, id, { ...writtenText(), summary: '把分散的事项合在一处办理，让办事的人少跑路、少排队。' }, isChecked);
  return id;
}

/** The queue of 杭州 in a campaign of its own, with one case in it. */
export async function recommendationSubject(world: MatrixWorld): Promise<WalkedNoun> {
  const { id: campaignId } = await world.campaign({});
  const { id: caseId } = await world.case({ campaignId, until: 'submitted' });
  const recommenderId = world.cast.units.hangzhou.id;
  return {
    noun: 'recommendation',
    put: async (state) => {
      await world.sql(`UPDATE recommendations SET state = $2, recommended_at = CASE WHEN $2 = 'recommended' THEN queued_at END WHERE case_id = $1`, caseId, state);
      return caseId;
    },
    wrongState: 'case.order_incomplete',
    payload: () => ({ body: { campaignId, recommenderId, entries: [{ caseId, version: 1 }] } }),
  };
}
