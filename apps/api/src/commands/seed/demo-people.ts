import type { Role } from '@huibian/workflow';

export interface DemoPerson {
  username: string;
  name: string;
  role: Role;
  /** Full name of the unit a unit role is held for. */
  unit?: string;
}

const unitPair = (prefix: string, unit: string, editor: string, lead: string): DemoPerson[] => [
  { username: `${prefix}-editor`, name: editor, role: 'unit_editor', unit },
  { username: `${prefix}-lead`, name: lead, role: 'unit_lead', unit },
];

const recommenderPair = (prefix: string, unit: string, clerk: string, signer: string): DemoPerson[] => [
  { username: `${prefix}-clerk`, name: clerk, role: 'recommender_clerk', unit },
  { username: `${prefix}-signer`, name: signer, role: 'recommender_signer', unit },
];

const experts = ['柯怀瑾', '骆书衡', '闻人悦', '屠望舒', '卓景行', '褚云帆', '訾若谷', '麦冬青'];

/** Everybody of the demo, invented. Every role is here at least once. */
export const demoPeople: readonly DemoPerson[] = [
  ...unitPair('xiaoshan', '杭州市萧山区', '沈晓棠', '顾明远'),
  ...unitPair('shangyu', '绍兴市上虞区', '章知夏', '竺建安'),
  ...unitPair('yuyao', '宁波市余姚市', '邵亦舟', '严守中'),
  ...unitPair('sanmen', '台州市三门县', '叶小满', '郑海平'),
  ...unitPair('keji', '浙江省科学技术厅', '方澄之', '孟广益'),
  ...recommenderPair('hangzhou', '杭州市', '钱若溪', '汪立诚'),
  ...recommenderPair('ningbo', '宁波市', '范思齐', '虞长庚'),
  ...recommenderPair('shaoxing', '绍兴市', '王言秋', '周砚田'),
  ...recommenderPair('taizhou', '台州市', '阮清和', '戚望山'),
  { username: 'office-clerk', name: '林一诺', role: 'office_clerk' },
  { username: 'office-clerk-2', name: '赵南星', role: 'office_clerk' },
  { username: 'office-lead', name: '宋怀民', role: 'office_lead' },
  ...experts.map((name, index): DemoPerson => ({ username: `expert-${index + 1}`, name, role: 'expert' })),
  { username: 'system-admin', name: '祝安', role: 'system_admin' },
  { username: 'security-admin', name: '戴慎行', role: 'security_admin' },
  { username: 'auditor', name: '明察秋', role: 'auditor' },
];
