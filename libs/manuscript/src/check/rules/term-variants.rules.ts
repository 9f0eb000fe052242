import { readAloud, type CheckedCase, type Passage } from '../passage';
import { windowsIn } from '../han-windows';
import { keyOf, KeyTable, pairKey } from '../pairs';
import { Pattern } from '../pattern';
import { groupedBy, isNumeral, quotedTerms, spanOf } from '../quoted-terms';
import type { CaseRule, Hit, Span } from '../rule';
import { WordIndex } from '../word-index';

const WINDOW = 4;
/** How often a term stands in a case before a lone variant of it is asked about. */
const SETTLED = 3;
/** How far a term may reach on either side of its window. */
const REACH = 6;
const HAN_WINDOW = /^[\u4e00-\u9fa5]{4}$/;

/** What any text is full of, or what is done with the thing: 推动产业, 农业农村. */
const NO_TERM = /^[推促提加创打构完强深增拓]|企业|产业|行业|发展|建设|工作|农村$|农民$/;

interface Place {
  passage: Passage;
  at: number;
}

/** What all places have in common on one side of the window, as far as it goes. */
function shared(places: readonly Place[], side: 'left' | 'right'): string {
  let common = '';
  while (common.length < REACH) {
    const offset = side === 'left' ? -1 - common.length : WINDOW + common.length;
    const [first = '', ...others] = places.map(({ passage, at }) => passage.text.charAt(at + offset));
    if (!/[\u4e00-\u9fa5]/.test(first) || others.some((each) => each !== first)) break;
    common = side === 'left' ? first + common : common + first;
  }
  return common;
}

/** The list that a key of the map has, a new one where it has none. */
function filed<K, V>(map: Map<K, V[]>, key: K): V[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}

const patternOf = (window: string, at: number): string => `${window.slice(0, at)}□${window.slice(at + 1)}`;

interface Term {
  window: string;
  left: string;
  right: string;
  first: Place;
}

/** Terms of the title and of quotations that the case uses again and again, by their windows with one inner character blotted out. */
function settledTerms(subject: CheckedCase, passages: readonly Passage[]): Map<string, Term> {
  const [title] = passages;
  const wanted = new Set([...(title?.role === 'heading' || title?.role === 'title' ? windowsIn(title, WINDOW).map((at) => title.text.slice(at, at + WINDOW)) : [])]);
  for (const { inner } of quotedTerms(subject)) if (HAN_WINDOW.test(inner)) wanted.add(inner);
  const openings = new KeyTable([...wanted].map((window) => [pairKey(window, 0), true]));
  const places = new Map<string, Place[]>();
  for (const passage of passages) {
    const { text } = passage;
    for (const at of windowsIn(passage, WINDOW, (place) => openings.has(pairKey(text, place)))) {
      const window = text.slice(at, at + WINDOW);
      if (wanted.has(window)) filed(places, window).push({ passage, at });
    }
  }
  const patterns = new Map<string, Term>();
  for (const [window, found] of places) {
    const [first] = found;
    if (!first || found.length < SETTLED || NO_TERM.test(window)) continue;
    const term = { window, left: shared(found, 'left'), right: shared(found, 'right'), first };
    for (const at of [1, 2]) patterns.set(patternOf(window, at), term);
  }
  return patterns;
}

/** The term that a window departs from in one inner character, with that place; the whole term must stand around it. */
function departure(patterns: Map<string, Term>, window: string, { text }: Passage, at: number): { term: Term; blot: number } | undefined {
  for (const blot of [1, 2]) {
    const term = patterns.get(patternOf(window, blot));
    if (!term || term.window === window || isNumeral(window.charAt(blot)) || isNumeral(term.window.charAt(blot))) continue;
    if (text.startsWith(term.left, at - term.left.length) && text.startsWith(term.right, at + WINDOW)) return { term, blot };
  }
  return undefined;
}

const edgesOf = (text: string, at: number): number => keyOf(text.charCodeAt(at), text.charCodeAt(at + WINDOW - 1));

/** 夜间公交 throughout and 夜班公交 once: one character of a settled term is another. */
function* otherCharacter(subject: CheckedCase): Generator<Hit> {
  const passages = readAloud(subject);
  const patterns = settledTerms(subject, passages);
  if (patterns.size === 0) return;
  // Only an inner character may be another: first and last are the term's.
  const edges = new KeyTable([...patterns.keys()].map((pattern) => [edgesOf(pattern, 0), true]));
  const variants = new Map<string, Hit[]>();
  for (const passage of passages) {
    const { text } = passage;
    let told = -1;
    for (const at of windowsIn(passage, WINDOW, (place) => edges.has(edgesOf(text, place)))) {
      const window = text.slice(at, at + WINDOW);
      const { term, blot } = departure(patterns, window, passage, at) ?? {};
      if (!term || blot === undefined || at + blot === told) continue;
      told = at + blot;
      const span = { passage, start: at - term.left.length, end: at + WINDOW + term.right.length };
      filed(variants, window).push(hitOf(span, term.left + term.window + term.right, spanAt(term.first, WINDOW)));
    }
  }
  // What comes again is another term.
  for (const hits of variants.values()) if (hits.length === 1) yield* hits;
}

const spanAt = ({ passage, at }: Place, length: number): Span => ({ passage, start: at, end: at + length });
const hitOf = (span: Span, usual: string, first: Span): Hit => ({ ...span, params: { found: span.passage.text.slice(span.start, span.end), usual }, related: [first] });

/** Kinds that are taken for one another: a mechanism is no system of rules, yet one thing is not both. */
const KINDS = new Pattern(/(?<=[\u4e00-\u9fa5]{4})(?:机制|制度|平台|系统|行动|工程|计划)/g);
const alternatives: Readonly<Record<string, string>> = { 机制: '机制', 制度: '机制', 平台: '平台', 系统: '平台', 行动: '行动', 工程: '行动', 计划: '行动' };

/** 校医共享机制 in the title or a quotation, 校医共享制度 in the text: one thing of two kinds. */
function* otherKind(subject: CheckedCase): Generator<Hit> {
  const byName = new Map<string, Map<string, Span[]>>();
  const named = new Set<string>();
  for (const passage of readAloud(subject)) {
    for (const { 0: kind, index } of KINDS.matchesIn(passage)) {
      const start = index - WINDOW;
      const name = `${passage.text.slice(start, index)} ${alternatives[kind] ?? ''}`;
      const kinds = byName.get(name) ?? new Map<string, Span[]>();
      byName.set(name, kinds);
      filed(kinds, kind).push({ passage, start, end: index + kind.length });
      if (passage.role === 'heading' || passage.role === 'title' || /[“《][^”》]*$/.test(passage.text.slice(Math.max(0, start - 30), start))) named.add(name + kind);
    }
  }
  for (const [name, kinds] of byName) {
    const [usual, rare, ...more] = [...kinds].sort((one, other) => other[1].length - one[1].length);
    const [first] = usual?.[1] ?? [];
    if (!usual || !rare || !first || more.length > 0 || usual[1].length < 2 || rare[1].length > 1 || !named.has(name + usual[0]) || named.has(name + rare[0])) continue;
    for (const span of rare[1]) yield hitOf(span, first.passage.text.slice(first.start, first.end), first);
  }
}

/** “海上新时代文明实践号” and 海上文明实践号: a word of two or three characters is left out of a settled name. */
function* leftOut(subject: CheckedCase): Generator<Hit> {
  const names = new Map<string, Span[]>();
  for (const { inner, passage, start, end } of quotedTerms(subject)) if (LONG_NAME.test(inner)) filed(names, inner).push({ passage, start, end });
  const shorter = [...names].filter(([, places]) => places.length >= SETTLED).flatMap(([name, [first]]) => shortened(name).map((word) => ({ word, first })));
  if (shorter.length === 0) return;
  const index = new WordIndex(shorter);
  const found = new Map<string, { span: Span; first: Span | undefined; count: number }>();
  for (const passage of subject.body) {
    for (const { entry, start, end } of index.places(passage.text)) {
      const known = found.get(entry.word);
      if (known) known.count += 1;
      else found.set(entry.word, { span: { passage, start, end }, first: entry.first, count: 1 });
    }
  }
  for (const { span, first, count } of found.values()) if (first && count === 1) yield hitOf(span, first.passage.text.slice(first.start, first.end), first);
}

const LONG_NAME = /^[\u4e00-\u9fa5]{7,14}$/;

/** A name without two or three characters inside it. */
function shortened(name: string): string[] {
  const words: string[] = [];
  for (const length of [2, 3]) for (let at = 2; at + length <= name.length - 2; at += 1) words.push(name.slice(0, at) + name.slice(at + length));
  return words.filter((word) => word.length >= 5);
}

/** “志愿矩阵” and “志愿服务矩阵”: of two quoted names one has a word more inside. */
function* putIn(subject: CheckedCase): Generator<Hit> {
  const names = groupedBy(quotedTerms(subject).filter(({ inner }) => /^[\u4e00-\u9fa5]{4,12}$/.test(inner)), ({ inner }) => inner);
  for (const [name, [longer]] of names) {
    if (!longer || name.length < 6) continue;
    for (let at = 2; at + 2 <= name.length - 2; at += 1) {
      const [shorter] = names.get(name.slice(0, at) + name.slice(at + 2)) ?? [];
      if (!shorter || /[的和与及]/.test(name.slice(at, at + 2)) || [...name.slice(at, at + 2)].some(isNumeral)) continue;
      const isRarer = (names.get(shorter.inner)?.length ?? 0) <= (names.get(name)?.length ?? 0);
      const [rare, usual] = isRarer ? [shorter, longer] : [longer, shorter];
      yield hitOf(spanOf(rare), usual.printed, spanOf(usual));
      break;
    }
  }
}

const TITLE_WINDOW = 6;
const FILLERS = /[的和与及了之或、]/;
const HAN_WHOLE = /^[\u4e00-\u9fa5]{8}$/;
const withoutWord = (whole: string, at: number): string => whole.slice(0, at) + whole.slice(at + 2);

/** 绿色财政奖补 in the title, 绿色发展财政奖补 throughout the text: the title leaves a word out. Told once. */
function* shorterInTitle(subject: CheckedCase): Generator<Hit> {
  const [title, ...body] = readAloud(subject);
  if (title?.role !== 'heading' && title?.role !== 'title') return;
  const wanted = new Map(windowsIn(title, TITLE_WINDOW).map((at) => [title.text.slice(at, at + TITLE_WINDOW), at]));
  const openings = new KeyTable([...wanted.keys()].map((window) => [pairKey(window, 0), true]));
  const longer = new Map<string, { window: string; count: number; first: Span }>();
  for (const passage of body) {
    const { text } = passage;
    for (const start of windowsIn(passage, TITLE_WINDOW, (place) => openings.has(pairKey(text, place)))) {
      if (wanted.has(text.slice(start, start + TITLE_WINDOW))) return; // the text has the title's own form
      const whole = text.slice(start, start + TITLE_WINDOW + 2);
      const split = HAN_WHOLE.test(whole) ? [2, 3, 4].find((at) => wanted.has(withoutWord(whole, at)) && !FILLERS.test(whole.slice(at, at + 2))) : undefined;
      if (split === undefined) continue;
      const known = longer.get(whole);
      if (known) known.count += 1;
      else longer.set(whole, { window: withoutWord(whole, split), count: 1, first: { passage, start, end: start + whole.length } });
    }
  }
  const [usual] = [...longer].filter(([whole, { count }]) => count >= SETTLED && !title.text.includes(whole)).sort((one, other) => other[1].count - one[1].count);
  if (!usual) return;
  const start = wanted.get(usual[1].window) ?? 0;
  yield hitOf({ passage: title, start, end: start + TITLE_WINDOW }, usual[0], usual[1].first);
}

const KEEPER = new Pattern(/([\u4e00-\u9fa5])([\u4e00-\u9fa5])长制/g);
/** Names of their own beside the shorter one: 河长制 and 河湖长制. */
const OWN_NAME = /[河湖江湾滩林田山水路街链楼片点]/;

/** 港长制 and 渔港长制: the keeper of one thing under two names. */
function* otherKeeper(subject: CheckedCase): Generator<Hit> {
  const passages = readAloud(subject);
  const byThing = new Map<string, Map<string, Span[]>>();
  for (const passage of passages) {
    for (const { 0: { length }, 1: word = '', 2: thing = '', index } of KEEPER.matchesIn(passage)) {
      const words = byThing.get(thing) ?? new Map<string, Span[]>();
      byThing.set(thing, words);
      filed(words, word).push({ passage, start: index, end: index + length });
    }
  }
  for (const [thing, words] of [...byThing].slice(0, 20)) {
    if (words.size < 2 || words.size > 4) continue;
    for (const [word, [span, ...more]] of words) {
      const [, others] = [...words].find(([other]) => other !== word) ?? [];
      const [first] = others ?? [];
      if (!span || !first || more.length > 0 || OWN_NAME.test(word) || !standsAlone(passages, word + thing)) continue;
      yield hitOf(span, `${thing}长制`, { ...first, start: first.start + 1 });
    }
  }
}

/** Whether 渔港 is a word of the case: it stands somewhere else than before 长. */
const standsAlone = (passages: readonly Passage[], word: string): boolean => passages.some(({ text }) => new RegExp(`${word}(?!长)`).test(text));

function* variants(subject: CheckedCase): Generator<Hit> {
  yield* otherCharacter(subject);
  yield* otherKind(subject);
  yield* leftOut(subject);
  yield* putIn(subject);
  yield* shorterInTitle(subject);
  yield* otherKeeper(subject);
}

/** One thing in several printings, of which a text keeps to one; the first is the one to keep where they are equally frequent. */
const FORMS: readonly (readonly string[])[] = [
  ...['省', '市', '县', '区', '自治区'].map((level) => [`${level}委、${level}政府`, `${level}委${level}政府`]),
  ['党中央、国务院', '党中央国务院'],
  ['新建、改建、扩建', '新（改、扩）建', '新（改扩）建', '新、改、扩建', '新改扩建', '新建改建扩建', '新建（改扩建）', '新建、改扩建'],
  ['省纪委监委', '省纪委省监委', '省纪委、省监委', '省纪委、监委'],
  ['市纪委监委', '市纪委市监委', '市纪委、市监委', '市纪委、监委'],
  ['县纪委监委', '县纪委县监委', '县纪委、县监委', '县纪委、监委'],
  ['县（市、区）', '县市区', '县、市、区', '县（市区）', '县（区、市）', '市县区'],
  ['乡镇（街道）', '乡镇街道', '乡镇、街道', '乡（镇）街道', '乡（镇、街道）', '乡（镇）、街道'],
  ['山区26县', '山区二十六县', '26个山区县'],
  ['事前、事中、事后', '事前事中事后'],
];
const forms = FORMS.flatMap((group, index) => group.map((form) => ({ form, index })));
const ANY_FORM = new Pattern(new RegExp([...forms].sort((one, other) => other.form.length - one.form.length).map(({ form }) => form).join('|'), 'g'));
const groupOf = new Map(forms.map(({ form, index }) => [form, index]));
const rankOf = new Map(forms.map(({ form }, rank) => [form, rank]));

/** 省委省政府 and 省委、省政府 in one case: the rarer printing is shown at its first place. */
function* printings(subject: CheckedCase): Generator<Hit> {
  const groups = new Map<number, Map<string, Span[]>>();
  for (const passage of subject.body) {
    for (const { 0: form, index: start } of ANY_FORM.matchesIn(passage)) {
      const index = groupOf.get(form) ?? 0;
      const group = groups.get(index) ?? new Map<string, Span[]>();
      groups.set(index, group);
      filed(group, form).push({ passage, start, end: start + form.length });
    }
  }
  for (const group of groups.values()) {
    const [usual, ...rarer] = [...group].sort(([form, places], [otherForm, otherPlaces]) => otherPlaces.length - places.length || (rankOf.get(form) ?? 0) - (rankOf.get(otherForm) ?? 0));
    const [first] = usual?.[1] ?? [];
    for (const [found, [hit, ...others]] of rarer) if (usual && first && hit) yield { ...hit, suggestion: usual[0], params: { found, usual: usual[0] }, related: [first, ...others] };
  }
}

const SOURCE = '《图书编校质量差错认定细则》：同一名词术语前后不一致';

export const termVariantRules: readonly CaseRule[] = [
  { id: 'units.term_forms', scope: 'case', severity: 'warning', source: SOURCE, find: printings },
  { id: 'units.term_variant', scope: 'case', severity: 'hint', source: SOURCE, find: variants },
];
