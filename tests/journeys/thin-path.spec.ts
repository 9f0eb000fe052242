import { verifyExport } from '@huibian/chain';
import { writtenText } from '@huibian/cases/testing';
import { defaultCampaignSettings } from '@huibian/contracts';
import { makeRegions, makeUnit } from '@huibian/people/testing';
import { openJourney, travel, type Journey } from './journey';
import { pdfPages } from './pdf-pages';
import type { Person } from './person';
import { auditor } from './roles/auditor';
import { officeClerk } from './roles/office-clerk';
import { officeLead } from './roles/office-lead';
import { publicReader } from './roles/public-reader';
import { unitEditor } from './roles/unit-editor';
import { unitLead } from './roles/unit-lead';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const campaign = { title: '最佳实践第三批征集', ordinal: '第三批', basis: '领导小组办公室征集通知', opensOn: today };
const text = writtenText('小事不出村，大事有人管');
const title = text.titleClauses.join('，');
const [fieldName] = defaultCampaignSettings({ opensOn: today, submissionEndsOn: today, recommendationEndsOn: null }).fields.map((field) => field.name);

let journey: Journey;
const wrong: string[] = [];
const look = async (person: Person, name: string) => void wrong.push(...(await person.look(`a-${name}`)));

beforeAll(async () => {
  journey = await openJourney();
}, 120_000);
afterAll(async () => journey?.close());

travel(
  'A county’s case goes from a blank page to the opened PDF of a released batch, by the clicks of everybody it passes',
  async () => {
    const rows = journey.platform.database;
    await makeRegions(rows);
    const unit = await makeUnit(rows, { name: '杭州市萧山区', shortName: '杭州萧山区', regionCode: '330109' });
    const clerk = await journey.person('clerk', '周经办', ['office_clerk']);
    const lead = await journey.person('lead', '吴主任', ['office_lead']);
    await look(clerk, 'home-clerk');

    const campaignId = await officeClerk(clerk).plan(campaign);
    await look(clerk, 'campaign');
    await officeLead(lead).openCampaign(campaignId);
    await lead.seesState('campaign', 'open');

    const editor = await journey.person('editor', '陈经办', [{ role: 'unit_editor', unitId: unit.id }]);
    const caseId = await unitEditor(editor).begin(fieldName ?? '');
    await unitEditor(editor).write(text);
    await unitEditor(editor).seesCount(text);
    await look(editor, 'case-editor');
    const unitHead = await journey.person('unit-lead', '沈区长', [{ role: 'unit_lead', unitId: unit.id }]);
    await look(unitHead, 'home-unit-lead');
    await unitLead(unitHead).confirmWaiting(title);
    await look(unitHead, 'case-confirmed');
    await editor.open(`/cases/${caseId}/show`);
    await unitEditor(editor).submit();
    await look(editor, 'case-submitted');

    await officeClerk(clerk).accept(caseId);
    await look(clerk, 'case-accepted');

    await officeLead(lead).makeList(campaign.title);
    await officeLead(lead).place(title, 'best_practice');
    await look(lead, 'shortlist');
    await officeLead(lead).saveList();
    await officeLead(lead).propose();
    await look(lead, 'shortlist-proposed');
    await officeLead(lead).recordRuling({ number: '〔2026〕9号', title: '领导小组会议纪要', decidedBy: '领导小组' });
    await look(lead, 'ruling');
    await officeLead(lead).announce();

    const batchId = await officeClerk(clerk).makeBatch(campaign.title, '领导小组办公室', '二〇二六年十二月');
    await officeClerk(clerk).includeAll(1);
    await look(clerk, 'batch');
    expect((await officeClerk(clerk).compile()).length).toBeGreaterThan(0);
    await officeClerk(clerk).finalize();
    await look(clerk, 'batch-final');
    await officeLead(lead).release(batchId);
    await look(lead, 'edition');

    const reader = await journey.reader();
    await reader.page.goto(`${journey.platform.baseUrl}/`);
    await look(reader, 'public');
    await reader.page.goto(`${journey.platform.baseUrl}/batches/batch-3`);
    await look(reader, 'public-batch');
    const pages = await pdfPages(await publicReader(reader).download(/PDF/));
    const entry = new RegExp(`1\\.${unit.shortName}：${title}[^（]*（(\\d+)）`).exec(pages.join('\n'));
    // The body's first page is number one, whatever stands before it.
    const contents = pages.findIndex((page) => page.includes('目录'));
    const landed = pages.findIndex((page, index) => index > contents && page.includes(`${unit.shortName}${text.titleClauses[0]}`));
    const body = pages.findIndex((page) => page.includes('一、基本情况'));
    expect({ number: entry?.[1], heading: landed }).toEqual({ number: String(landed - body + 1), heading: body });

    const inspector = await journey.person('auditor', '何审计', ['auditor']);
    await inspector.choose('history');
    await look(inspector, 'history');
    const exported = await auditor(inspector).export();
    const report = await verifyExport(exported.split('\n'));
    expect(report.problems).toEqual([]);
    expect(exported.split('\n').filter((line) => line.includes(caseId)).length).toBeGreaterThan(6);
    expect(wrong).toEqual([]);
  },
  480_000,
);
