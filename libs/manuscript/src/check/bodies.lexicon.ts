/** A body's name that is out of date or cut wrongly, and what to print. */
export interface BodyName {
  word: string;
  right: string;
  /** since: the reform that ended the name. Absent for a short form that was never the set one. */
  since?: number;
  /** What follows or goes before shows another word: 农业部门, 文化部分. */
  notBefore?: string;
  notAfter?: string;
}

const departments = '门分队署件位长级落';
/** Sources: 《国务院机构改革方案》 2008, 2013, 2018, 2023; 中央机构规范简称 as printed by Xinhua. */
export const formerBodies: readonly BodyName[] = [
  { word: '农业部', right: '农业农村部', since: 2018, notBefore: departments },
  { word: '环境保护部', right: '生态环境部', since: 2018, notBefore: departments },
  { word: '环保部', right: '生态环境部', since: 2018, notBefore: departments },
  { word: '国土资源部', right: '自然资源部', since: 2018, notBefore: departments },
  { word: '国家卫生和计划生育委员会', right: '国家卫生健康委员会', since: 2018 },
  { word: '国家卫生计生委', right: '国家卫生健康委', since: 2018 },
  { word: '国家卫计委', right: '国家卫生健康委', since: 2018 },
  { word: '省卫生计生委', right: '省卫生健康委', since: 2018 },
  { word: '省卫计委', right: '省卫生健康委', since: 2018 },
  { word: '国家工商总局', right: '国家市场监管总局', since: 2018 },
  { word: '国家工商行政管理总局', right: '国家市场监督管理总局', since: 2018 },
  { word: '国家质检总局', right: '国家市场监管总局', since: 2018 },
  { word: '国家食药监总局', right: '国家药监局', since: 2018 },
  { word: '国家食品药品监管总局', right: '国家药监局', since: 2018 },
  { word: '国家安监总局', right: '应急管理部', since: 2018 },
  { word: '国家旅游局', right: '文化和旅游部', since: 2018 },
  { word: '国家新闻出版广电总局', right: '国家广播电视总局', since: 2018 },
  { word: '国家林业局', right: '国家林草局', since: 2018 },
  { word: '国家海洋局', right: '自然资源部', since: 2018 },
  { word: '国务院扶贫办', right: '农业农村部（国家乡村振兴局）', since: 2021 },
  { word: '中国银监会', right: '国家金融监督管理总局', since: 2018 },
  { word: '中国保监会', right: '国家金融监督管理总局', since: 2018 },
  { word: '省国土资源厅', right: '省自然资源厅', since: 2018 },
  { word: '省环保厅', right: '省生态环境厅', since: 2018 },
  { word: '省环境保护厅', right: '省生态环境厅', since: 2018 },
  { word: '省农业厅', right: '省农业农村厅', since: 2018 },
  { word: '省农办', right: '省委农办', notBefore: '公' },
  { word: '省文化厅', right: '省文化和旅游厅', since: 2018 },
  { word: '省旅游局', right: '省文化和旅游厅', since: 2018 },
  { word: '省工商局', right: '省市场监管局', since: 2018 },
  { word: '省质监局', right: '省市场监管局', since: 2018 },
  { word: '省安监局', right: '省应急管理厅', since: 2018 },
  { word: '省林业厅', right: '省林业局', since: 2018 },
  { word: '省海洋与渔业局', right: '省农业农村厅', since: 2018 },
  { word: '省民宗委', right: '省民族宗教委' },
];

/** Short forms in everyday use beside the set ones. */
export const looseBodies: readonly BodyName[] = [
  { word: '中纪委', right: '中央纪委' },
  { word: '国家发改委', right: '国家发展改革委' },
  { word: '省发改委', right: '省发展改革委' },
  { word: '市发改委', right: '市发展改革委' },
  { word: '国家卫健委', right: '国家卫生健康委' },
  { word: '省卫健委', right: '省卫生健康委' },
  { word: '市卫健委', right: '市卫生健康委' },
  { word: '人社部', right: '人力资源社会保障部', notBefore: departments },
  { word: '省人社厅', right: '省人力资源和社会保障厅' },
  { word: '住建部', right: '住房城乡建设部', notBefore: departments },
  { word: '省住建厅', right: '省住房和城乡建设厅' },
  { word: '省建设厅', right: '省住房和城乡建设厅' },
  { word: '工信部', right: '工业和信息化部', notBefore: departments },
  { word: '省经信厅', right: '省经济和信息化厅' },
  { word: '文旅部', right: '文化和旅游部', notBefore: departments },
  { word: '省文旅厅', right: '省文化和旅游厅' },
  { word: '市资规局', right: '市自然资源和规划局' },
  { word: '县资规局', right: '县自然资源和规划局' },
  { word: '区资规局', right: '区自然资源和规划局' },
  { word: '省邮政局', right: '省邮政管理局' },
  { word: '省建行', right: '建设银行省分行' },
  { word: '最高法', right: '最高人民法院', notBefore: '院定律治规' },
  { word: '最高检', right: '最高人民检察院', notBefore: '察' },
  { word: '最高法院', right: '最高人民法院' },
  { word: '国开行', right: '国家开发银行' },
  { word: '农发行', right: '中国农业发展银行', notAfter: '支持' },
  { word: '全国老龄办', right: '全国老龄工作委员会办公室' },
  { word: '省两办', right: '省委办公厅、省政府办公厅' },
];

/** Full and short names of one body: within a case one of them, or the short one announced by （以下简称）. */
export const bodyNames: readonly (readonly string[])[] = [
  ['省市场监督管理局', '省市场监管局'],
  ['市市场监督管理局', '市市场监管局'],
  ['省发展和改革委员会', '省发展改革委', '省发改委'],
  ['市发展和改革局', '市发展改革局', '市发改局'],
  ['省卫生健康委员会', '省卫生健康委', '省卫健委'],
  ['市卫生健康委员会', '市卫生健康委', '市卫健委'],
  ['省人力资源和社会保障厅', '省人力社保厅', '省人社厅'],
  ['市人力资源和社会保障局', '市人力社保局', '市人社局'],
  ['省住房和城乡建设厅', '省建设厅', '省住建厅'],
  ['省经济和信息化厅', '省经信厅'],
  ['省文化和旅游厅', '省文化广电和旅游厅', '省文旅厅'],
  ['省农业农村厅', '省农业厅'],
  ['省自然资源厅', '省国土资源厅'],
  ['省生态环境厅', '省环保厅'],
  ['省高级人民法院', '省高院', '省法院'],
  ['省人民检察院', '省检察院'],
  ['最高人民法院', '最高法院'],
  ['最高人民检察院', '最高检察院'],
  ['国家发展和改革委员会', '国家发展改革委', '国家发改委'],
  ['国家卫生健康委员会', '国家卫生健康委', '国家卫健委'],
  ['中国人民银行', '人民银行', '央行'],
  ['省人民政府办公厅', '省政府办公厅'],
  ['省人民政府', '省政府'],
  ['中央电视台', '央视'],
  ['村务监督委员会', '村监委会', '村监会'],
];
