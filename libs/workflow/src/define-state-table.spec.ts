import { caseTable, rowsFor, settingsCombinations, stateTableProblems, stateTables, findRow, type StateTableShape } from './index';

const broken = (change: Partial<StateTableShape>): StateTableShape => ({
  noun: 'letter',
  settings: {},
  states: { written: { kind: 'initial' }, sent: { kind: 'end' } },
  transitions: [{ action: 'send', from: ['written'], to: 'sent', by: ['office_clerk'], owner: 'cases' }],
  ...change,
});

describe('a state table', () => {
  it('has no problem when every state is reached and leads somewhere', () => {
    expect(stateTableProblems(broken({}))).toEqual([]);
  });

  it('names a state nothing leads to', () => {
    const states = { written: { kind: 'initial' }, sent: { kind: 'end' }, lost: { kind: 'end' } } as const;
    expect(stateTableProblems(broken({ states }))).toEqual(['state lost is unreachable']);
  });

  it('names a state nothing leaves, for the settings under which that is so', () => {
    const table = broken({
      settings: { post: [true, false] },
      transitions: [{ action: 'send', from: ['written'], to: 'sent', by: ['office_clerk'], owner: 'cases', when: { post: true } }],
    });
    expect(stateTableProblems(table)).toEqual(['state written is dead under {"post":false}']);
  });

  it('refuses two rows for one action in one state', () => {
    const row = { action: 'send', from: ['written'], to: 'sent', by: ['office_clerk'], owner: 'cases' } as const;
    expect(stateTableProblems(broken({ transitions: [row, row] }))).toEqual(['send from written has two rows under {}']);
  });

  it('refuses to leave an end state', () => {
    const back = { action: 'recall', from: ['sent'], to: 'written', by: ['office_clerk'], owner: 'cases' } as const;
    expect(stateTableProblems(broken({ transitions: [...broken({}).transitions, back] }))).toEqual(['recall leaves the end state sent']);
  });
});

describe('the product tables', () => {
  it.each(Object.entries(stateTables))('%s is whole under every combination of its settings', (_noun, table) => {
    expect(stateTableProblems(table)).toEqual([]);
  });

  it('have a graph for every route of a case, whoever entered it', () => {
    expect(settingsCombinations(caseTable)).toHaveLength(24);
  });

  it('offer no way to published that avoids the ruling', () => {
    for (const settings of settingsCombinations(caseTable)) {
      const withoutRuling = rowsFor(caseTable, settings).filter((row) => row.action !== 'rule');
      const reached = new Set(['drafting']);
      for (let grew = true; grew; ) {
        const before = reached.size;
        for (const row of withoutRuling) if (row.from.some((state) => reached.has(state)) && row.to in caseTable.states) reached.add(row.to);
        grew = reached.size > before;
      }
      expect(reached.has('approved')).toBe(false);
      expect(reached.has('published')).toBe(false);
    }
  });

  it('let an auditor move nothing', () => {
    const moved = Object.values(stateTables).flatMap((table) => table.transitions.filter((row) => (row.by as readonly string[]).includes('auditor')));
    expect(moved).toEqual([]);
  });

  it('send a case of a unit that recommends itself straight to screening', () => {
    expect(findRow(caseTable, 'drafting', 'submit', { recommendation: false, review: true, notice: 'none', entry: 'unit' })?.to).toBe('screening');
    expect(findRow(caseTable, 'drafting', 'submit', { recommendation: true, review: true, notice: 'none', entry: 'unit' })?.to).toBe('recommending');
  });
});
