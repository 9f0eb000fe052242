import { noticeSubject, objectionSubject, rulingSubject, shortlistSubject } from './decision.subject';
import { done, openMatrixWorld, type MatrixWorld } from './matrix-world';
import { editionSubject, importSubject } from './publication.subject';
import { assignmentSubject, makeExpert, roundSubject } from './review.subject';

const idNames = [
  'unit', 'user', 'grant', 'task', 'taskSubject', 'campaign', 'case', 'revision', 'queueCampaign', 'recommender', 'round', 'roundCampaign', 'assignment', 'expert',
  'shortlist', 'ruling', 'notice', 'objection', 'batch', 'proof', 'table', 'edition', 'import',
] as const;

/** At least three of everything that is listed, and one of each to be shown. */
export interface ReadWorld extends MatrixWorld {
  ids: Record<(typeof idNames)[number], string>;
}

const three = [1, 2, 3];
const thrice = async (work: () => Promise<unknown>): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await work();
};
const front = { ordinal: '第二批', office: '领导小组办公室', date: '二〇二二年十二月' };

/** One expert for every round; two more who have nothing yet. */
async function fillReview(world: MatrixWorld): Promise<string> {
  const expert = await makeExpert(world);
  for (const name of ['王研究员', '周教授']) await done(world.people.office_clerk.post('/api/experts', { name, userId: null, unitId: null, employer: '某研究院', regionCode: null, fieldKeys: ['services'], phone: '' }));
  await thrice(() => roundSubject(world, expert));
  await assignmentSubject(world, expert);
  return expert;
}

async function fillDecision(world: MatrixWorld): Promise<void> {
  await shortlistSubject(world);
  await noticeSubject(world);
  await thrice(() => rulingSubject(world));
  await thrice(() => objectionSubject(world));
}

async function fillPublication(world: MatrixWorld): Promise<void> {
  for (const one of three) {
    await editionSubject(world, `read-edition-${one}`);
    await done(world.people.office_clerk.post('/api/experience-tables', { campaignId: null, title: `第二批典型经验（${one}）`, ...front }));
  }
  await importSubject(world);
  await world.sql(`INSERT INTO imports SELECT (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid()))).* FROM imports i WHERE i.state = 'understood'`);
}

/** A queue of three at 杭州. */
async function fillQueue(world: MatrixWorld): Promise<string> {
  const { id: campaignId } = await world.campaign({});
  for (const title of ['一件事办到底', '小店进大市', '老街换新颜']) await world.case({ campaignId, unit: 'xiaoshan', title });
  return campaignId;
}

const newest: Readonly<Record<string, string>> = {
  grant: 'SELECT id FROM role_grants LIMIT 1',
  task: 'SELECT id FROM tasks ORDER BY id LIMIT 1',
  taskSubject: 'SELECT subject_id AS id FROM tasks ORDER BY id LIMIT 1',
  case: `SELECT c.id FROM cases c JOIN assignments a ON a.case_id = c.id JOIN units u ON u.id = c.lead_unit_id WHERE u.region_code = '330109' AND a.state = 'scored' ORDER BY c.id DESC LIMIT 1`,
  round: `SELECT r.id FROM rounds r JOIN assignments a ON a.round_id = r.id ORDER BY r.id DESC LIMIT 1`,
  roundCampaign: `SELECT r.campaign_id AS id FROM rounds r JOIN assignments a ON a.round_id = r.id ORDER BY r.id DESC LIMIT 1`,
  assignment: `SELECT id FROM assignments WHERE state = 'scored' ORDER BY id DESC LIMIT 1`,
  shortlist: `SELECT s.id FROM shortlists s JOIN rulings r ON r.shortlist_id = s.id LIMIT 1`,
  ruling: 'SELECT id FROM rulings LIMIT 1',
  notice: `SELECT notice_id AS id FROM objections LIMIT 1`,
  objection: 'SELECT id FROM objections LIMIT 1',
  edition: 'SELECT id FROM editions LIMIT 1',
  batch: 'SELECT batch_id AS id FROM editions LIMIT 1',
  proof: 'SELECT proof_id AS id FROM editions LIMIT 1',
  table: `SELECT id FROM batches WHERE kind = 'experience_table' LIMIT 1`,
  import: `SELECT id FROM imports WHERE state = 'accepted' LIMIT 1`,
};

export async function openReadWorld(): Promise<ReadWorld> {
  const world = await openMatrixWorld();
  const { cast } = world;
  const expert = await fillReview(world);
  await fillDecision(world);
  await fillPublication(world);
  await thrice(() =>
    world.sql(
      `INSERT INTO messages (id, event_id, user_id, code, subject_noun, subject_id, created_at, mail_state) VALUES (gen_random_uuid(), gen_random_uuid(), $1, 'message.case.submit', 'case', gen_random_uuid(), '2022-10-10', 'waiting')`,
      cast.people.clerk.id,
    ),
  );
  const queueCampaign = await fillQueue(world);
  const found: Record<string, string> = { unit: cast.units.xiaoshan.id, user: cast.people.clerk.id, recommender: cast.units.hangzhou.id, campaign: queueCampaign, queueCampaign, expert };
  for (const [name, statement] of Object.entries(newest)) found[name] = String((await world.sql(statement))[0]?.id);
  found.revision = String((await world.sql('SELECT current_revision_id AS id FROM cases WHERE id = $1', found.case))[0]?.id);
  return { ...world, ids: Object.fromEntries(idNames.map((name) => [name, String(found[name])])) as ReadWorld['ids'] };
}
