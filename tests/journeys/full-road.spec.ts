import { openJourney, travel, type Journey } from './journey';
import type { Person } from './person';
import { dayFromNow, openRecommendedWorld, type RecommendedWorld } from './recommended-world';
import { expert } from './roles/expert';
import { officeClerk } from './roles/office-clerk';
import { officeLead } from './roles/office-lead';
import { recommender } from './roles/recommender';
import { unitEditor } from './roles/unit-editor';

let journey: Journey;
const wrong: string[] = [];
const look = async (person: Person, name: string) => void wrong.push(...(await person.look(`b-${name}`)));
const stateOf = async (world: RecommendedWorld, county: 'xiaoshan' | 'binjiang') => (await world.office.lead.ask<{ state: string }>('GET', `/api/cases/${world.caseIds[county]}`)).state;

beforeAll(async () => {
  journey = await openJourney();
}, 120_000);
afterAll(async () => journey?.close());

/** Returned by the city and by the office, answered twice, recommended, accepted. */
async function recommendAndScreen(world: RecommendedWorld): Promise<void> {
  const { cast, titles, caseIds, office, settings } = world;
  const city = await journey.enter(cast.people.hangzhouClerk, 'zh');
  await recommender(city).returnWithReason(titles.xiaoshan, '请补充增产的数字');
  await look(city, 'recommendations');

  const editor = await journey.enter(cast.people.xiaoshanEditor, 'zh');
  await editor.sees('请补充增产的数字');
  await look(editor, 'home-returned');
  await editor.open(`/cases/${caseIds.xiaoshan}`);
  await unitEditor(editor).rewrite('基本情况', '过去三千户人家各种各的，地块零碎，亩均只收四百公斤。');
  await world.confirm('xiaoshan');
  await editor.open(`/cases/${caseIds.xiaoshan}/show`);
  await unitEditor(editor).resubmit();
  await editor.open(`/cases/${caseIds.xiaoshan}/comparison`);
  await editor.page.locator('ins', { hasText: '亩均' }).first().waitFor();
  await look(editor, 'comparison');

  const signer = await journey.enter(cast.people.hangzhouSigner, 'zh');
  await recommender(signer).recommend(titles.xiaoshan);
  await recommender(signer).recommend(titles.binjiang);
  await look(signer, 'recommended');

  await officeClerk(office.clerk).returnForCorrection(caseIds.xiaoshan, settings.screeningReasons[0]?.text ?? '', '提要太短，请补正');
  await look(office.clerk, 'case-returned');
  await editor.open(`/cases/${caseIds.xiaoshan}`);
  await unitEditor(editor).rewrite('实施成效', '并田之后亩均收到六百公斤，村集体一年增收八十万元。');
  await world.confirm('xiaoshan');
  await editor.open(`/cases/${caseIds.xiaoshan}/show`);
  await unitEditor(editor).resubmit();
  for (const caseId of [caseIds.xiaoshan, caseIds.binjiang]) await officeClerk(office.clerk).accept(caseId);
}

/** Two experts score both cases; what the other gave is hidden until one's own is in. */
async function review(world: RecommendedWorld): Promise<void> {
  const { clerk, lead } = world.office;
  const experts: Person[] = [];
  for (const name of ['李教授', '王研究员']) {
    const account = await journey.account(`expert-${experts.length}`, name, ['expert']);
    await clerk.ask('POST', '/api/experts', { name, userId: account.id, unitId: null, employer: '某大学', regionCode: null, fieldKeys: [world.settings.fields[0]?.key], phone: '' });
    experts.push(await journey.enter(account, 'zh'));
  }
  const roundId = await officeClerk(clerk).planRound(world.campaignTitle, dayFromNow(20));
  await officeClerk(clerk).assignAutomatically(4);
  await look(clerk, 'round');
  await lead.open(`/rounds/${roundId}/show`);
  await lead.act('round', 'open');
  for (const [index, person] of experts.entries()) {
    const opinion = `做法扎实，数据可以核对，值得同类地区参考。${index === 0 ? '建议写明资金来源。' : ''}`;
    await expert(person).openNext();
    expect(await person.page.getByText('建议写明资金来源').count()).toBe(0);
    await look(person, `scoring-${index}`);
    await expert(person).score(String(90 - index), opinion);
    const rest = await person.ask<{ items: { id: string; state: string }[] }>('GET', '/api/assignments?state=assigned');
    for (const { id } of rest.items) {
      const { version, criteria } = await person.ask<{ version: number; criteria: { key: string }[] }>('GET', `/api/assignments/${id}`);
      await person.ask('POST', `/api/assignments/${id}/score`, { version, marks: Object.fromEntries(criteria.map(({ key }) => [key, '80'])), opinion });
    }
    await person.page.reload();
    await person.sees('建议写明资金来源');
    await look(person, `scored-${index}`);
  }
  await lead.open(`/rounds/${roundId}/show`);
  await lead.act('round', 'close');
  await look(lead, 'round-closed');
}

/** List, notice, an objection that holds one case and is dismissed, ruling, announcement. */
async function decide(world: RecommendedWorld): Promise<void> {
  const { clerk, lead } = world.office;
  await officeLead(lead).makeList(world.campaignTitle);
  for (const title of Object.values(world.titles)) await officeLead(lead).place(title, 'best_practice');
  await officeLead(lead).saveList();
  await look(lead, 'shortlist-ranked');
  await officeLead(lead).propose();
  const listAddress = lead.page.url();
  // Nobody can wait for a notice to end: list and notice are of ten days ago.
  await journey.platform.database.query(`UPDATE shortlists SET proposed_at = proposed_at - interval '10 days'`);
  const noticeId = await officeLead(lead).giveNotice(dayFromNow(-10));
  const objectionId = await officeClerk(clerk).registerObjection({ noticeId, title: world.titles.binjiang, receivedOn: dayFromNow(-9), objector: '赵某', content: '食堂的用餐人数与实际不符。' });
  await look(clerk, 'objection');
  await lead.open(`/objections/${objectionId}/show`);
  await lead.act('objection', 'accept');
  expect([await stateOf(world, 'binjiang'), await stateOf(world, 'xiaoshan')]).toEqual(['held', 'on_notice']);
  await look(lead, 'objection-accepted');
  await lead.act('objection', 'dismiss', (dialog) => lead.reason(dialog, '经核查，人数与台账一致。'));
  expect([await stateOf(world, 'binjiang'), await stateOf(world, 'xiaoshan')]).toEqual(['on_notice', 'on_notice']);
  await lead.open(`/notices/${noticeId}/show`);
  await lead.act('notice', 'close');
  await look(lead, 'notice-closed');
  await lead.page.goto(listAddress);
  await lead.settled();
  await officeLead(lead).recordRuling({ number: '〔2026〕10号', title: '领导小组会议纪要', decidedBy: '领导小组' });
  await officeLead(lead).announce();
  await look(lead, 'ruling-announced');
}

travel(
  'Two cases take the whole road: returned, corrected, recommended, scored, objected to, ruled, announced and released',
  async () => {
    const world = await openRecommendedWorld(journey);
    const { clerk, lead } = world.office;
    await recommendAndScreen(world);
    await review(world);
    await decide(world);
    const batchId = await officeClerk(clerk).makeBatch(world.campaignTitle, '领导小组办公室', '二〇二六年十二月');
    await officeClerk(clerk).includeAll(2);
    await officeClerk(clerk).compile();
    await officeClerk(clerk).finalize();
    await officeLead(lead).release(batchId);
    expect([await stateOf(world, 'xiaoshan'), await stateOf(world, 'binjiang')]).toEqual(['published', 'published']);
    await look(lead, 'released');
    expect(await journey.unnamedActs()).toEqual([]);
    expect(wrong).toEqual([]);
  },
  480_000,
);
