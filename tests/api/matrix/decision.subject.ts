import type { CampaignSettings } from '@huibian/contracts';
import { done, reason, type MatrixWorld } from './matrix-world';
import type { WalkedNoun } from './walk';

const caps = { province: null, city: null, county: null };

interface ProposedList {
  campaignId: string;
  shortlistId: string;
  chosen: string;
  reserve: string;
}

/** A proposed list of two: 萧山 to be selected, 上虞 in reserve. */
async function proposedList(world: MatrixWorld, notice: CampaignSettings['stages']['notice']): Promise<ProposedList> {
  const { office_clerk: clerk, office_lead: lead } = world.people;
  const { id: campaignId } = await world.campaign({ stages: { recommendation: false, review: false, notice } });
  const chosen = (await world.case({ campaignId, unit: 'xiaoshan', until: 'accepted' })).id;
  const reserve = (await world.case({ campaignId, unit: 'shangyu', until: 'accepted' })).id;
  const list = await done(clerk.post('/api/shortlists', { campaignId, caps }));
  const entries = [{ caseId: chosen, result: 'best_practice', reservePlace: null, remark: '' }, { caseId: reserve, result: 'reserve', reservePlace: 1, remark: '' }];
  const staged = await done(clerk.put(`/api/shortlists/${list.id}/entries`, { version: list.version, caps, entries }));
  await done(lead.post(`/api/shortlists/${list.id}/proposal`, { version: staged.version }));
  return { campaignId, shortlistId: list.id, chosen, reserve };
}

const versionOf = async (world: MatrixWorld, table: string, id: string): Promise<unknown> => (await world.sql(`SELECT version FROM ${table} WHERE id = $1`, id))[0]!.version;

const putCase = (world: MatrixWorld, id: string, state: string, origin: string | null = null) => world.sql('UPDATE cases SET state = $2, origin_state = $3 WHERE id = $1', id, state, origin);

export async function shortlistSubject(world: MatrixWorld): Promise<WalkedNoun> {
  const { shortlistId, chosen, reserve } = await proposedList(world, 'none');
  const bodies: Record<string, object> = { stage: { caps, entries: [] }, substitute: { caseId: reserve } };
  return {
    noun: 'shortlist',
    put: async (state) => {
      await world.sql('UPDATE shortlists SET state = $2 WHERE id = $1', shortlistId, state);
      for (const id of [chosen, reserve]) await putCase(world, id, state === 'staged' ? 'reviewed' : 'shortlisted');
      return shortlistId;
    },
    payload: async (action, id) => ({ body: { version: await versionOf(world, 'shortlists', id), reason, ...bodies[action] } }),
  };
}

export async function rulingSubject(world: MatrixWorld): Promise<WalkedNoun> {
  const { shortlistId, chosen } = await proposedList(world, 'none');
  const paper = { shortlistId, form: 'minutes', title: '领导小组会议纪要', number: '〔2022〕7号', decidedOn: '2022-10-10', decidedBy: '领导小组', scan: null };
  const { id } = await done(world.people.office_lead.post('/api/rulings', { ...paper, decisions: [{ caseId: chosen, result: 'best_practice' }] }));
  return {
    noun: 'ruling',
    put: async (state) => {
      await world.sql('UPDATE rulings SET state = $2 WHERE id = $1', id, state);
      return id;
    },
    payload: async () => ({ body: { version: await versionOf(world, 'rulings', id), reason } }),
  };
}

/** A notice drafted for a proposed list; where it is published, its last day is over. */
export async function noticeSubject(world: MatrixWorld): Promise<WalkedNoun> {
  const { shortlistId, chosen } = await proposedList(world, 'before_ruling');
  const { id } = await done(world.people.office_clerk.post('/api/notices', { shortlistId, title: '拟入选名单公示' }));
  const bodies: Record<string, object> = { edit: { title: '拟入选案例公示' }, publish: { publishedOn: '2022-10-10', address: '' } };
  return {
    noun: 'notice',
    put: async (state) => {
      const isOut = state === 'published' || state === 'closed';
      await world.sql('UPDATE notices SET state = $2, published_on = $3, ends_on = $4 WHERE id = $1', id, state, isOut ? '2022-09-20' : null, isOut ? '2022-09-27' : null);
      await putCase(world, chosen, isOut ? 'on_notice' : 'shortlisted');
      return id;
    },
    payload: async (action) => ({ body: { version: await versionOf(world, 'notices', id), reason, ...bodies[action] } }),
  };
}

/** An objection that came in time; once accepted, its case is on hold. */
export async function objectionSubject(world: MatrixWorld): Promise<WalkedNoun> {
  const { office_clerk: clerk, office_lead: lead } = world.people;
  const { shortlistId, chosen } = await proposedList(world, 'before_ruling');
  const notice = await done(clerk.post('/api/notices', { shortlistId, title: '拟入选名单公示' }));
  await done(lead.post(`/api/notices/${notice.id}/publication`, { version: notice.version, publishedOn: '2022-10-10', address: '' }));
  const letter = { noticeId: notice.id, caseId: chosen, form: 'letter', anonymous: false, objector: { name: '某有限公司', contact: '0571-00000000' }, receivedOn: '2022-10-10', postmarkedOn: '2022-10-10', content: '文中数据与实际不符。', scan: null };
  const { id } = await done(clerk.post('/api/objections', letter));
  const investigation = { unitId: world.cast.units.hangzhou.id, dueOn: '2022-10-20' };
  return {
    noun: 'objection',
    put: async (state) => {
      await world.sql('UPDATE objections SET state = $2 WHERE id = $1', id, state);
      const isHeld = state === 'accepted' || state === 'upheld';
      await putCase(world, chosen, isHeld ? 'held' : 'on_notice', isHeld ? 'on_notice' : null);
      return id;
    },
    payload: async (action) => ({ body: { version: await versionOf(world, 'objections', id), reason, ...(action === 'investigate' ? investigation : {}) } }),
  };
}
