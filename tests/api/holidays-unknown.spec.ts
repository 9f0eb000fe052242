import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCase, makeCast } from '@huibian/cases/testing';
import { casePageSchema, caseSchema, correctionAnswerSchema, homeSchema, noticeListItemSchema, noticeSchema, pageOf } from '@huibian/contracts';
import { TestClock } from '@huibian/testing';
import { openDoor } from './door';
import { ok } from './reviewed-world';

const caps = { province: null, city: null, county: null };

test.each([
  ['2026-12-28T09:00:00+08:00', '2026-12-28', '2026-12-31'],
  ['2026-12-01T09:00:00+08:00', '2026-12-01', null],
])('A clock set on %s says wherever its last day is shown until when the holidays are known, if it ends later', async (now, today, known) => {
  const door = await openDoor({ clock: new TestClock(now) });
  try {
    const cast = await makeCast(door.database);
    const [clerk, lead] = [await door.signIn(cast.people.clerk), await door.signIn(cast.people.officeLead)];
    const { id: campaignId } = await makeCampaign(door.database, { stages: { review: false, recommendation: false, notice: 'before_ruling' } });
    const returned = await makeCase(door.app, cast, { campaignId, unit: 'binjiang', until: 'submitted' });
    const answer = correctionAnswerSchema.parse(ok(await clerk.post(`/api/cases/${returned.id}/correction`, { version: returned.version, reason: '请补充数据来源。' })).body);
    expect([answer.correctionDue > '2026-12-31', answer.holidaysKnownUntil ?? null]).toEqual([known !== null, known]);
    expect(caseSchema.parse(ok(await clerk.get(`/api/cases/${returned.id}`)).body).returns.map((one) => one.holidaysKnownUntil)).toEqual([known]);
    expect(casePageSchema.parse(ok(await clerk.get('/api/cases?state=returned')).body).items.map((item) => item.holidaysKnownUntil)).toEqual([known]);

    const listed = await makeCase(door.app, cast, { campaignId, until: 'accepted' });
    const list = ok(await clerk.post('/api/shortlists', { campaignId, caps }), 201).body as { id: string; version: number };
    const staged = ok(await clerk.put(`/api/shortlists/${list.id}/entries`, { version: list.version, caps, entries: [{ caseId: listed.id, result: 'best_practice', reservePlace: null, remark: '' }] })).body as { version: number };
    ok(await lead.post(`/api/shortlists/${list.id}/proposal`, { version: staged.version }));
    const notice = ok(await clerk.post('/api/notices', { shortlistId: list.id, title: '拟入选名单公示' }), 201).body as { id: string; version: number };
    const shown = async () => noticeSchema.parse(ok(await lead.get(`/api/notices/${notice.id}`)).body).holidaysKnownUntil;
    expect(await shown()).toBe(known);
    ok(await lead.post(`/api/notices/${notice.id}/publication`, { version: notice.version, publishedOn: today, address: '' }));
    expect(await shown()).toBe(known);
    expect(pageOf(noticeListItemSchema).parse(ok(await lead.get('/api/notices')).body).items.map((item) => item.holidaysKnownUntil)).toEqual([known]);
    const { cards } = homeSchema.parse(ok(await lead.get('/api/home')).body);
    expect(cards.filter(({ key }) => ['corrections_due', 'on_notice'].includes(key)).map(({ key, items }) => [key, items.map((item) => item.holidaysKnownUntil)])).toEqual([['corrections_due', [known]], ['on_notice', [known]]]);
    const editor = homeSchema.parse(ok(await (await door.signIn(cast.people.binjiangEditor)).get('/api/home')).body).cards;
    expect(editor.filter(({ key }) => key === 'returned').flatMap(({ items }) => items.map((item) => item.holidaysKnownUntil))).toEqual([known]);
  } finally {
    await door.close();
  }
});
