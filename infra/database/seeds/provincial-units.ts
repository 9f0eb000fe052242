/** A unit the province leads directly. The order of this list is the official order inside the province's rank. */
export interface ProvincialUnit {
  name: string;
  shortName: string;
  kind: 'province_department' | 'central_agency' | 'province_group' | 'university';
  /** Short name of the unit that recommends it; left out where it recommends itself. */
  recommendedBy?: string;
}

const departments: readonly (readonly [name: string, shortName: string])[] = [
  ['中共浙江省委办公厅', '省委办公厅'],
  ['浙江省人大常委会办公厅', '省人大常委会办公厅'],
  ['浙江省人民政府办公厅', '省政府办公厅'],
  ['浙江省政协办公厅', '省政协办公厅'],
  ['浙江省纪委省监委', '省纪委省监委'],
  ['中共浙江省委组织部', '省委组织部'],
  ['中共浙江省委宣传部', '省委宣传部'],
  ['中共浙江省委统战部', '省委统战部（省侨办）'],
  ['中共浙江省委政法委员会', '省委政法委'],
  ['中共浙江省委网络安全和信息化委员会办公室', '省委网信办'],
  ['中共浙江省委全面深化改革委员会办公室', '省委改革办'],
  ['中共浙江省委机构编制委员会办公室', '省委编办'],
  ['浙江省高级人民法院', '省法院'],
  ['浙江省人民检察院', '省检察院'],
  ['浙江省发展和改革委员会', '省发展改革委'],
  ['浙江省经济和信息化厅', '省经信厅'],
  ['浙江省教育厅', '省教育厅'],
  ['浙江省科学技术厅', '省科技厅'],
  ['浙江省民族宗教事务委员会', '省民宗委'],
  ['浙江省公安厅', '省公安厅'],
  ['浙江省民政厅', '省民政厅'],
  ['浙江省司法厅', '省司法厅'],
  ['浙江省财政厅', '省财政厅'],
  ['浙江省人力资源和社会保障厅', '省人力社保厅'],
  ['浙江省自然资源厅', '省自然资源厅'],
  ['浙江省生态环境厅', '省生态环境厅'],
  ['浙江省住房和城乡建设厅', '省建设厅'],
  ['浙江省交通运输厅', '省交通运输厅'],
  ['浙江省水利厅', '省水利厅'],
  ['浙江省农业农村厅', '省农业农村厅'],
  ['浙江省商务厅', '省商务厅'],
  ['浙江省文化和旅游厅', '省文化和旅游厅'],
  ['浙江省卫生健康委员会', '省卫生健康委'],
  ['浙江省退役军人事务厅', '省退役军人厅'],
  ['浙江省应急管理厅', '省应急管理厅'],
  ['浙江省审计厅', '省审计厅'],
  ['浙江省人民政府外事办公室', '省外办'],
  ['浙江省人民政府国有资产监督管理委员会', '省国资委'],
  ['浙江省市场监督管理局', '省市场监管局'],
  ['浙江省广播电视局', '省广电局'],
  ['浙江省体育局', '省体育局'],
  ['浙江省统计局', '省统计局'],
  ['浙江省乡村振兴局', '省乡村振兴局'],
  ['浙江省医疗保障局', '省医保局'],
  ['浙江省地方金融监督管理局', '省地方金融监管局'],
  ['浙江省机关事务管理局', '省机关事务局'],
  ['浙江省大数据发展管理局', '省大数据局'],
  ['浙江省药品监督管理局', '省药监局'],
  ['浙江省林业局', '省林业局'],
  ['浙江省总工会', '省总工会'],
  ['共青团浙江省委员会', '团省委'],
  ['浙江省妇女联合会', '省妇联'],
  ['浙江省科学技术协会', '省科协'],
  ['浙江省归国华侨联合会', '省侨联'],
  ['浙江省残疾人联合会', '省残联'],
  ['浙江省工商业联合会', '省工商联'],
  ['浙江省红十字会', '省红十字会'],
];

const agencies: readonly (readonly [name: string, shortName: string])[] = [
  ['中国人民银行杭州中心支行', '人行杭州中心支行'],
  ['国家税务总局浙江省税务局', '省税务局'],
  ['中国银行保险监督管理委员会浙江监管局', '浙江银保监局'],
  ['浙江省气象局', '省气象局'],
  ['浙江省邮政管理局', '省邮政管理局'],
];

const groups: readonly (readonly [name: string, shortName: string])[] = [
  ['物产中大集团股份有限公司', '物产中大集团'],
  ['浙江省交通投资集团有限公司', '省交通集团'],
  ['浙江省能源集团有限公司', '省能源集团'],
  ['浙江省海港投资运营集团有限公司', '省海港集团'],
  ['浙江省农村发展集团有限公司', '省农发集团'],
];

const universities: readonly (readonly [name: string, shortName: string])[] = [
  ['浙江大学', '浙江大学'],
  ['浙江农林大学', '浙江农林大学'],
];

export const provincialUnits: readonly ProvincialUnit[] = [
  ...departments.map(([name, shortName]) => ({ name, shortName, kind: 'province_department' as const })),
  ...agencies.map(([name, shortName]) => ({ name, shortName, kind: 'central_agency' as const })),
  ...groups.map(([name, shortName]) => ({ name, shortName, kind: 'province_group' as const, recommendedBy: '省国资委' })),
  ...universities.map(([name, shortName]) => ({ name, shortName, kind: 'university' as const })),
];

/** The leading group's office, which runs the campaigns and submits nothing. */
export const officeUnit = { name: '浙江省高质量发展建设共同富裕示范区领导小组办公室', shortName: '省共同富裕办' } as const;
