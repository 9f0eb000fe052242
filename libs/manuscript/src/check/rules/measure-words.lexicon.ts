import type { Severity } from '@huibian/contracts';

/** A unit that is not legal, read only behind a number. */
export interface NonlegalUnit {
  /** Alternatives of a regular expression. */
  printed: string;
  /** What must not follow: 平方 is wrong, 平方米 is not. */
  not?: string;
  /** The legal unit; '' where only a person can say. */
  legal: string;
  severity: Severity;
  /** Words around that must be there, or must not. */
  near?: RegExp;
  notNear?: RegExp;
  /** Words around that decide between legal units. */
  whereNear?: readonly (readonly [RegExp, string])[];
}

const AREA = /面积|建筑|用房|厂房|住房|农房|房屋|用地|场地|空间|设施|中心|楼|馆|广场|绿地|绿化|市场|车间|大棚|展厅/;
const VOLUME = /土方|石方|砂|沙|泥|库容|蓄水|水量|用水|污水|供水|混凝土|渣|天然气|燃气|用气|沼气|木材|方量|填埋|清淤/;

export const nonlegalUnits: readonly NonlegalUnit[] = [
  { printed: '平米', legal: '平方米', severity: 'error' },
  { printed: '平方', not: '[米公千分厘毫英尺码里根差]', legal: '平方米', severity: 'error' },
  { printed: '立方', not: '[米分厘毫体根英]', legal: '立方米', severity: 'error' },
  {
    printed: '方', not: '[米面式向案位便针言法块圆形阵可能才今得舟才土石参责主协联合同签力会]', legal: '', severity: 'error',
    near: new RegExp(`${AREA.source}|${VOLUME.source}`), notNear: /[多各两双三四第]方|甲方|乙方/,
    whereNear: [[VOLUME, '立方米'], [AREA, '平方米']],
  },
  { printed: '度电?', not: '[假角提春过数夏]', legal: '千瓦时', severity: 'warning', near: /电|光伏|风机|能耗|装机/, notNear: /温度|摄氏|角度|湿度|\d度(?:以上)?(?:高温|低温)/ },
  { printed: '公分', legal: '厘米', severity: 'error' },
  { printed: '华里', legal: '千米', severity: 'warning' },
  { printed: '里(?=[，。；、长路地外]|的)', legal: '', severity: 'warning', near: /路|河|渠|长|距|行/, notNear: /公里|海里|英里|华里/ },
  { printed: '英尺', legal: '', severity: 'warning' },
  { printed: '英寸', legal: '', severity: 'hint' },
  { printed: '匹马力|马力', legal: '', severity: 'hint' },
  { printed: '吨标煤', legal: '吨标准煤', severity: 'warning' },
  { printed: '大卡|千卡|卡路里', legal: '', severity: 'warning' },
  { printed: '公升', legal: '升', severity: 'warning' },
  { printed: '公吨', legal: '吨', severity: 'warning' },
  { printed: '(?:市)?斤', legal: '', severity: 'hint', notNear: /公斤/ },
  { printed: '㎡', legal: '平方米', severity: 'hint' },
  { printed: 'm²|m2', not: '[A-Za-z\\d]', legal: '平方米', severity: 'hint' },
  { printed: 'm³|m3', not: '[A-Za-z\\d]', legal: '立方米', severity: 'hint' },
];

/** GB 3100: letters of units named after persons are capital (W, Hz, Pa), prefixes from kilo down are small. */
export const symbolCase: Readonly<Record<string, string>> = {
  KG: 'kg', Kg: 'kg', KM: 'km', Km: 'km', MM: 'mm', CM: 'cm', Cm: 'cm', KW: 'kW', Kw: 'kW', kw: 'kW', KWH: 'kW·h', KWh: 'kW·h', Kwh: 'kW·h', kwh: 'kW·h', kWH: 'kW·h',
  MWH: 'MW·h', Mwh: 'MW·h', Ml: 'mL', HZ: 'Hz', hz: 'Hz', khz: 'kHz', KHz: 'kHz', KHZ: 'kHz', mpa: 'MPa', MPA: 'MPa', Mpa: 'MPa', db: 'dB', DB: 'dB', Db: 'dB',
};

/** Two names or systems for one measure; regular expressions. */
export const unitPairs: readonly { main: string; other: string }[] = [
  { main: '平方米', other: 'm²|m2(?![A-Za-z\\d])|㎡' },
  { main: '立方米', other: 'm³|m3(?![A-Za-z\\d])' },
  { main: '公里', other: '千米|km(?![A-Za-z²])' },
  { main: '公斤', other: '千克|kg(?![A-Za-z])' },
  { main: '公斤|千克', other: '(?:市)?斤' },
  { main: '亩', other: '公顷' },
  { main: '千瓦时', other: '度(?=电)|kW·?h' },
  { main: '平方公里', other: '平方千米|km²' },
  { main: '分钟', other: 'min(?![A-Za-z])' },
];

/** Measure words that do not count these nouns. `right` is the one that does. Source: 《现代汉语八百词》 list of nouns and measure words. */
export const measureOfNoun: readonly { measures: string; nouns: string; right: string }[] = [
  { measures: '[名位]', nouns: '(?:就业|工作|公益性|技术|用工|实习|见习)?岗位|村|社区|乡镇|部门|机构|社会组织|党组织|党支部|合作社|工作室|项目|学校|医院|工坊', right: '个' },
  { measures: '[名位]', nouns: '企业|单位|公司|商家|商户|经营主体|市场主体|农业企业|中小企业|小微企业|民营企业|规上企业|医疗机构|养老机构|培训机构', right: '家' },
  { measures: '[名位]', nouns: '农户|低收入农户|贫困户|种植户|养殖户|个体工商户|困难家庭|家庭', right: '户' },
  { measures: '家', nouns: '(?:重点|重大|示范|产业|合作|科研|投资)?项目|(?:重点|科研)?课题|(?:重点)?工程|岗位|就业岗位|场景|应用场景|指标|政策|制度|应用', right: '个' },
  { measures: '家', nouns: '专利|发明专利|标准|国家标准|行业标准|地方标准|举措|措施|任务|荣誉', right: '项' },
  { measures: '家', nouns: '(?:困难)?群众|居民|村民|农民|党员|干部|学生|老年人|老人|职工|员工|志愿者|残疾人|人才|专家', right: '名' },
  { measures: '项', nouns: '企业|居民|村民|党员|干部|学生|老年人|职工|员工|志愿者|专家|人才|农户', right: '' },
  { measures: '件', nouns: '企业|居民|村民|党员|干部|学生|老年人|职工|员工|志愿者|专家|人才|农户|项目', right: '' },
  { measures: '所', nouns: '企业|公司|村|社区|合作社|超市|工厂|工坊', right: '家' },
  { measures: '条', nouns: '企业|项目|课题|居民|村民|党员|干部|学生|活动', right: '' },
  { measures: '场', nouns: '企业|项目|政策|制度|人才|专利|课程', right: '' },
  { measures: '人次', nouns: '项目|企业|活动|案件|事项', right: '' },
];
