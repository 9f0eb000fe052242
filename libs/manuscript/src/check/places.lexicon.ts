/** Cities of Zhejiang and their counties by short name, the county with its last character. Source: the Ministry of Civil Affairs' list of administrative divisions. */
export const zhejiang: readonly { city: string; counties: readonly string[] }[] = `
杭州 上城区 拱墅区 西湖区 滨江区 萧山区 余杭区 富阳区 临安区 临平区 钱塘区 桐庐县 淳安县 建德市
宁波 海曙区 江北区 北仑区 镇海区 鄞州区 奉化区 象山县 宁海县 余姚市 慈溪市
温州 鹿城区 龙湾区 瓯海区 洞头区 永嘉县 平阳县 苍南县 文成县 泰顺县 瑞安市 乐清市 龙港市
湖州 吴兴区 南浔区 德清县 长兴县 安吉县
嘉兴 南湖区 秀洲区 嘉善县 海盐县 海宁市 平湖市 桐乡市
绍兴 越城区 柯桥区 上虞区 新昌县 诸暨市 嵊州市
金华 婺城区 金东区 浦江县 武义县 磐安县 兰溪市 义乌市 东阳市 永康市
衢州 柯城区 衢江区 常山县 开化县 龙游县 江山市
舟山 定海区 普陀区 岱山县 嵊泗县
台州 椒江区 黄岩区 路桥区 天台县 三门县 仙居县 温岭市 临海市 玉环市
丽水 莲都区 青田县 缙云县 遂昌县 松阳县 云和县 庆元县 景宁县 龙泉市`
  .trim()
  .split('\n')
  .map((line) => {
    const [city = '', ...counties] = line.split(' ');
    return { city, counties };
  });

/** Rivers, hills, islands and sights of the province whose names are often printed; own list. */
export const zhejiangSights: readonly string[] = '千岛湖 新安江 富春江 钱塘江 曹娥江 浦阳江 东苕溪 西苕溪 楠溪江 飞云江 鳌江口 灵江口 永宁江 好溪村 天目山 莫干山 会稽山 四明山 天姥山 雁荡山 括苍山 江郎山 六横岛 普陀山 桃花岛 朱家尖 嵊山镇 枸杞乡 枸杞岛 花鸟乡 花鸟岛 衢山镇 衢山岛 大陈岛 南麂岛 北麂岛 杭州湾 三门湾 乐清湾 象山港 舟山群岛 良渚古城 良渚文化 河姆渡 京杭大运河 浙东运河 龙泉青瓷 青田石雕 东阳木雕 西湖龙井 安吉白茶 云和梯田 南孔圣地 阳明故里'.split(' ');

/** Places and words as right as the name they are one character from. */
export const besidePlaces: ReadonlySet<string> = new Set('静宁县 蒲江县 阜阳市 德庆县 曲江区 银州区 泰州市 南溪江 长山县 西湖取 武夷县 会计山 南湖去 路桥取 上余区 临海是 建德是 秀州区 苍梧县 五行区 无形区 和平湖'.split(' '));
