import { formerBodies, looseBodies, type BodyName } from '../bodies.lexicon';
import type { Passage } from '../passage';
import { Pattern } from '../pattern';
import { provinces } from '../prefectures.lexicon';
import { protectedIn, protectorOf } from '../protected-spans';
import type { Hit, PassageRule } from '../rule';
import { WordIndex } from '../word-index';

const former = new WordIndex(() => formerBodies);
const loose = new WordIndex(() => looseBodies);

/** 原农业部, （现…）: the writer knows. So does a sentence about the years before the reform. */
function isTold(passage: Passage, start: number, end: number, { since }: BodyName): boolean {
  if (/[原前]$/.test(passage.text.slice(Math.max(0, start - 2), start)) || /^（[现今]/.test(passage.text.slice(end, end + 2))) return true;
  if (since === undefined) return false;
  const sentence = passage.sentences.find((each) => each.start <= start && start < each.end)?.text ?? '';
  const years = [...sentence.matchAll(/(19\d{2}|20\d{2})年/g)].map((match) => Number(match[1]));
  return years.length > 0 && years.every((year) => year <= since);
}

function* named(passage: Passage, index: WordIndex<BodyName>): Generator<Hit> {
  let last = 0;
  for (const { entry, start, end } of index.placesIn(passage)) {
    if (start < last) continue;
    const { notBefore = '', notAfter = '' } = entry;
    const after = passage.text.charAt(end);
    if ((after !== '' && notBefore.includes(after)) || (notAfter !== '' && passage.text.slice(0, start).endsWith(notAfter))) continue;
    last = end;
    if (isTold(passage, start, end, entry) || protectorOf(protectedIn(passage), start, end, ['title'])) continue;
    yield { passage, start, end, suggestion: entry.right, params: { found: entry.word, right: entry.right, since: entry.since ?? '' } };
  }
}

const SERVICE_SITE = new Pattern(new RegExp(`(?:${provinces.join('|')})政务网`, 'g'));

/** 浙江政务网: the site of a province's government services is the 政务服务网 everywhere. */
function* serviceSites(passage: Passage): Generator<Hit> {
  for (const match of SERVICE_SITE.matchesIn(passage)) {
    const right = match[0].replace('政务网', '政务服务网');
    yield { passage, start: match.index, end: match.index + match[0].length, suggestion: right, params: { found: match[0], right } };
  }
}

const PARTNER = new Pattern(/(?:[与同和跟]|对口支援|对口帮扶|结对帮扶)([\u4e00-\u9fff]{1,4}(?:自治)?[县旗])(?=[^，。；：]{0,10}(?:东西部|对口支援|对口协作|对口合作))/g);

/** A partner of 东西部协作 lies in another province, which the reader has to be told. */
function* partners(passage: Passage): Generator<Hit> {
  for (const match of PARTNER.matchesIn(passage)) {
    const place = match[1] ?? '';
    const start = match.index + match[0].length - place.length;
    const before = passage.text.slice(Math.max(0, start - 6), start);
    if (provinces.some((province) => place.includes(province) || before.includes(province))) continue;
    yield { passage, start, end: start + place.length, params: { found: place } };
  }
}

const SOURCE = '国务院机构改革方案；新华社机构名称规范简称';

export const bodyRules: readonly PassageRule[] = [
  { id: 'units.former_body', scope: 'passage', severity: 'warning', source: SOURCE, also: ['heading'], find: (passage) => named(passage, former) },
  { id: 'units.loose_body', scope: 'passage', severity: 'hint', source: SOURCE, also: ['heading'], find: (passage) => named(passage, loose) },
  { id: 'units.service_site', scope: 'passage', severity: 'warning', source: '政务服务平台规范名称', patterns: [SERVICE_SITE], find: serviceSites },
  { id: 'units.place_without_province', scope: 'passage', severity: 'hint', source: 'GB/T 2260；公文地名写全称', patterns: [PARTNER], find: partners },
];
