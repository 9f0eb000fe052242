/**
 * `npm test`: lint, types, build, and every test in one Jest run. `--fast` (npm run check): lint, types and unit tests.
 * Ends with `tests: N passed, N failed, N skipped`; the exit code is 0 only when every part passed.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './start/dependencies.mjs';
import { refuseOldNode } from './start/node-version.mjs';
import { build, lint, runNode, typecheck } from './test/gates.mjs';
import { closingLine, countTests } from './test/jest-report.mjs';

refuseOldNode();
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const fast = process.argv.includes('--fast');
const begun = Date.now();

await ensureDependencies(root);
const gates = [await lint(root), await typecheck(root)];
if (!fast) gates.push(await build(root));
const { jestCode, total } = await runTests();

for (const { name } of gates.filter((gate) => !gate.passed)) process.stdout.write(`${name} FAILED; its messages stand above\n`);
process.stdout.write(`duration: ${Math.round((Date.now() - begun) / 1000)} s\n${closingLine(total)}\n`);
process.exit(jestCode === 0 && total.failed === 0 && gates.every((gate) => gate.passed) ? 0 : 1);

async function runTests() {
  const reportFile = path.join(root, 'node_modules/.cache/huibian/jest-report.json');
  fs.mkdirSync(path.dirname(reportFile), { recursive: true });
  fs.rmSync(reportFile, { force: true });
  const selection = fast ? ['--selectProjects', 'unit'] : [];
  const jestCode = await runNode(root, ['node_modules/jest/bin/jest.js', '--maxWorkers=2', '--json', `--outputFile=${reportFile}`, ...selection], { quiet: true });
  if (!fs.existsSync(reportFile)) {
    process.stdout.write('Jest ended without a report; its messages stand above\n');
    return { jestCode: 1, total: { passed: 0, failed: 1, skipped: 0, seconds: 0 } };
  }
  const { total, byKind } = countTests(JSON.parse(fs.readFileSync(reportFile, 'utf8')), root);
  for (const [kind, { passed, failed, skipped, seconds }] of [...byKind].sort()) {
    process.stdout.write(`${kind.padEnd(12)} ${passed} passed, ${failed} failed, ${skipped} skipped (${Math.round(seconds)} s)\n`);
  }
  return { jestCode, total };
}
