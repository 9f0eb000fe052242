import type { DocumentCase } from '@huibian/contracts';
import { titleDisagreements, type TitleDisagreement } from '../../title-agreement';
import { Passage, type CheckedBatch, type CheckedCase } from '../passage';
import type { BatchRule, CaseRule, Hit } from '../rule';
import { contentsLines, type ContentsLine } from '../contents-line';

const SOURCE = '《图书编校质量差错认定细则》：目录与正文标题不一致';

type Told = Pick<Hit, 'suggestion' | 'certain'>;

/** One departure of heading from contents entry, shown in the heading, with the entry as the other place. */
function hitOf(subject: CheckedCase, kind: TitleDisagreement, told: Told): Hit | undefined {
  const heading = subject.passages.find(({ role }) => role === 'heading');
  const entry = subject.passages.find(({ role }) => role === 'contents');
  if (!heading || !entry) return undefined;
  const params = { contents: kind.expected, heading: heading.text.slice(kind.start, kind.end) };
  return { passage: heading, start: kind.start, end: kind.end, params, related: [{ passage: entry, start: kind.titleStart, end: kind.titleEnd }], ...told };
}

const departures = (source: DocumentCase): TitleDisagreement[] => (source.contents && source.heading !== '' ? titleDisagreements(source.contents, source.heading) : []);

function* found(subject: CheckedCase, kinds: readonly TitleDisagreement['kind'][], told: Told = {}): Generator<Hit> {
  for (const each of departures(subject.source)) {
    const hit = kinds.includes(each.kind) ? hitOf(subject, each, told) : undefined;
    if (hit) yield hit;
  }
}

/** A property in which the lines of one contents page should agree, and how a line has it. */
interface LineTrait {
  of(line: ContentsLine): string | undefined;
  span(line: ContentsLine): [number, number];
  suggest?(line: ContentsLine, usual: string): string | undefined;
}

/** The form most lines have. Of two equally frequent ones the earlier stands. */
function usualForm(lines: readonly ContentsLine[], trait: LineTrait): string | undefined {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const form = trait.of(line);
    if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Lines that depart from the usual form. Neighbours with the same other form are one finding: an editor mends them in one go. */
function* unlike(subject: CheckedBatch, trait: LineTrait): Generator<Hit> {
  const lines = contentsLines(subject);
  const usual = usualForm(lines, trait);
  let run: ContentsLine[] = [];
  let form: string | undefined;
  const close = function* (): Generator<Hit> {
    const [first, ...rest] = run;
    if (!first || form === undefined || usual === undefined || form === usual) return;
    const place = (line: ContentsLine) => ({ passage: line.passage, start: trait.span(line)[0], end: trait.span(line)[1] });
    const suggestion = trait.suggest?.(first, usual);
    yield { ...place(first), params: { form, usual, count: run.length, usualCount: lines.filter((line) => trait.of(line) === usual).length }, related: rest.map(place), ...(suggestion !== undefined && { suggestion }) };
  };
  for (const line of lines) {
    const own = trait.of(line);
    if (own === undefined) continue;
    if (own !== form) {
      yield* close();
      run = [];
      form = own;
    }
    run.push(line);
  }
  yield* close();
}

const trait = (span: keyof Pick<ContentsLine, 'numberMark' | 'colon' | 'leader' | 'page'>, of: LineTrait['of'], suggest?: LineTrait['suggest']): LineTrait => ({ of, span: (line) => line[span], ...(suggest && { suggest }) });

const brackets = trait('page', (line) => line.brackets);
const leaders = trait('leader', (line) => line.leaderForm, (_, usual) => (usual === '……' ? '……………' : undefined));
const numberMarks = trait('numberMark', (line) => line.passage.text.slice(...line.numberMark), (_, usual) => usual);
const colons = trait('colon', (line) => line.passage.text.slice(...line.colon), (_, usual) => usual);

/** Clauses of a contents entry stand apart by ，; a space between them belongs to the body heading. */
function* spacedClauses(subject: CheckedCase): Generator<Hit> {
  const entry = subject.passages.find(({ role }) => role === 'contents');
  if (!entry) return;
  for (const match of entry.text.matchAll(/(?<=[\p{Script=Han}”’》）])[ \u3000\t]+(?=[\p{Script=Han}“‘《（])/gu)) {
    yield { passage: entry, start: match.index, end: match.index + match[0].length, suggestion: '，' };
  }
}

/** Pages only go upward: a slip here sends the reader to the wrong place. */
function* pagesBackward(subject: CheckedBatch): Generator<Hit> {
  let before: ContentsLine | undefined;
  for (const line of contentsLines(subject)) {
    const pageOf = ({ passage, page: [start, end] }: ContentsLine): number => Number(passage.text.slice(start, end).replace(/\D/g, ''));
    if (before && pageOf(line) <= pageOf(before)) {
      yield { passage: line.passage, start: line.page[0], end: line.page[1], params: { page: pageOf(line), before: pageOf(before) }, related: [{ passage: before.passage, start: before.page[0], end: before.page[1] }] };
    }
    before = line;
  }
}

/** A title ends without a mark but ？ and ！ and closing quotes. */
function* endMarks({ passages }: CheckedCase): Generator<Hit> {
  for (const passage of passages) {
    const mark = passage.role === 'contents' || passage.role === 'heading' || passage.role === 'section_heading' ? /[。，；：、,.;:]+$/.exec(passage.text) : null;
    if (mark) yield { passage, start: mark.index, end: mark.index + mark[0].length, suggestion: '', certain: true, params: { found: mark[0] } };
  }
}

const unitsOf = ({ units }: DocumentCase): string => units.join('、');
const hasContentsColon = ({ source }: CheckedCase): boolean => !source.contents && source.units.length > 0 && /^\s*[：:]/.test(source.heading.slice(unitsOf(source).length)) && source.heading.startsWith(unitsOf(source));

/** 清江县：以…… as a heading: the colon belongs to the contents. Where most headings have it, it is the form of the volume. */
function* contentsColon(subject: CheckedBatch): Generator<Hit> {
  const found = subject.cases.filter(hasContentsColon);
  if (found.length >= 3 && found.length * 2 > subject.cases.length) return;
  for (const { passages, source } of found) {
    const heading = passages.find(({ role }) => role === 'heading');
    const start = source.heading.search(/[：:]/);
    if (heading) yield { passage: heading, start, end: start + 1, suggestion: '', certain: true };
  }
}

/** A heading against the clauses of its title, where no contents entry was printed to compare it with. */
function* againstTitle(subject: CheckedCase): Generator<Hit> {
  const { source, passages } = subject;
  const heading = passages.find(({ role }) => role === 'heading');
  if (source.contents || !heading || source.titleClauses.length === 0 || !source.heading.startsWith(unitsOf(source))) return;
  const colon = hasContentsColon(subject) ? 1 : 0;
  const bare = source.heading.slice(0, unitsOf(source).length) + source.heading.slice(unitsOf(source).length + colon);
  for (const { kind, start, end, expected } of titleDisagreements({ units: source.units, title: source.titleClauses.join('，') }, bare)) {
    if (kind === 'words' || kind === 'marks') yield { passage: heading, start: start + colon, end: end + colon, params: { title: expected, heading: bare.slice(start, end) } };
  }
}

/** A running head that stood in the body and was dropped at the import: whoever mends the source wants to know. */
function* droppedHeads(subject: CheckedBatch): Generator<Hit> {
  for (const [index, { text, reason }] of (subject.source.report?.dropped ?? []).entries()) {
    if (reason !== 'running_header' || text === '') continue;
    yield { passage: new Passage('cover', `report.dropped.${index}.text`, text, undefined, null), start: 0, end: text.length, params: { text } };
  }
}

const caseRule = (name: string, severity: CaseRule['severity'], kinds: readonly TitleDisagreement['kind'][], told?: Told): CaseRule => ({ id: `contents.${name}`, scope: 'case', severity, source: SOURCE, find: (subject) => found(subject, kinds, told) });
const lineRule = (name: string, severity: BatchRule['severity'], of: LineTrait): BatchRule => ({ id: `contents.${name}`, scope: 'batch', severity, source: 'GB/T 9704—2012；《图书编校质量差错认定细则》：同类内容格式不统一', find: (subject) => unlike(subject, of) });

export const contentsRules: readonly (CaseRule | BatchRule)[] = [
  caseRule('words_differ', 'error', ['words']),
  caseRule('marks_differ', 'error', ['marks']),
  caseRule('clauses_differ', 'error', ['split', 'unsplit']),
  caseRule('space_in_heading', 'error', ['space'], { suggestion: '', certain: true }),
  caseRule('space_after_units', 'warning', ['unit_gap'], { suggestion: '', certain: true }),
  { id: 'contents.space_for_comma', scope: 'case', severity: 'error', source: '汇编体例：目录分句以“，”相隔，正文标题以空格相隔', find: spacedClauses },
  lineRule('page_brackets', 'error', brackets),
  lineRule('leader', 'error', leaders),
  lineRule('number_mark', 'warning', numberMarks),
  lineRule('colon_width', 'error', colons),
  { id: 'contents.page_order', scope: 'batch', severity: 'error', source: '《图书编校质量差错认定细则》：目录页码有误', find: pagesBackward },
  { id: 'contents.title_end_mark', scope: 'case', severity: 'error', source: 'GB/T 15834—2011 附录A：标题末尾一般不用标点', find: endMarks },
  { id: 'contents.heading_colon', scope: 'batch', severity: 'error', source: '汇编体例：目录单位之后用“：”，正文标题不用', find: contentsColon },
  { id: 'contents.title_differs', scope: 'case', severity: 'error', source: SOURCE, find: againstTitle },
  { id: 'contents.running_head', scope: 'batch', severity: 'hint', source: '导入报告', find: droppedHeads },
];
