import { closingLine, countTests, kindOf } from './jest-report.mjs';

const suite = (name: string, ...statuses: string[]) => ({ name: `root/${name}`, startTime: 1000, endTime: 3000, assertionResults: statuses.map((status) => ({ status })) });

describe('the test report', () => {
  it.each([
    ['tests/architecture/layers.spec.ts', 'architecture'],
    ['tests/api/refused-case.spec.ts', 'api'],
    ['tests/console/expert.spec.ts', 'console'],
    ['tests/journeys/road.spec.ts', 'journeys'],
    ['libs/cases/src/submission.int.spec.ts', 'integration'],
    ['libs/workflow/src/tests/api.spec.ts', 'unit'],
  ])('takes %s for %s', (file, kind) => {
    expect(kindOf(file)).toBe(kind);
  });

  it('counts passed, failed and skipped tests, in all and by kind', () => {
    const report = { testResults: [suite('libs/a/src/a.spec.ts', 'passed', 'pending'), suite('tests/api/b.spec.ts', 'passed', 'failed', 'todo')] };
    const { total, byKind } = countTests(report, 'root');
    expect(closingLine(total)).toBe('tests: 2 passed, 1 failed, 2 skipped');
    expect([...byKind]).toEqual([
      ['unit', { passed: 1, failed: 0, skipped: 1, seconds: 2 }],
      ['api', { passed: 1, failed: 1, skipped: 1, seconds: 2 }],
    ]);
  });

  it('counts a file that could not run as a failure', () => {
    expect(closingLine(countTests({ testResults: [suite('libs/a/src/a.spec.ts')] }, 'root').total)).toBe('tests: 0 passed, 1 failed, 0 skipped');
  });
});
