import { Pattern } from '../pattern';
import { protectedIn, protectorOf } from '../protected-spans';
import type { Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';

const SPACES = new Pattern(/[ \t\u00a0\u2000-\u200a\u202f\u3000]+/g);
const HAN = /[\u3400-\u9fff々〇]/;
const MARK = /[，。、；：！？“”‘’（）《》〈〉…]/;
const WORD = /[0-9A-Za-z%％‰]/;
/** How the name of an organ ends, before its partner in issuing a paper is named. */
const ORGAN_ENDS = /(?:办公[厅室]|委员会|政府|[党省市县区州]委|总局|[部厅局署院社会委办行])$/;
const ORGAN_AHEAD = /^[\u4e00-\u9fff]{1,18}?(?:办公[厅室]|委员会|政府|[党省市县区州]委|总局|[部厅局署院社办行])(?:联合|共同|印发|下发|发布|出台|制定|[、，。等和与 ])/;

/**
 * Spaces in running Chinese text. Beside a mark they go with one click; between two organs a 、 was meant; a title or
 * a slogan in its marks may part its clauses by a space.
 */
function* spaces(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { 0: quote, index: start } of SPACES.matchesIn(passage)) {
    const end = start + quote.length;
    const before = text.charAt(start - 1);
    const after = text.charAt(end);
    if (before === '' || after === '') continue; // at the rim nothing is parted
    const hit = { passage, start, end };
    if (MARK.test(before) || MARK.test(after)) yield { ...hit, suggestion: '', certain: true };
    else if (HAN.test(before) && HAN.test(after)) {
      const held = protectorOf(protectedIn(passage), start, end, ['title', 'quotation']);
      // A slogan parts its clauses by spaces only where it has no marks to do so.
      if (held?.kind === 'quotation' && /[，、；]/.test(text.slice(held.start, held.end))) yield { ...hit, suggestion: '' };
      else if (held) yield { ...hit, suggestion: held.kind === 'title' ? '' : '，', severity: 'hint' };
      else yield { ...hit, suggestion: ORGAN_ENDS.test(text.slice(0, start)) && ORGAN_AHEAD.test(text.slice(end)) ? '、' : '' };
    } else if ((HAN.test(before) && WORD.test(after)) || (WORD.test(before) && HAN.test(after))) yield { ...hit, suggestion: '', certain: true, severity: 'hint' };
  }
}

/** In a heading a space parts two clauses; beside a mark that already parts them, and before the first clause's object, it is one too many. */
function* spacesInHeading(passage: Passage): Generator<Hit> {
  if (passage.role !== 'heading') return;
  for (const { 0: quote, index: start } of SPACES.matchesIn(passage)) {
    const end = start + quote.length;
    const before = passage.text.charAt(start - 1);
    const doubled = quote.length > 1 && quote.includes(' ');
    if (/[，、：；“《（]/.test(before)) yield { passage, start, end, suggestion: '', certain: true };
    else if (doubled && before !== '') yield { passage, start, end, suggestion: ' ', certain: true, severity: 'hint' };
  }
}

export const spaceRules: readonly PassageRule[] = [
  { id: 'punctuation.space', scope: 'passage', severity: 'warning', source: 'GB/T 15834—2011 5', patterns: [SPACES], find: spaces },
  { id: 'punctuation.heading_space', scope: 'passage', severity: 'warning', source: 'GB/T 9704—2012 7.3.1', also: ['heading'], find: spacesInHeading },
];
