/**
 * Newspapers, periodicals and broadcast columns that print in 《》. Agencies, stations, websites and platforms (新华社, 中央电视台,
 * 人民网, 学习强国) take none and are not listed. Source: the register of periodicals of the National Press and Publication Administration.
 */
const newspapers = `人民日报 光明日报 经济日报 解放军报 中国日报 科技日报 工人日报 农民日报 中国青年报 中国妇女报 法治日报 法制日报 检察日报 人民法院报 人民公安报 中国教育报 中国环境报 中国交通报 中国水利报 中国旅游报 中国文化报 中国体育报 中国自然资源报 中国国土资源报 中国建设报 中国电力报 中国能源报 中国工业报 中国信息报 中国财经报 中国税务报 中国审计报 中国医药报 健康报 中国中医药报 中国人口报 中国老年报 中国社会报 中国社区报 中国民族报 中国纪检监察报 中国组织人事报 中国改革报 中国经济时报 中国经济导报 经济参考报 经济观察报 中国证券报 上海证券报 证券时报 证券日报 金融时报 中国银行保险报 中国消费者报 中国市场监管报 中国质量报 中国知识产权报 中国新闻出版广电报 中国应急管理报 中国安全生产报 人民政协报 人民邮电 人民铁道 团结报 学习时报 参考消息 环球时报 人民日报海外版 农村大众 农民日报 中国县域经济报 国际商报 中华工商时报 中国海洋报 中国绿色时报 中国气象报 中国科学报 中国社会科学报 中华读书报 文艺报 文汇报 新民晚报 解放日报 北京日报 天津日报 河北日报 山西日报 内蒙古日报 辽宁日报 吉林日报 黑龙江日报 新华日报 浙江日报 安徽日报 福建日报 江西日报 大众日报 河南日报 湖北日报 湖南日报 南方日报 广西日报 海南日报 重庆日报 四川日报 贵州日报 云南日报 西藏日报 陕西日报 甘肃日报 青海日报 宁夏日报 新疆日报 钱江晚报 都市快报 每日商报 青年时报 浙江法制报 浙江工人日报 浙江老年报 浙中新报 杭州日报 宁波日报 温州日报 湖州日报 嘉兴日报 绍兴日报 金华日报 衢州日报 舟山日报 台州日报 丽水日报 扬子晚报 羊城晚报 南方周末 南方都市报 广州日报 深圳特区报 深圳商报 苏州日报 南京日报 无锡日报 武汉晚报 长江日报 成都日报 华西都市报 齐鲁晚报 青岛日报 济南日报 厦门日报 福州日报 西安日报 郑州日报 合肥日报 长沙晚报 大连日报 沈阳日报 哈尔滨日报 长春日报 石家庄日报 太原日报 南昌日报 南宁日报 昆明日报 贵阳日报 海口日报 兰州日报 西宁晚报 银川日报`;
const periodicals = `半月谈 瞭望新闻周刊 求是杂志 党建研究 红旗文稿 党的文献 改革内参 领导决策信息 今日浙江 浙江政务信息 思想理论动态参阅 国内动态清样 内部参考 乡村振兴杂志 政策瞭望 中国新闻周刊 三联生活周刊 新周刊 农村工作通讯 中国农村经济 社会治理研究 中国改革杂志`;
const columns = `新闻联播 焦点访谈 新闻直播间 朝闻天下 新闻30分 东方时空 新闻1+1 晚间新闻 经济半小时 第一时间 今日说法 今日关注 面对面 新闻调查 对话 经济信息联播 午夜新闻 共同关注 致富经 乡村大世界 三农群英汇 走遍中国 远方的家 等着我 朗读者 国家宝藏 浙江新闻联播`;

export interface MediaTitle {
  word: string;
  kind: 'newspaper' | 'periodical' | 'column';
}

/** 面对面 and 对话 are everyday words too: only those that mean a column wherever they stand are looked for without 《》. */
const everyday = new Set(['面对面', '对话', '第一时间', '共同关注', '致富经', '今日关注', '等着我', '朗读者', '远方的家', '晚间新闻', '内部参考', '农村大众', '健康报', '团结报', '参考消息', '求是杂志', '乡村振兴杂志', '中国改革杂志', '新闻调查', '走遍中国']);

const titled = (words: string, kind: MediaTitle['kind']): MediaTitle[] => [...new Set(words.split(/\s+/))].filter((word) => !everyday.has(word)).map((word) => ({ word, kind }));

export const mediaTitles: readonly MediaTitle[] = [...titled(newspapers, 'newspaper'), ...titled(periodicals, 'periodical'), ...titled(columns, 'column')];
