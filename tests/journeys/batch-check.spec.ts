import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Route } from 'playwright-core';
import { severities, type BatchCheck, type Finding } from '@huibian/contracts';
import { run } from '../../apps/cli/src/run';
import { openJourney, travel, type Journey } from './journey';
import type { Person } from './person';

let journey: Journey;
let folder: string;
let batchId: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'huibian-journey-'));
  journey = await openJourney({ demo: true });
  const [batch] = await journey.platform.database.query<{ id: string }>(`SELECT b.id FROM batches b WHERE EXISTS (SELECT 1 FROM batch_entries e WHERE e.batch_id = b.id) ORDER BY b.created_at LIMIT 1`);
  batchId = batch!.id;
  await stand('assembling', 'in_batch');
}, 300_000);
afterAll(async () => {
  await stand('released', 'published');
  await journey?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The demo's volume as it was before its release, when its texts could still be worked on, and again as its history says. */
async function stand(batchState: string, caseState: string): Promise<void> {
  await journey.platform.database.query('UPDATE batches SET state = $2 WHERE id = $1', [batchId, batchState]);
  await journey.platform.database.query('UPDATE cases SET state = $2 WHERE id IN (SELECT case_id FROM batch_entries WHERE batch_id = $1)', [batchId, caseState]);
}

type Printed = Finding & { message: string; dismissal?: { reason: string; by: string } };

/** What the command line finds in what the page was given. */
async function byCommandLine({ document, settings }: BatchCheck): Promise<Printed[]> {
  const [documentFile, settingsFile] = [path.join(folder, 'document.json'), path.join(folder, 'settings.json')];
  await Promise.all([writeFile(documentFile, JSON.stringify(document)), writeFile(settingsFile, JSON.stringify(settings))]);
  let out = '';
  await run(['check', documentFile, '--settings', settingsFile], { out: (text) => (out += text), err: () => undefined });
  return (JSON.parse(out) as { findings: Printed[] }).findings;
}

async function exported({ page, press }: { page: Person['page']; press: () => Promise<void> }): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return readFile(file, 'utf8');
}

const gravest = (found: readonly Finding[]) => severities.find((severity) => found.some((finding) => finding.severity === severity))!;

travel(
  'The office checks a whole volume from its page, finds each finding under its case, lets one stand, and hands the list around as the command line prints it',
  async () => {
    const clerk = await journey.person('check-clerk', '陈经办', ['office_clerk']);
    const { page } = clerk;
    const check = await clerk.ask<BatchCheck>('GET', `/api/batches/${batchId}/check`);
    const found = await byCommandLine(check);
    const entry = check.entries.find(({ number }) => found.some(({ caseNumber }) => caseNumber === number))!;
    const own = found.filter(({ caseNumber }) => caseNumber === entry.number);
    const hints = found.filter(({ severity }) => severity === 'hint').length;
    const findings = (count: number) => clerk.sees(clerk.word('batch_check.findings', { count }));

    // The rules are the worker's: the workbench does not carry them, and a check on the page asks for them when no worker comes.
    const rules: string[] = [];
    page.on('request', (request) => /\/assets\/(check-rules|batch-check-answer)-/.test(request.url()) && rules.push(request.url()));
    await clerk.open(`/batches/${batchId}/show`);
    await clerk.settled();
    await clerk.sees(clerk.word('batch_check.release.unknown'));
    await clerk.press('batch_check.start');
    await page.getByRole('link', { name: `${clerk.word('check.severity.hint')} ${hints}`, exact: true }).waitFor();
    expect(await clerk.look('batch-check-started')).toEqual([]);
    expect(rules).toEqual([]);
    await page.getByRole('link', { name: clerk.word('batch_check.open'), exact: true }).click();
    await findings(found.length);
    expect(await clerk.look('batch-check')).toEqual([]);

    const group = page.locator('section section').filter({ has: page.getByRole('heading', { level: 3, name: new RegExp(`^${entry.number}\\s`) }) });
    const cards = group.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 4 }) });
    expect(await cards.first().innerText()).toContain(clerk.word(`check.severity.${gravest(own)}`));
    expect(await group.getByRole('link', { name: clerk.word('cases.open_case'), exact: true }).getAttribute('href')).toBe(`/console/cases/${entry.caseId}/show`);

    const json = async () => (JSON.parse(await exported({ page, press: () => clerk.press('batch_check.export_json') })) as { findings: Printed[] }).findings;
    expect(await json()).toEqual(found);
    expect(await exported({ page, press: () => clerk.press('batch_check.export_csv') })).toContain(`\ufeff${clerk.word('batch_check.column.number')},`);

    await page.getByRole('button', { name: `${clerk.word('check.severity.hint')} ${hints}`, exact: true }).press('Enter');
    await findings(found.length - hints);
    await clerk.press('batch_check.filter.clear');
    await findings(found.length);

    // A worker that does not answer is stopped; one that cannot be loaded is done without.
    const held: Route[] = [];
    await page.route('**/check.worker*', (route) => void held.push(route));
    await clerk.press('batch_check.again');
    await clerk.press('ra.action.cancel');
    await clerk.sees(clerk.word('batch_check.cancelled'));
    await Promise.all(held.map((route) => route.abort()));
    await page.unroute('**/check.worker*');
    await page.route('**/check.worker*', (route) => route.abort());
    await clerk.press('batch_check.again');
    await findings(found.length);
    expect(rules.filter((address) => address.includes('batch-check-answer'))).toHaveLength(1);
    await page.unroute('**/check.worker*');
    // What Chromium says of a file it could not load is what this asked for.
    clerk.complaints.length = 0;

    await cards.first().getByRole('button', { name: clerk.word('check.panel.let_stand_short'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(clerk.word('check.panel.let_stand_reason')).fill('引自原件，照录');
    await clerk.confirm(dialog, clerk.word('ra.action.save'));
    await findings(found.length - 1);
    await group.getByRole('button', { name: clerk.word('check.panel.dismissed', { smart_count: 1 }), exact: true }).click();
    await clerk.sees('引自原件，照录');
    expect((await json()).filter(({ dismissal }) => dismissal).map(({ dismissal }) => [dismissal?.reason, dismissal?.by])).toEqual([['引自原件，照录', '陈经办']]);
    await clerk.close();
  },
  180_000,
);
