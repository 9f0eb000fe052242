/**
 * Measure words that sound or look like the right one, or belong to another kind of thing. Read only behind a number and only beside
 * these nouns (alternatives of a regular expression), before the number or right behind the measure.
 * Source: 《现代汉语词典》附录：名词量词配合表.
 */
export interface MeasureSlip {
  printed: string;
  right: string;
  nouns: string;
}

const PEOPLE = '学生|学员|教师|医生|医师|护士|村民|居民|农民|党员|干部|志愿者|专家|员工|职工|工人|人才|校医|村医|驾驶员|修理工|调解员|网格员|队员';
const TEAMS = '[\\u4e00-\\u9fa5]队|队伍|团队|小分队|小组|力量';
const VESSELS = '渔船|船舶|船只|游船|货船|轮船|客船|邮轮|渡轮|快艇|游艇|冲锋舟|[公执巡]?[务法逻]?船|艇';
const CARS = '公交车|汽车|巴士|大巴|电动车|出租车|货车|校车|自行车|救护车|客车|轿车|专车|班车|车辆|巡逻车|车';
const TREES = '果树|苗木|树苗|古树|大树|茶树|茶苗|绿化树|[\\u4e00-\\u9fa5]树|苗';
const BUILDINGS = '候车亭|凉亭|书屋|楼|大桥|桥梁|桥|水库|粮仓|冷库|塔|大棚|公园|驿站|礼堂|公厕|厕所|泵站|电站|水电站|基站|码头|展馆|图书馆|博物馆|文化馆|城市书房|体育馆|工厂|广场|场馆|停车场|变电站|加油站|换电站|充电站|亭|岗亭|矿山';
const PAPERS = '文件|报告|材料|问卷|合同|协议|礼物|礼包|订单|档案|餐食|盒饭|套餐|清单|宣传单|传单|保单|证书|试卷|简历|手册|宣传册|倡议书|建议书|承诺书|通知书|资料|提案|议案|建议';
const EVENTS = '活动|演出|讲座|培训|比赛|招聘会|晚会|宣讲|直播|会议|座谈会|推介会|路演|沙龙|义诊';
const ITEMS = '措施|任务|政策|制度|改革|指标|成果|专利|荣誉|标准|技术|服务|工程|举措|试点|课题|机制|规定|试验|赛事';

/** 队伍90只, 渔船1500辆, 候车亭80坐. */
export const measureSlips: readonly MeasureSlip[] = [
  { printed: '坐', right: '座', nouns: BUILDINGS },
  { printed: '只', right: '支', nouns: TEAMS },
  { printed: '支', right: '只', nouns: '山羊|湖羊|羊|鸡|蛋鸭|鸭|鹅|兔|家禽|候鸟' },
  { printed: '辆', right: '艘', nouns: VESSELS },
  { printed: '辆', right: '架', nouns: '无人机|飞机|直升机' },
  { printed: '辆', right: '台', nouns: '机器人|插秧机|烘干机|收割机|监控|服务器|电脑' },
  { printed: '艘', right: '辆', nouns: CARS },
  { printed: '量', right: '辆', nouns: CARS },
  { printed: '珠', right: '株', nouns: TREES },
  { printed: '颗', right: '棵', nouns: TREES },
  { printed: '棵', right: '颗', nouns: '种子|子弹|卫星|珍珠|螺丝|钉子|心' },
  { printed: '副', right: '幅', nouns: '书画|字画|画作|漫画|国画|油画|农民画|壁画|照片|地图|书法|作品|标语|横幅|绘画' },
  { printed: '幅', right: '副', nouns: '对联|春联|眼镜|手套|担架|扑克|象棋|拐杖|碗筷|假肢' },
  { printed: '分', right: '份', nouns: PAPERS },
  { printed: '列', right: '例', nouns: '病例|患者|手术|病人|确诊|感染者|案例' },
  { printed: '例', right: '列', nouns: '列车|班列|火车|高铁|动车' },
  { printed: '期', right: '起', nouns: '事故|案件|纠纷|火灾|警情|险情|投诉|矛盾' },
  { printed: '项', right: '顶', nouns: '帐篷|帽子|蚊帐|安全帽|头盔' },
  { printed: '顶', right: '项', nouns: ITEMS },
  { printed: '向', right: '项', nouns: ITEMS },
  { printed: '匹', right: '批', nouns: `${PEOPLE}|游客|设备|物资|项目|企业` },
  { printed: '遍', right: '篇', nouns: '文章|报道|论文|稿件|通讯|信息|作文|调研报告' },
  { printed: '厂', right: '场', nouns: EVENTS },
  { printed: '加', right: '家', nouns: '企业|单位|门店|商户|酒店|民宿|公司|农家乐|工坊|医院|银行' },
  { printed: '站', right: '盏', nouns: '路灯|照明灯|太阳能灯|灯' },
  { printed: '建', right: '件', nouns: '文物|实事|民生实事|展品|藏品|案件' },
  { printed: '明', right: '名', nouns: PEOPLE },
  { printed: '护', right: '户', nouns: '农户|家庭|居民|村民|住户|商户|困难户|低收入户' },
  { printed: '母', right: '亩', nouns: '土地|农田|耕地|茶园|果园|林地|基地|水田|稻田|竹林|绿地|水面|滩涂' },
  { printed: '章', right: '张', nouns: '床位|病床|照片|海报|证照|图纸|传票|门票|名片' },
  { printed: '撞', right: '幢', nouns: '楼|宿舍|住宅|房屋|建筑|厂房|别墅|公寓' },
  { printed: '动', right: '栋', nouns: '楼|宿舍|住宅|房屋|厂房|别墅|公寓' },
  { printed: '步', right: '部', nouns: '法规|电梯|电影|影片|著作|专著|法律|纪录片|短片|微电影|手机|电话' },
];

/** What is counted by 个 and not as firms are: 示范社区153家. */
export const notFirms = '社区|社区（村）|行政村|自然村|示范村|村|乡镇|街道|镇|项目|岗位|场景|党组织|党支部';
