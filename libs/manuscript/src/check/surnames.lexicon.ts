/** Chinese surnames by which a person's name is told in running text. Source: 《百家姓》 and the Ministry of Public Security's yearly name reports. */
export const singleSurnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边晁暨郎连池黎楼戚桑仇屠娄卞臧岑诸储匡嵇蓝苟宫简佟丛巩郜骆应骆麻习栗厉竺闻干沙鄢';

export const doubleSurnames: readonly string[] = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '夏侯', '司徒', '端木', '闻人', '南宫', '宇文', '长孙', '单于', '申屠', '呼延'];
