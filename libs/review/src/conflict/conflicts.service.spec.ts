import { ConflictsService } from './conflicts.service';

const rules = { sameCityIsConflict: true, postWindowYears: 3, openedAt: new Date('2022-10-11T01:00:00Z') };

it('Pairs that stand are judged, and nobody against the cases of others', async () => {
  const judged: string[] = [];
  const expert = (id: string, unitId: string) => ({ id, unitId, declaredCaseIds: [], declaredUnitIds: [], get posts() { judged.push(id); return []; } });
  // Regions, units, experts, cases: in the order they are asked for.
  const answers: unknown[][] = [
    [],
    [{ id: 'u1', name: '甲厅', kind: 'province_department', regionCode: null, superiorId: null }, { id: 'u2', name: '乙厅', kind: 'province_department', regionCode: null, superiorId: null }],
    [expert('e1', 'u1'), expert('e2', 'u1')],
    [{ id: 'c1', unitIds: ['u1'] }, { id: 'c2', unitIds: ['u2'] }],
  ];
  const tx = { query: () => Promise.resolve(answers.shift() ?? []) };
  const found = await new ConflictsService().ofPairs(tx as never, rules, [{ expertId: 'e1', caseId: 'c1' }, { expertId: 'e2', caseId: 'c2' }]);
  expect(found).toEqual([{ expertId: 'e1', caseId: 'c1', tier: 'hard', kind: 'own_unit', path: ['甲厅'] }]);
  expect(judged).toEqual(['e1', 'e2']);
});
