import type { BatchDocument, FindingPlace } from '@huibian/contracts';

/** A place as a reader finds it: a message with its parameters, `batch_check.place.*`. */
export interface PlaceName {
  key: string;
  params: Record<string, string | number>;
}

const named = (key: string, params: PlaceName['params'] = {}): PlaceName => ({ key: `batch_check.place.${key}`, params });

/** Where in a case, a row or the volume a passage stands, from its path in the document: sections.1.paragraphs.2. */
export function placeName(document: Pick<BatchDocument, 'chapters'>, { caseNumber, where }: Pick<FindingPlace, 'caseNumber' | 'where'>): PlaceName {
  const [head = '', at = '', kind, index] = where.split('.');
  if (head === 'sections') {
    const heading = document.chapters.flatMap(({ cases }) => cases).find(({ number }) => number === caseNumber)?.sections[Number(at)]?.heading ?? '';
    return kind === 'heading' ? named('section_heading', { heading }) : named('paragraph', { heading, number: Number(index) + 1 });
  }
  if (head === 'preamble') return named('preamble', { number: Number(at) + 1 });
  if (head === 'rows') return named(kind === 'name' ? 'row_name' : 'row_content');
  if (head === 'contents') return named('contents');
  if (head === 'report') return named('report');
  if (head === 'chapters') return named('chapter_name');
  return named(['title', 'ordinal', 'office', 'date'].includes(head) ? 'cover' : 'heading');
}
