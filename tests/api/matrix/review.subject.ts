import { done, reason, type MatrixWorld } from './matrix-world';
import type { WalkedNoun } from './walk';

const opinion = '做法扎实，数据可核，值得同类地区参考。';
const noLimits = { textMin: null, textMax: null, summaryMax: 300, titleMax: 60 };

interface OpenRound {
  campaignId: string;
  roundId: string;
  assignmentIds: string[];
  marks: Record<string, string>;
}

/** An open round that wants one expert a case, with the walked expert on every case. */
async function openRound(world: MatrixWorld, units: readonly ('xiaoshan' | 'shangyu')[], expertId: string): Promise<OpenRound> {
  const { office_clerk: clerk, office_lead: lead } = world.people;
  const { id: campaignId, settings } = await world.campaign({ stages: { recommendation: true, review: true, notice: 'none' }, lengths: noLimits });
  const caseIds: string[] = [];
  for (const unit of units) caseIds.push((await world.case({ campaignId, unit, until: 'accepted' })).id);
  const round = await done(clerk.post('/api/rounds', { campaignId, name: '网评', kind: 'online', endsOn: '2022-12-10' }));
  let { version } = await done(clerk.put(`/api/rounds/${round.id}`, { version: round.version, name: '网评', endsOn: '2022-12-10', expertsPerCase: 1, casesPerExpertMax: 9 }));
  const assignmentIds: string[] = [];
  for (const caseId of caseIds) {
    const assigned = await done(clerk.post(`/api/rounds/${round.id}/assignments`, { version, caseId, expertId }));
    assignmentIds.push(assigned.id);
    version = assigned.version;
  }
  await done(lead.post(`/api/rounds/${round.id}/opening`, { version }));
  return { campaignId, roundId: round.id, assignmentIds, marks: Object.fromEntries(settings.review.criteria.map(({ key, max }) => [key, String(max)])) };
}

export const makeExpert = async (world: MatrixWorld): Promise<string> =>
  (await done(world.people.office_clerk.post('/api/experts', { name: '李教授', userId: world.cast.people.expert.id, unitId: null, employer: '某高校', regionCode: null, fieldKeys: ['services'], phone: '' }))).id;

/** A round whose only case is staffed and scored: it may be opened and closed. */
export async function roundSubject(world: MatrixWorld, expertId: string): Promise<WalkedNoun> {
  const { roundId, assignmentIds, marks } = await openRound(world, ['xiaoshan'], expertId);
  await done(world.people.expert.post(`/api/assignments/${assignmentIds[0]}/score`, { version: 0, marks, opinion }));
  const bodies: Record<string, object> = {
    edit: { name: '网评', endsOn: '2022-12-20', expertsPerCase: 1, casesPerExpertMax: 9 },
    assign: { apply: true },
  };
  return {
    noun: 'round',
    put: async (state) => {
      await world.sql('UPDATE rounds SET state = $2 WHERE id = $1', roundId, state);
      return roundId;
    },
    payload: async (action, id) => ({ body: { version: (await world.sql('SELECT version FROM rounds WHERE id = $1', id))[0]!.version, reason, ...bodies[action] } }),
  };
}

/** Two charges of one expert in an open round, one scored. */
export async function assignmentSubject(world: MatrixWorld, expertId: string): Promise<WalkedNoun> {
  const { assignmentIds, marks } = await openRound(world, ['xiaoshan', 'shangyu'], expertId);
  const [unscored = '', scored = ''] = assignmentIds;
  await done(world.people.expert.post(`/api/assignments/${scored}/score`, { version: 0, marks, opinion }));
  const bodies: Record<string, object> = { save_score: { draftVersion: 0, marks, opinion }, score: { marks, opinion } };
  return {
    noun: 'assignment',
    put: async (state) => {
      if (state === 'scored') return scored;
      await world.sql('UPDATE assignments SET state = $2 WHERE id = $1', unscored, state);
      return unscored;
    },
    payload: (action, id) => ({ body: { version: id === scored ? 1 : 0, reason, ...bodies[action] } }),
  };
}
