import { casePageSchema, caseSchema, noticeSchema, objectionSchema, rulingSchema, shortlistSchema } from '@huibian/contracts';
import { caseState, openDecidedWorld, proposeList, ruling } from './decided-world';
import { ok, type ReviewedWorld } from './reviewed-world';

describe('A decision without a notice', () => {
  let world: ReviewedWorld;
  beforeEach(async () => {
    world = await openDecidedWorld('none');
  });
  afterEach(() => world.door.close());

  it('is proposed, ruled and announced for all cases together', async () => {
    const { caseIds, lead } = world;
    const { shortlistId } = await proposeList(world, { xiaoshan: 'best_practice', binjiang: 'reserve', shangyu: 'not_selected' });
    const list = shortlistSchema.parse(ok(await lead.get(`/api/shortlists/${shortlistId}`)).body);
    // Without scores the list stands in the official order: 杭州 before 绍兴, its counties by their table.
    expect(list.entries.map((entry) => entry.units)).toEqual([['杭州滨江区'], ['杭州萧山区'], ['绍兴上虞区']]);
    expect([await caseState(world, 'xiaoshan'), await caseState(world, 'shangyu')]).toEqual(['shortlisted', 'reviewed']);

    const decisions = [
      { caseId: caseIds.xiaoshan, result: 'best_practice' as const },
      { caseId: caseIds.binjiang, result: 'reserve' as const },
      { caseId: caseIds.shangyu, result: 'not_selected' as const },
    ];
    const made = ok(await lead.post('/api/rulings', ruling(shortlistId, decisions)), 201).body as { id: string; version: number };
    expect(await caseState(world, 'xiaoshan')).toBe('ruled');
    // The unit learns nothing before the announcement but that it was ruled.
    expect(await caseState(world, 'shangyu')).toBe('reviewed');
    ok(await lead.post(`/api/rulings/${made.id}/announcement`, { version: made.version }));
    expect([await caseState(world, 'xiaoshan'), await caseState(world, 'binjiang'), await caseState(world, 'shangyu')]).toEqual(['approved', 'shortlisted', 'not_selected']);
    expect(rulingSchema.parse(ok(await lead.get(`/api/rulings/${made.id}`)).body).announcedAt).not.toBeNull();
    expect((ok(await lead.get(`/api/shortlists/${shortlistId}`)).body as { state: string }).state).toBe('settled');
    expect(await world.door.database.brokenInvariants()).toEqual([]);
  });

  it('reaches a case that was on hold at the announcement once the hold is gone', async () => {
    const { caseIds, lead } = world;
    const { shortlistId } = await proposeList(world, { xiaoshan: 'best_practice', binjiang: 'reserve', shangyu: 'best_practice' });
    const decisions = [{ caseId: caseIds.xiaoshan, result: 'best_practice' as const }, { caseId: caseIds.shangyu, result: 'not_selected' as const }];
    const made = ok(await lead.post('/api/rulings', ruling(shortlistId, decisions)), 201).body as { id: string; version: number };
    const version = async () => (ok(await lead.get(`/api/cases/${caseIds.shangyu}`)).body as { version: number }).version;
    ok(await lead.post(`/api/cases/${caseIds.shangyu}/hold`, { version: await version(), reason: '等待核实' }));
    ok(await lead.post(`/api/rulings/${made.id}/announcement`, { version: made.version }));
    expect([await caseState(world, 'xiaoshan'), await caseState(world, 'shangyu')]).toEqual(['approved', 'held']);
    ok(await lead.post(`/api/cases/${caseIds.shangyu}/hold-release`, { version: await version(), reason: '已经核实' }));
    ok(await lead.post(`/api/rulings/${made.id}/cases/${caseIds.shangyu}/announcement`, {}));
    expect(await caseState(world, 'shangyu')).toBe('not_selected');
  });

  it('tells reserves with the others, keeps their order to itself, and tells them again when they are closed', async () => {
    const { caseIds, lead, unitVisitor } = world;
    const { shortlistId } = await proposeList(world, { xiaoshan: 'best_practice', binjiang: 'reserve', shangyu: 'not_selected' });
    const rule = (number: string, decisions: { caseId: string; result: 'best_practice' | 'reserve' | 'not_selected' }[]) => lead.post('/api/rulings', { ...ruling(shortlistId, decisions), number });
    const announce = (made: { id: string; version: number }) => lead.post(`/api/rulings/${made.id}/announcement`, { version: made.version });
    const seen = async () => caseSchema.parse(ok(await unitVisitor.get(`/api/cases/${caseIds.binjiang}`)).body);
    const told = async () => (await world.door.database.query<{ topic: string; payload: object }>(`SELECT topic, payload FROM outbox_events WHERE subject_id = $1 AND topic IN ('case.reserve', 'case.not_select') ORDER BY id`, [caseIds.binjiang])).map(({ topic, payload }) => [topic, 'reservePlace' in payload]);
    const made = ok(await rule('〔2022〕7号', [{ caseId: caseIds.xiaoshan, result: 'best_practice' }, { caseId: caseIds.binjiang, result: 'reserve' }, { caseId: caseIds.shangyu, result: 'not_selected' }]), 201).body as { id: string; version: number };
    expect((await seen()).reserve).toBe(false);
    ok(await announce(made));
    const shown = await seen();
    expect([shown.state, shown.reserve]).toEqual(['reviewed', true]);
    expect(casePageSchema.parse(ok(await unitVisitor.get('/api/cases')).body).items.filter((item) => item.reserve).map((item) => item.id)).toEqual([caseIds.binjiang]);
    expect(await told()).toEqual([['case.reserve', false]]);
    expect((ok(await unitVisitor.get(`/api/cases/${caseIds.binjiang}/timeline`)).body as { items: { action: string }[] }).items.at(-1)?.action).toBe('reserve');

    ok(await announce(ok(await rule('〔2022〕9号', [{ caseId: caseIds.binjiang, result: 'not_selected' }]), 201).body as { id: string; version: number }));
    const closed = await seen();
    expect([closed.state, closed.reserve]).toEqual(['not_selected', false]);
    expect(await told()).toEqual([['case.reserve', false], ['case.not_select', false]]);
    expect(await world.door.database.brokenInvariants()).toEqual([]);
  });

  it('is taken back before it is announced, and the case stands on the list again', async () => {
    const { shortlistId } = await proposeList(world, { xiaoshan: 'best_practice', binjiang: 'reserve', shangyu: 'not_selected' });
    const made = ok(await world.lead.post('/api/rulings', ruling(shortlistId, [{ caseId: world.caseIds.xiaoshan, result: 'best_practice' }])), 201).body as { id: string; version: number };
    ok(await world.lead.post(`/api/rulings/${made.id}/revocation`, { version: made.version, reason: '文号登记有误' }));
    expect(await caseState(world, 'xiaoshan')).toBe('shortlisted');
    ok(await world.lead.post('/api/rulings', ruling(shortlistId, [{ caseId: world.caseIds.xiaoshan, result: 'best_practice' }])), 201);
    expect(await caseState(world, 'xiaoshan')).toBe('ruled');
  });

  it('is announced although the office retracted one of its cases and carried another over meanwhile', async () => {
    const { caseIds, lead } = world;
    const { shortlistId } = await proposeList(world, { xiaoshan: 'best_practice', binjiang: 'best_practice', shangyu: 'not_selected' });
    const decisions = [
      { caseId: caseIds.xiaoshan, result: 'best_practice' as const },
      { caseId: caseIds.binjiang, result: 'best_practice' as const },
      { caseId: caseIds.shangyu, result: 'not_selected' as const },
    ];
    const made = ok(await lead.post('/api/rulings', ruling(shortlistId, decisions)), 201).body as { id: string; version: number };
    const versionOf = async (id: string) => (ok(await lead.get(`/api/cases/${id}`)).body as { version: number }).version;
    ok(await lead.post(`/api/cases/${caseIds.xiaoshan}/retraction`, { version: await versionOf(caseIds.xiaoshan), reason: '数据不实，撤稿。' }));
    ok(await lead.post(`/api/cases/${caseIds.shangyu}/carry-over`, { version: await versionOf(caseIds.shangyu), reason: '转入下批。' }));
    ok(await lead.post(`/api/rulings/${made.id}/announcement`, { version: made.version }));
    expect([await caseState(world, 'xiaoshan'), await caseState(world, 'binjiang'), await caseState(world, 'shangyu')]).toEqual(['retracted', 'approved', 'carried_over']);
    expect(await world.door.database.brokenInvariants()).toEqual([]);
  });
});

describe('A notice before the ruling', () => {
  let world: ReviewedWorld;
  beforeEach(async () => {
    world = await openDecidedWorld('before_ruling');
  });
  afterEach(() => world.door.close());

  const onNotice = async () => {
    const { shortlistId } = await proposeList(world, { xiaoshan: 'best_practice', binjiang: 'best_practice', shangyu: 'reserve' });
    const made = ok(await world.clerk.post('/api/notices', { shortlistId, title: '拟入选名单公示' }), 201).body as { id: string; version: number };
    const published = ok(await world.lead.post(`/api/notices/${made.id}/publication`, { version: made.version, publishedOn: '2022-10-10', address: 'https://www.example.gov.cn/notice' })).body as { version: number; endsOn: string };
    return { shortlistId, noticeId: made.id, ...published };
  };
  const letter = (noticeId: string, change: object = {}) => ({
    noticeId, caseId: world.caseIds.xiaoshan, form: 'letter', anonymous: false, objector: { name: '某有限公司', contact: '0571-00000000' }, receivedOn: '2022-10-19', postmarkedOn: '2022-10-17', content: '文中数据与实际不符。', scan: null, ...change,
  });

  it('ends after five working days, and only then may its cases be ruled on', async () => {
    const { shortlistId, noticeId, endsOn } = await onNotice();
    expect(endsOn).toBe('2022-10-17');
    expect(await caseState(world, 'xiaoshan')).toBe('on_notice');
    const early = await world.lead.post('/api/rulings', ruling(shortlistId, [{ caseId: world.caseIds.xiaoshan, result: 'best_practice' }]));
    expect([early.status, (early.body as { code: string }).code]).toEqual([422, 'ruling.notice_first']);
    world.door.clock.set('2022-10-18T00:00:00+08:00');
    const lead = await world.door.signIn({ username: 'lead', password: 'long-enough-for-tests' });
    ok(await lead.post('/api/rulings', ruling(shortlistId, [{ caseId: world.caseIds.xiaoshan, result: 'best_practice' }])), 201);
    expect(noticeSchema.parse(ok(await lead.get(`/api/notices/${noticeId}`)).body).allowedActions.find((one) => one.action === 'close')).toEqual({ action: 'close' });
  });

  it('is held for the case an accepted objection is about, and for no other', async () => {
    const { shortlistId, noticeId } = await onNotice();
    world.door.clock.set('2022-10-19T09:00:00+08:00');
    const [clerk, lead] = await Promise.all(['clerk', 'lead'].map((username) => world.door.signIn({ username, password: 'long-enough-for-tests' })));
    if (!clerk || !lead) throw new Error('nobody signed in');
    const filed = ok(await clerk.post('/api/objections', letter(noticeId)), 201).body as { id: string; version: number; receiptNumber: string };
    expect(filed.receiptNumber).toBe('异议2022-001');
    const accepted = ok(await lead.post(`/api/objections/${filed.id}/acceptance`, { version: filed.version })).body as { version: number };
    expect([await caseState({ ...world, lead }, 'xiaoshan'), await caseState({ ...world, lead }, 'binjiang')]).toEqual(['held', 'on_notice']);

    ok(await lead.post('/api/rulings', ruling(shortlistId, [{ caseId: world.caseIds.binjiang, result: 'best_practice' }])), 201);
    ok(await lead.post(`/api/objections/${filed.id}/dismissal`, { version: accepted.version, reason: '经核查，数据属实。' }));
    expect(await caseState({ ...world, lead }, 'xiaoshan')).toBe('on_notice');
    expect(objectionSchema.parse(ok(await lead.get(`/api/objections/${filed.id}`)).body)).toMatchObject({ state: 'dismissed', answer: '经核查，数据属实。', objector: { name: '某有限公司' } });
  });

  it('never shows the objector to the unit', async () => {
    const { noticeId } = await onNotice();
    const filed = ok(await world.clerk.post('/api/objections', letter(noticeId, { receivedOn: '2022-10-10', postmarkedOn: '2022-10-10' })), 201).body as { id: string; version: number };
    ok(await world.lead.post(`/api/objections/${filed.id}/acceptance`, { version: filed.version }));
    expect((ok(await world.lead.get(`/api/objections/${filed.id}`))).text).toContain('某有限公司');
    const seen = [await world.unitVisitor.get(`/api/cases/${world.caseIds.xiaoshan}`), await world.unitVisitor.get(`/api/cases/${world.caseIds.xiaoshan}/timeline`), await world.unitVisitor.get(`/api/objections/${filed.id}`), await world.unitVisitor.get('/api/objections')];
    expect(seen.map((answer) => answer.status)).toEqual([200, 200, 403, 403]);
    expect(seen.filter((answer) => answer.text.includes('某有限公司'))).toEqual([]);
  });

  it('lets a reserve take the place of a case whose objection was upheld', async () => {
    const { shortlistId, noticeId } = await onNotice();
    const filed = ok(await world.clerk.post('/api/objections', letter(noticeId, { receivedOn: '2022-10-10', postmarkedOn: '2022-10-10' })), 201).body as { id: string; version: number };
    const accepted = ok(await world.lead.post(`/api/objections/${filed.id}/acceptance`, { version: filed.version })).body as { version: number };
    ok(await world.lead.post(`/api/objections/${filed.id}/upholding`, { version: accepted.version, reason: '数据不实。' }));
    const held = ok(await world.lead.get(`/api/cases/${world.caseIds.xiaoshan}`)).body as { state: string; version: number };
    const release = await world.lead.post(`/api/cases/${world.caseIds.xiaoshan}/hold-release`, { version: held.version, reason: '想放行' });
    expect([held.state, release.status, (release.body as { code: string }).code]).toEqual(['held', 422, 'objection.upheld']);
    ok(await world.lead.post(`/api/cases/${world.caseIds.xiaoshan}/retraction`, { version: held.version, reason: '数据不实，撤稿。' }));
    const list = ok(await world.lead.get(`/api/shortlists/${shortlistId}`)).body as { version: number };
    ok(await world.lead.post(`/api/shortlists/${shortlistId}/substitution`, { version: list.version, caseId: world.caseIds.shangyu, reason: '同领域第一备选递补' }));
    const second = ok(await world.clerk.post('/api/notices', { shortlistId, title: '递补案例公示' }), 201).body as { id: string };
    expect((ok(await world.lead.get(`/api/notices/${second.id}`)).body as { entries: { caseId: string }[] }).entries.map((entry) => entry.caseId)).toEqual([world.caseIds.shangyu]);
  });
});

describe('A notice after the ruling', () => {
  it('stands between the ruling and the announcement', async () => {
    const world = await openDecidedWorld('after_ruling');
    try {
      const { shortlistId } = await proposeList(world, { xiaoshan: 'best_practice', binjiang: 'not_selected', shangyu: 'not_selected' });
      const made = ok(await world.lead.post('/api/rulings', ruling(shortlistId, [{ caseId: world.caseIds.xiaoshan, result: 'best_practice' }])), 201).body as { id: string; version: number };
      expect(((await world.lead.post(`/api/rulings/${made.id}/announcement`, { version: made.version })).body as { code: string }).code).toBe('ruling.notice_after');
      const notice = ok(await world.clerk.post('/api/notices', { shortlistId, title: '公示' }), 201).body as { id: string; version: number };
      ok(await world.lead.post(`/api/notices/${notice.id}/publication`, { version: notice.version, publishedOn: '2022-10-10', address: '' }));
      world.door.clock.set('2022-10-18T09:00:00+08:00');
      const lead = await world.door.signIn({ username: 'lead', password: 'long-enough-for-tests' });
      ok(await lead.post(`/api/rulings/${made.id}/announcement`, { version: made.version }));
      expect(await caseState({ ...world, lead }, 'xiaoshan')).toBe('approved');
    } finally {
      await world.door.close();
    }
  });

  it('does not keep the others waiting for a case that an upheld objection ended', async () => {
    const world = await openDecidedWorld('after_ruling');
    try {
      const { caseIds, clerk } = world;
      const { shortlistId } = await proposeList(world, { xiaoshan: 'best_practice', binjiang: 'best_practice', shangyu: 'not_selected' });
      const decisions = [{ caseId: caseIds.xiaoshan, result: 'best_practice' as const }, { caseId: caseIds.binjiang, result: 'best_practice' as const }];
      const made = ok(await world.lead.post('/api/rulings', ruling(shortlistId, decisions)), 201).body as { id: string; version: number };
      const notice = ok(await clerk.post('/api/notices', { shortlistId, title: '公示' }), 201).body as { id: string; version: number };
      ok(await world.lead.post(`/api/notices/${notice.id}/publication`, { version: notice.version, publishedOn: '2022-10-10', address: '' }));
      const filed = ok(await clerk.post('/api/objections', { noticeId: notice.id, caseId: caseIds.xiaoshan, form: 'phone', anonymous: false, objector: { name: '某某', contact: '0571-00000000' }, receivedOn: '2022-10-10', postmarkedOn: null, content: '数据不实。', scan: null }), 201).body as { id: string; version: number };
      const accepted = ok(await world.lead.post(`/api/objections/${filed.id}/acceptance`, { version: filed.version })).body as { version: number };
      ok(await world.lead.post(`/api/objections/${filed.id}/upholding`, { version: accepted.version, reason: '数据不实。' }));
      const held = ok(await world.lead.get(`/api/cases/${caseIds.xiaoshan}`)).body as { version: number };
      ok(await world.lead.post(`/api/cases/${caseIds.xiaoshan}/retraction`, { version: held.version, reason: '撤稿。' }));
      world.door.clock.set('2022-10-18T09:00:00+08:00');
      const lead = await world.door.signIn({ username: 'lead', password: 'long-enough-for-tests' });
      ok(await lead.post(`/api/rulings/${made.id}/announcement`, { version: made.version }));
      expect([await caseState({ ...world, lead }, 'xiaoshan'), await caseState({ ...world, lead }, 'binjiang')]).toEqual(['retracted', 'approved']);
    } finally {
      await world.door.close();
    }
  });
});
