import path from 'node:path';

const kinds = /** @type {const} */ ([
  ['architecture', /^tests\/architecture\//],
  ['api', /^tests\/api\//],
  ['journeys', /^tests\/journeys\//],
  ['console', /^tests\/console\//],
  ['faults', /^tests\/faults\//],
  ['integration', /\.int\.spec\.tsx?$/],
  ['unit', /./],
]);

/**
 * @typedef {{ passed: number, failed: number, skipped: number, seconds: number }} Count
 * @typedef {{ name: string, startTime: number, endTime: number, assertionResults: { status: string }[] }} SuiteResult
 */

/**
 * Counts what Jest wrote with `--json`, by the kind the file's place and name say (docs/testing.md).
 * A file that could not run counts as one failed test: nothing that went wrong may read `0 failed`.
 * @param {{ testResults: SuiteResult[] }} report
 * @param {string} root
 * @returns {{ total: Count, byKind: Map<string, Count> }}
 */
export function countTests(report, root) {
  const total = noTests();
  /** @type {Map<string, Count>} */
  const byKind = new Map();
  for (const suite of report.testResults) {
    const kind = kindOf(path.relative(root, suite.name));
    const count = byKind.get(kind) ?? noTests();
    byKind.set(kind, count);
    for (const sum of [total, count]) addSuite(sum, suite);
  }
  return { total, byKind };
}

/** @param {string} file */
export function kindOf(file) {
  const place = file.split(path.sep).join('/');
  return kinds.find(([, pattern]) => pattern.test(place))?.[0] ?? 'unit';
}

/** @param {Count} sum @param {SuiteResult} suite */
function addSuite(sum, suite) {
  const having = (/** @type {string[]} */ ...statuses) => suite.assertionResults.filter(({ status }) => statuses.includes(status)).length;
  sum.passed += having('passed');
  sum.failed += suite.assertionResults.length === 0 ? 1 : having('failed');
  sum.skipped += having('pending', 'todo', 'skipped', 'disabled');
  sum.seconds += (suite.endTime - suite.startTime) / 1000;
}

const noTests = () => ({ passed: 0, failed: 0, skipped: 0, seconds: 0 });

/** The line that ends a run, read by people and by CI. @param {Count} count */
export const closingLine = ({ passed, failed, skipped }) => `tests: ${passed} passed, ${failed} failed, ${skipped} skipped`;
