import { writtenText } from '@huibian/cases/testing';
import { mayDo, permissionsOf, type Permission } from '@huibian/contracts';
import { officerRoles, stateTables, type Noun } from '@huibian/workflow';
import { Handlers } from '../../apps/api/src/http/handlers.service';
import type { Visitor } from './door';
import { actRoutes, isDoor, type ActRoute, type Way } from './matrix/act-routes';
import { campaignSubject } from './matrix/campaign.subject';
import { caseSubject, enteredCaseSubject, recommendationSubject } from './matrix/case.subject';
import { noticeSubject, objectionSubject, rulingSubject, shortlistSubject } from './matrix/decision.subject';
import { askers, differences, readMatrix, type Asker } from './matrix/matrix-text';
import { openMatrixWorld, type MatrixWorld } from './matrix/matrix-world';
import { batchSubject, editionSubject, importSubject, proofSubject } from './matrix/publication.subject';
import { assignmentSubject, makeExpert, roundSubject } from './matrix/review.subject';
import { undoActs } from './matrix/undone-acts';
import { walk, type WalkedNoun } from './matrix/walk';

const longRoute = { recommendation: true, review: true, notice: 'none' } as const;
const shortRoute = { recommendation: false, review: false, notice: 'none' } as const;

let world: MatrixWorld;
let neighbour: Visitor;
const subjects = new Map<string, WalkedNoun>();

beforeAll(async () => {
  world = await openMatrixWorld();
  const expertId = await makeExpert(world);
  subjects.set('campaign', await campaignSubject(world));
  subjects.set('case', await caseSubject(world, longRoute));
  subjects.set('case-on-the-short-route', { ...(await caseSubject(world, shortRoute)), actions: ['submit', 'recommend', 'return_to_unit', 'decline', 'accept'] });
  subjects.set('case-entered-by-the-office', await enteredCaseSubject(world, longRoute));
  subjects.set('recommendation', await recommendationSubject(world));
  subjects.set('round', await roundSubject(world, expertId));
  subjects.set('assignment', await assignmentSubject(world, expertId));
  subjects.set('shortlist', await shortlistSubject(world));
  subjects.set('ruling', await rulingSubject(world));
  subjects.set('notice', await noticeSubject(world));
  subjects.set('objection', await objectionSubject(world));
  subjects.set('batch', await batchSubject(world));
  subjects.set('proof', await proofSubject(world));
  subjects.set('edition', await editionSubject(world));
  subjects.set('import', await importSubject(world));
  neighbour = await world.door.signIn(world.cast.people.shangyuEditor);
  undoActs(world.door.app);
}, 180_000);
afterAll(() => world.door.close());

describe('Every state × action × role over HTTP is as reviewed', () => {
  it.each([...Object.keys(stateTables), 'case-on-the-short-route', 'case-entered-by-the-office'])('%s', async (name) => {
    const subject = subjects.get(name);
    if (!subject) throw new Error(`${name} has no subject to walk.`);
    const { matrix, strayed } = await walk(subject, world.people);
    expect(differences(readMatrix(name), matrix)).toEqual([]);
    expect(strayed).toEqual([]);
  }, 180_000);
});

const ways = Object.entries(actRoutes).flatMap(([noun, actions]) => Object.entries<Way>(actions).map(([action, way]) => ({ noun: noun as Noun, action, way })));
const doors = ways.filter((one): one is (typeof ways)[number] & { way: ActRoute } => isDoor(one.way));
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

describe('The doors of the tables', () => {
  const handlers = () => new Map(world.door.app.get(Handlers, { strict: false }).all().map((handler) => [nameOf(handler), handler.access]));

  it('name every action of every table', () => {
    const promised = Object.entries(stateTables).flatMap(([noun, table]) => [...new Set(table.transitions.map((row) => `${noun}.${row.action}`))]);
    expect(ways.map(({ noun, action }) => `${noun}.${action}`).sort()).toEqual(promised.sort());
  });

  it('stand where they are said to stand, and ask for the power to do that very thing', () => {
    const found = doors.map(({ way }) => handlers().get(nameOf(way)));
    expect(found).toEqual(doors.map(({ noun, action, way }) => ({ kind: 'requires', permission: way.permission ?? `${noun}.${action}` })));
  });

  it('are opened by exactly those whom the tables name', () => {
    const named = (noun: Noun, action: string) => new Set<string>(stateTables[noun].transitions.filter((row) => row.action === action).flatMap((row) => row.by));
    for (const { noun, action, way } of doors) {
      const holders = askers.filter((asker) => asker !== 'nobody' && mayDo([asker], way.permission ?? (`${noun}.${action}` as Permission)));
      const may = askers.filter((asker) => named(noun, action).has(asker));
      // The door of files is shared: the power to edit opens it, and what a file does there its own row allows or refuses (the matrix above).
      expect([noun, action, way.permission ? holders.filter((asker) => may.includes(asker)) : holders]).toEqual([noun, action, may]);
    }
  });

  it('are there for what moves inside another act', () => {
    const outer = ways.flatMap(({ way }) => (isDoor(way) ? [] : [...way.inside.matchAll(/(?:POST|PUT) \/api\/[\w/:-]+[\w]/g)].map(([door]) => door)));
    expect(outer.filter((door) => !door.startsWith('POST /api/cases/:id') && !handlers().has(door))).toEqual([]);
    expect(outer.length).toBeGreaterThan(10);
  });
});

describe('Whatever the state', () => {
  const columns = (who: readonly Asker[]) =>
    [...subjects.keys()].flatMap((name) => [...readMatrix(name)].flatMap(([key, letters]) => who.map((asker) => [`${name} ${key} ${asker}`, letters.split(' ')[askers.indexOf(asker)]] as const)));

  it('an officer, an auditor and a stranger move nothing of the work', () => {
    const outcomes = columns([...officerRoles, 'nobody']);
    expect(outcomes.length).toBeGreaterThan(1000);
    expect(outcomes.filter(([, outcome]) => outcome !== '.')).toEqual([]);
  });

  it('an auditor holds no power to act, and the other officers none over a stateful noun', () => {
    const acts = new Set<string>(ways.map(({ noun, action }) => `${noun}.${action}`));
    expect(officerRoles.flatMap((role) => permissionsOf(role).filter((permission) => acts.has(permission)))).toEqual([]);
  });

  it('an expert touches assignments only, a recommender only what waits for its recommendation', () => {
    const done = (asker: Asker) => [...new Set(columns([asker]).filter(([, outcome]) => outcome === 'd').map(([key]) => key.split(' ').slice(0, 2).join(' ')))];
    expect(done('expert').filter((key) => !key.startsWith('assignment '))).toEqual([]);
    expect(done('recommender_signer').sort()).toEqual(['case recommending/decline', 'case recommending/recommend', 'case recommending/return_to_unit', 'recommendation queued/order']);
  });

  it('no door of a case leads to ruled, approved, a batch or publication: only the ruling, the batch and the release do', () => {
    const decided = new Set<string>(['ruled', 'approved', 'in_batch', 'published']);
    const leading = new Set<string>(stateTables.case.transitions.filter((row) => decided.has(row.to)).map((row) => row.action));
    expect([...leading].sort()).toEqual(['approve', 'include', 'publish', 'remove', 'rule']);
    expect(doors.filter(({ noun, action }) => noun === 'case' && leading.has(action))).toEqual([]);
  });

  it('a draft is its own units\', whoever else asks and however', async () => {
    const id = await subjects.get('case')!.put('drafting', 'submit');
    const own = [`/api/cases/${id}`, `/api/cases/${id}/revisions`, `/api/cases/${id}/timeline`];
    const statuses = async (asker: Visitor) => Promise.all(own.map(async (url) => (await asker.get(url)).status));
    const listed = async (asker: Visitor) => ((await asker.get('/api/cases?limit=100')).body.items as { id: string }[]).some((item) => item.id === id);
    expect([await statuses(world.people.unit_editor), await listed(world.people.unit_editor)]).toEqual([[200, 200, 200], true]);
    const strangers = { neighbour, signer: world.people.recommender_signer, clerk: world.people.office_clerk, lead: world.people.office_lead, expert: world.people.expert };
    for (const [name, asker] of Object.entries(strangers)) {
      expect([name, await statuses(asker), await listed(asker)]).toEqual([name, [404, 404, 404], false]);
      const saved = await asker.put(`/api/cases/${id}/draft`, { draftVersion: 2, text: writtenText() });
      expect([name, saved.status]).toEqual([name, ['neighbour', 'clerk', 'lead'].includes(name) ? 404 : 403]);
    }
  });
});
