import type { DocumentCase } from '@huibian/contracts';
import { documentCase, hitsOf } from '../check.factory';
import { termVariantRules } from './term-variants.rules';

const found = (paragraphs: readonly string[], rest: Partial<DocumentCase> = {}): string[] => hitsOf(termVariantRules, documentCase(paragraphs, rest));
const titled = (title: string): Partial<DocumentCase> => ({ titleClauses: [title], heading: `清江县${title}` });

describe('one thing under two names', () => {
  it.each([
    ['another character', ['巷口灶房开张，巷口灶房送餐。', '巷内灶房每天供应午饭。'], titled('办好巷口灶房'), ['units.term_variant 0–4 巷内灶房']],
    ['another character of a longer term', ['农宅标准地改造，推行农宅标准地改造。', '农户标准地改造见效。'], titled('以农宅标准地改造盘活闲房'), ['units.term_variant 0–7 农户标准地改造']],
    ['another kind', ['印发《关于建立轮值送餐机制的通知》，轮值送餐机制运行平稳。', '轮值送餐制度列为试点。'], {}, ['units.term_variant 0–6 轮值送餐制度']],
    ['a word left out', ['“山里乡村流动厨房车”出动，“山里乡村流动厨房车”受欢迎。', '“山里乡村流动厨房车”增至六辆，给山里流动厨房车补助。'], {}, ['units.term_variant 17–24 山里流动厨房车']],
    ['a word put in', ['打造“邻里灶房”，“邻里灶房”天天开。', '建成“邻里共享灶房”。'], {}, ['units.term_variant 2–10 “邻里共享灶房”']],
    ['a word the title leaves out', ['巷口共享灶房补贴到位。', '巷口共享灶房补贴到户。', '巷口共享灶房补贴见效。'], titled('发放巷口灶房补贴'), ['units.term_variant 5–11 巷口灶房补贴']],
    ['another keeper', ['推行坝长制，沿河石坝逐座排查。', '石坝长制写入制度。'], {}, ['units.term_variant 0–4 石坝长制']],
    ['another printing', ['省委省政府部署，省委省政府督办。', '按照省委、省政府要求。'], {}, ['units.term_forms 2–8 省委、省政府']],
    ['brackets or none', ['新（改扩）建厨房三个。', '新改扩建食堂五个，新（改扩）建站点九个。'], {}, ['units.term_forms 0–4 新改扩建']],
  ])('is told: %s', (_, paragraphs, rest, expected) => {
    expect(found(paragraphs, rest)).toEqual(expected);
  });

  it.each([
    ['a term that comes once', ['巷口灶房开张。', '巷内灶房供应午饭。'], {}],
    ['a title whose own form the text has', ['巷口共享灶房补贴到位，巷口共享灶房补贴到户，巷口共享灶房补贴见效。', '巷口灶房补贴。'], titled('发放巷口灶房补贴')],
    ['a count', ['三治融合见效，三治融合推广，三治融合深化。', '四治融合起步。'], titled('推动三治融合')],
    ['two kinds that are both named', ['《轮值送餐机制》见效，轮值送餐机制运行。', '《轮值送餐制度》印发。'], {}],
    ['keepers of two things', ['推行河长制，河湖连通。', '推行河湖长制。'], {}],
    ['one printing', ['省委、省政府部署，市委市政府落实。'], {}],
    ['a verb before the term', ['推动灶房改造，推动灶房升级。', '推进灶房联网。'], titled('推动灶房共享')],
  ])('is not seen in %s', (_, paragraphs, rest) => {
    expect(found(paragraphs, rest)).toEqual([]);
  });
});
