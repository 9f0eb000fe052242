import type { CheckSettings, DocumentCase } from '@huibian/contracts';
import { documentBatch, documentCase, hitsOf } from '../check.factory';
import { checkedBatch, checkedCase } from '../passage';
import type { Rule } from '../rule';
import { defaultCheckSettings } from '../run-check';
import { batchTermRules } from './batch-terms.rules';
import { bodyRules } from './bodies.rules';
import { bodyNameRules } from './body-names.rules';
import { caseTermRules } from './case-terms.rules';
import { mediaRules } from './media.rules';
import { registerRules } from './register.rules';
import { shortNameRules } from './short-names.rules';

const inText = (rules: readonly Rule[], ...texts: string[]): string[] => hitsOf(rules, documentCase(texts));
const overBatch = (rules: readonly Rule[], cases: DocumentCase[]): string[] => {
  const batch = checkedBatch(documentBatch(cases));
  return rules.flatMap((rule) => (rule.scope === 'batch' ? [...rule.find(batch, defaultCheckSettings)].map(({ passage, start, end, suggestion = '' }) => `${rule.id} ${passage.caseNumber} ${passage.text.slice(start, end)} ${suggestion}`.trim()) : []));
};

describe('papers and columns', () => {
  it.each([
    ['《农民日报》、人民日报作了报道。', ['units.media_mixed 7–11 人民日报']],
    ['刊于《云川信息》，浙江日报作了报道。', ['units.media_mixed 9–13 浙江日报']],
    ['《农民日报》头版刊登，经验登上浙江日报。', ['units.media_mixed 15–19 浙江日报']],
    ['人民日报、光明日报作了报道。', ['units.media_unmarked 0–4 人民日报', 'units.media_unmarked 5–9 光明日报']],
    ['央视新闻联播播出。', ['units.media_unmarked 2–6 新闻联播']],
    ['入选《乡村十年成就展》。', ['units.title_marks_misused 2–11 《乡村十年成就展》']],
  ])('finds what is wrong in %s', (text, expected) => {
    expect(inText(mediaRules, text)).toEqual(expected);
  });

  it.each([
    '《人民日报》《浙江日报》作了报道。',
    '人民日报社、人民日报客户端、浙江日报报业集团联合主办。',
    '新华社、人民网、中央电视台、学习强国作了报道。',
    '开展面对面对话，第一时间响应。',
    '《人民日报关注的十件事》一文刊出。',
    '刊于《云川信息》（第12期），得到省里肯定。',
    '印发《乡村建设行动》方案，刊发《开展暖心行动》一文。',
  ])('lets %s pass', (text) => {
    expect(inText(mediaRules, text)).toEqual([]);
  });

  it('calls only papers beside papers mixed, and those named as bodies hardly', () => {
    const weights = (text: string): string[] => mediaRules.flatMap((rule) => (rule.scope === 'case' ? [...rule.find(checkedCase(documentCase([text]), 1), defaultCheckSettings)].map(({ severity }) => `${rule.id} ${severity ?? rule.severity}`) : []));
    expect(weights('央视、《农民日报》、浙江日报等媒体报道。')).toEqual(['units.media_mixed warning']);
    expect(weights('《农民日报》头版刊登，经验登上浙江日报。')).toEqual(['units.media_mixed warning']);
    expect(weights('央视《新闻联播》、浙江日报等主流媒体报道。')).toEqual(['units.media_mixed hint']);
    expect(weights('《农民日报》头版刊登，新华社、浙江日报等媒体报道。')).toEqual(['units.media_mixed hint']);
    expect(weights('《农民日报》头版刊登，人民日报内刊作了介绍。')).toEqual(['units.media_mixed hint']);
    expect(weights('刊于《云川要报》（第12期），浙江日报等媒体报道。')).toEqual(['units.media_unmarked warning']);
  });

  it('tells once of a batch that prints papers both ways', () => {
    expect([overBatch(mediaRules, [documentCase(['《人民日报》报道。']), documentCase(['人民日报报道。', '浙江日报报道。'])]), overBatch(mediaRules, [documentCase(['《人民日报》报道。']), documentCase(['新华社报道。'])])]).toEqual([['units.media_batch 2 人民日报'], []]);
  });
});

describe('bodies and places', () => {
  it.each([
    ['农业部命名的示范村。', ['units.former_body 0–3 农业部']],
    ['获国家旅游局2020年表扬。', ['units.former_body 1–6 国家旅游局']],
    ['国家发改委推广。', ['units.loose_body 0–5 国家发改委']],
    ['获中纪委推广。', ['units.loose_body 1–4 中纪委']],
    ['登录浙江政务网办理。', ['units.service_site 2–7 浙江政务网']],
    ['与平武县开展东西部协作。', ['units.place_without_province 1–4 平武县']],
  ])('finds what is wrong in %s', (text, expected) => {
    expect(inText(bodyRules, text)).toEqual(expected);
  });

  it.each(['原农业部命名的示范村。', '2015年农业部命名的示范村。', '农业部门、环保部门联动。', '农业农村部、国家发展改革委推广。', '最高法定刑以下，办理最高检察长信箱。', '浙江政务服务网办理。', '与四川省平武县开展东西部协作。', '与邻县开展合作。'])('lets %s pass', (text) => {
    expect(inText(bodyRules, text)).toEqual([]);
  });
});

describe('names of one body in a case', () => {
  it.each([
    [['省市场监督管理局牵头。', '省市场监管局督办。'], ['units.body_names_mixed 0–6 省市场监管局']],
    [['由省卫健委会同省民政厅。', '省卫生健康委发文。'], ['units.body_names_mixed 0–6 省卫生健康委']],
  ])('differ in %j', (paragraphs, expected) => {
    expect(inText(bodyNameRules, ...paragraphs)).toEqual(expected);
  });

  it.each([[['省市场监督管理局（以下简称省市场监管局）牵头。', '省市场监管局督办。']], [['省市场监管局牵头。', '省市场监管局督办。']], [['《省市场监督管理局文件》印发，省市场监管局督办。']]])('agree in %j', (paragraphs) => {
    expect(inText(bodyNameRules, ...paragraphs)).toEqual([]);
  });
});

describe('a short name beside its full one', () => {
  it.each([
    [['组建医疗卫生共同体。', '“医共体”统一管理药品。'], ['units.short_name_unannounced 1–4 医共体']],
    [['打造“康联体”。', '列入康养联合体试点。'], ['units.short_name_unannounced 3–6 康联体']],
  ])('has to be announced: %j', (paragraphs, expected) => {
    expect(inText(shortNameRules, ...paragraphs)).toEqual(expected);
  });

  it.each([
    [['组建医疗卫生共同体（以下简称“医共体”）。', '医共体统一管理药品。']],
    [['组建医疗卫生共同体，简称医共体。']],
    [['建设县域医共体和教共体。']],
    [['构建社会治理共同体，公共体育设施开放。']],
  ])('may stand in %j', (paragraphs) => {
    expect(inText(shortNameRules, ...paragraphs)).toEqual([]);
  });
});

describe('units of a case', () => {
  const units: CheckSettings['units'] = [
    { shortName: '省农业农村厅', name: '云川省农业农村厅', formerNames: ['省农业厅'] },
    { shortName: '清江县', name: '北岭市清江县', formerNames: [] },
    { shortName: '北岭东川区', name: '北岭市东川区', formerNames: ['北岭东川县'] },
    { shortName: '北岭西川区', name: '北岭市西川区', formerNames: [] },
  ];
  const signed = (names: string[], paragraphs: string[] = [], heading = `${names.join('、')}办好食堂`): string[] => hitsOf(registerRules, documentCase(paragraphs, { units: names, heading }), { units });

  it.each([
    [['省农业厅'], ['units.former_name 0–4 省农业厅']],
    [['北岭东川县'], ['units.former_name 0–5 北岭东川县']],
    [['清江局'], ['units.unknown 0–3 清江局']],
    [['清江县', '云溪市'], ['units.unknown 4–7 云溪市']],
  ])('compares %j with the register', (names, expected) => {
    expect(signed(names)).toEqual(expected);
  });

  it.each([[['清江县']], [['云川省农业农村厅']], [['北岭东川区', '西川区']]])('knows %j', (names) => {
    expect(signed(names)).toEqual([]);
  });

  it('shows a unit in the list where there is no heading, and former names in the text', () => {
    expect([signed(['清江局'], [], ''), signed(['清江县'], ['省农业厅牵头，原省农业厅立项。'])]).toEqual([['units.unknown 0–3 清江局'], ['units.former_name_in_text 0–4 省农业厅']]);
  });

  it('compares nothing without a register', () => {
    expect(hitsOf(registerRules, documentCase(['省农业厅牵头。'], { units: ['清江局'] }))).toEqual([]);
  });
});

describe('terms of a case', () => {
  it.each([
    [['打造“邻里同心·互助共富”品牌。', '“邻里同心·互助共富”深入人心。', '擦亮“邻里同心、互助共富”品牌。'], ['units.term_marks 2–13 “邻里同心、互助共富”']],
    [['形成“五福共享”体系。', '“五福共享”见效。', '印发“共享五福”方案。'], ['units.term_order 2–8 “共享五福”']],
    [['树立“住有所居”标杆。', '落实“户有所居”。'], ['units.term_alike 2–8 “户有所居”']],
    [['弘扬“早上好”精神。', '践行“早上好”精神。', '把“早上好精神”写入村规。'], ['units.term_bounds 1–8 “早上好精神”']],
    [['建设“爱心食堂”12家。', '办好“爱心食堂”。', '爱心食堂运行良好。'], ['units.term_unquoted 0–4 爱心食堂']],
  ])('finds what differs in %j', (paragraphs, expected) => {
    expect(inText(caseTermRules, ...paragraphs)).toEqual(expected);
  });

  it.each([
    [['开展“富民工程”“惠民工程”“安民工程”。', '“富民工程”见效。']],
    [['构建“三治融合”格局。', '升级“四治融合”。']],
    [['聚焦“扩中”“提低”。', '推动“扩中”、“提低”。']],
    [['清江港口集团有限公司（以下简称“港口集团”）成立。', '港口集团现有泊位12个。']],
    [['走向“共同富裕”。', '共同富裕示范区建设。', '推动共同富裕。']],
    [['提升“一键呼叫”和“一键呼救”功能。']],
  ])('lets %j pass', (paragraphs) => {
    expect(inText(caseTermRules, ...paragraphs)).toEqual([]);
  });
});

describe('terms of a batch', () => {
  const cases = (...texts: string[]): DocumentCase[] => texts.map((text) => documentCase([text]));

  it.each([
    [['做到“一地创新、全省共享”。', '入选“一地创新、全省共享”。', '实现“一地创新，全省共享”。'], ['units.batch_term_marks 3 “一地创新，全省共享” “一地创新、全省共享”']],
    [['关爱“一老一小”。', '服务“一老一小”。', '聚焦“一老一小”。', '解决“一老一少”难题。'], ['units.batch_term_alike 4 “一老一少” “一老一小”']],
    [['打通“最后一公里”。', '畅通“最后一公里”。', '走好“最后一公里”。', '打通最后一公里。'], ['units.batch_term_unquoted 4 最后一公里 “最后一公里”']],
  ])('finds what differs in %j', (texts, expected) => {
    expect(overBatch(batchTermRules, cases(...texts))).toEqual(expected);
  });

  it.each([
    [['构建“四治融合”。', '深化“四治融合”。', '健全“四治融合”。', '始于“三治融合”。']],
    [['打通“最后一公里”。', '畅通“最后一公里”。', '走好“最后一公里”。', '打通“最后一海里”，守好“最后一海里”。']],
    [['建设“共富工坊”。', '共富工坊见效。', '走进“共富工坊”。']],
    [['聚焦“扩中”“提低”。', '推动“扩中”、“提低”。', '促进“扩中”“提低”。']],
  ])('lets %j pass', (texts) => {
    expect(overBatch(batchTermRules, cases(...texts))).toEqual([]);
  });
});
