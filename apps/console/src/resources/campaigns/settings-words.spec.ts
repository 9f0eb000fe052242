import { campaignSettingsSchema, defaultCampaignSettings, type CampaignSettings } from '@huibian/contracts';
import { fieldText } from '../../parts/field-words';
import { fieldConflicts, firstChoices, mergedRecord } from '../../parts/merge-fields';
import { catalogueOf } from '../../providers/i18n.provider';
import { settingsWords } from './settings-words';

const settings = defaultCampaignSettings({ opensOn: '2022-10-01', submissionEndsOn: '2022-11-30', recommendationEndsOn: '2022-12-31' });
const opened = { id: '1', version: 3, title: '第二批征集', basis: '通知', ordinal: '第二批', settings };
const { fields, sections, groups, screeningReasons, ...structures } = settings;
const leaves = [
  ...Object.keys({ fields, sections, groups, screeningReasons }).map((name) => `settings.${name}`),
  ...Object.entries(structures).flatMap(([part, inner]) => Object.keys(inner).map((name) => `settings.${part}.${name}`)),
];
const zh = catalogueOf('zh');
const translate = (key: string) => zh[key] ?? `? ${key}`;

it('Every setting has a name in both languages, and every value is written without keys', () => {
  expect(Object.keys(settingsWords).sort()).toEqual(leaves.sort());
  for (const { label } of Object.values(settingsWords)) expect([typeof zh[label], typeof catalogueOf('en')[label]]).toEqual(['string', 'string']);
  const valueAt = (path: string) => path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], opened);
  const written = leaves.map((path) => fieldText(valueAt(path), settingsWords[path], translate));
  expect(written.filter((text) => /\?|[a-z]/.test(text))).toEqual([]);
});

it('Two people who changed different settings of one call keep both changes', () => {
  const withDates = (change: Partial<CampaignSettings['dates']>, more: Partial<CampaignSettings> = {}): CampaignSettings => ({ ...settings, ...more, dates: { ...settings.dates, ...change } });
  const mine = { title: opened.title, basis: opened.basis, ordinal: opened.ordinal, settings: withDates({ submissionEndsOn: '2022-12-05' }), reason: '单位来电' };
  const theirs = { ...opened, version: 4, settings: withDates({ correctionDays: 7 }, { groups: ['county'] }) };
  const conflicts = fieldConflicts(opened, mine, theirs);
  expect(conflicts.map(({ field, changedBy }) => [field, changedBy])).toEqual([
    ['settings.groups', 'them'],
    ['settings.dates.submissionEndsOn', 'me'],
    ['settings.dates.correctionDays', 'them'],
  ]);
  const merged = mergedRecord(mine, theirs, firstChoices(conflicts));
  expect(merged).toEqual({ ...mine, version: 4, settings: withDates({ submissionEndsOn: '2022-12-05', correctionDays: 7 }, { groups: ['county'] }) });
  expect(() => campaignSettingsSchema.parse(merged['settings'])).not.toThrow();
});

it('The same settings in another order of names are no difference', () => {
  const turned = Object.fromEntries(Object.entries(settings).reverse());
  expect(fieldConflicts(opened, { settings }, { ...opened, version: 4, settings: turned })).toEqual([]);
});
