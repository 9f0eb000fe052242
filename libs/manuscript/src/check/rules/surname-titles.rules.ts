import { Pattern } from '../pattern';
import { isQuoted } from '../protected-spans';
import type { CheckedCase } from '../passage';
import type { CaseRule, Hit } from '../rule';

/** Common surnames, without those that begin another word before a title: 任书记, 于主任, 和县长, 常书记. */
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭肖田董袁潘蒋蔡杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦邹孟熊秦邱江薛闫侯陶黎贺顾郝龚邵钱覃戴莫汤';
const OFFICE = '(?:书记|省长|市长|州长|区长|县长|旗长|厅长|局长|部长|秘书长|主席|副书记|副省长|副市长|副县长|副区长)';
/** A body or a mark before, an act behind: without both 黄书记 may be part of another word. */
const SURNAME_ONLY = new Pattern(new RegExp(`(?<=省委|市委|州委|县委|区委|旗委|党委|政府|[省市县区厅局部委]|^|[，。；：]|由|受|陪同|[获得经])([${SURNAMES}])(${OFFICE})(?=[，、等]|调研|批示|指出|强调|到|在|对|率|带队|带领|作出|专程|亲自|多次|出席|主持|视察|考察|肯定|要求|表示|来|赴|的(?:批示|肯定|指示|重视))`, 'g'));

/** 省委李书记调研时: a leader is named in full. What villagers say in quotation marks is theirs. */
function* surnameOnly(subject: CheckedCase): Generator<Hit> {
  for (const passage of subject.body) {
    for (const { 0: found, index: start } of SURNAME_ONLY.matchesIn(passage)) {
      const end = start + found.length;
      if (!isQuoted(passage, start, end)) yield { passage, start, end, params: { found } };
    }
  }
}

export const surnameTitleRules: readonly CaseRule[] = [
  { id: 'leaders.surname_only', scope: 'case', severity: 'warning', source: '党政机关公文惯例：领导同志写全名和职务', find: surnameOnly },
];
