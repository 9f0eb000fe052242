/**
 * money, percent, points (个百分点) and times (倍) enter arithmetic by their own laws; count is counted in whole things;
 * person and visit are counts of people and of their visits; time, date and rank are no amounts of a thing.
 */
export type UnitKind = 'money' | 'percent' | 'points' | 'times' | 'count' | 'measure' | 'time' | 'date' | 'rank';

const rows = (kind: UnitKind, words: string): [string, string, UnitKind][] => words.split(' ').map((word) => [word, word, kind]);

/** Printed form, canonical form, kind. Sources: GB 3100—1993, 《现代汉语词典》 appendix of measure words, statistical yearbooks. */
export const units: readonly (readonly [string, string, UnitKind])[] = [
  ...rows('money', '元 美元 欧元 港元 日元 英镑 元人民币'),
  ['块钱', '元', 'money'],
  ['%', '%', 'percent'],
  ['％', '%', 'percent'],
  ['‰', '‰', 'percent'],
  ...rows('points', '个百分点 百分点 个千分点 个基点 个点'),
  ...rows('times', '倍'),
  ...rows('date', '年 月 日 世纪 年代 号'),
  ...rows('time', '年来 年间 个月 个多月 个季度 天 周 星期 小时 个小时 个工作日 工作日 分钟 秒 秒钟 毫秒 周年 岁 周岁 个年头'),
  ...rows(
    'count',
    '户 户次 人 人次 人份 名 位 家 家次 个 个次 件 件次 项 项次 次 批 批次 场 场次 期 册 本 部 篇 份 张 条 条次 辆 辆次 艘 头 只 羽 匹 台 套 间 栋 幢 处 座 所 种 类 大类 款 起 宗 例 票 笔 单 支 队 组 团 片 块 株 棵 枚 颗 床 门 课时 学时 班次 班 车次 航次 架次 盏 扇 口 眼 节 届 轮 棟 门次 课 面 道 遍 幅 集 首 副 顶 双 对 人天 工日 亩次 页 标箱 箱 袋 瓶 盒 桶 包 尾 声 步 站 级 层 星 条线 台次 席 网格 档 方面 环节',
  ),
  ...rows('count', '个村 个县 个市 个省 个乡镇 个镇 个乡 个街道 个社区 个部门 个行政村 个自然村'),
  ...rows(
    'measure',
    '亩 公顷 平方米 平方公里 平方千米 立方米 立方 平方 平米 方 公里 千米 海里 米 厘米 毫米 吨 万吨标准煤 吨标准煤 吨标煤 千克 公斤 斤 克 毫克 两 担 石 升 毫升 度 千瓦时 千瓦 兆瓦 吉瓦 瓦 千伏安 千伏 伏 马力 匹马力 里 华里 丈 尺 寸 公分 分贝 兆 摄氏度 ℃ ㎡ m² m³ m2 m3 km² km kg t g kW kWh kW·h MW GW MB GB TB KB Mbps Gbps cm mm nm μm mg L mL',
  ),
];

/** Words that begin like a unit and are none: 3000余人才, 500家庭. */
export const nounsLikeUnits: ReadonlySet<string> = new Set(
  '人才 人口 人员 人群 人民 人均 人工 人大 人社 家庭 家长 家属 家门 家校 名额 名师 名校 名牌 项目 户籍 户口 户均 次数 场地 场景 种植 种类 种粮 类型 类别 面积 面向 面对 年级 层级 层次 单位 元素 本科 本地 本土 部门 部署 组织 组成 组建 团队 团员 期间 社区 对象 对接 对口 条件 支持 支撑 支部 条例 台账 里程 里面 度假 方案 方面 方式 方便 方向 步骤 站点 级别 首批 集体 集中 集聚 天然 日常 斤重 道路 道德 门店 床位 包括 包含 册子 节点 节约 轮流 声音 例如 点赞 点位 克服 石油 石材 升级 升至 升学 升高'.split(' '),
);
