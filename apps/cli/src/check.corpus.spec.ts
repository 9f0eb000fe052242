import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BatchDocument, DocumentCase, Finding, FindingPlace } from '@huibian/contracts';
import { isWhole, understand } from '@huibian/intake';
import { checkBatch, defaultCheckSettings } from '@huibian/manuscript';

const corpus = path.resolve(__dirname, '../../../../shared/corpus');
const present = existsSync(path.join(corpus, 'findings-dev.json'));
if (!present) console.info('skipped: no corpus');
const measured = present ? describe : describe.skip;

/** An error or oddity a careful reader found. `no` is the case; null or D2 stands for the contents and the other document. */
interface Known {
  no: number | string | null;
  type: string;
  confidence: 'high' | 'medium';
  detect: 'rule' | 'arith' | 'lexicon' | 'semantic';
  rule: string;
  quotes: string[];
}
interface KnownList {
  falsePositiveTraps: { no: number; quote: string }[];
  negativeControls: { no: number; quote: string }[];
  findings: Known[];
}

const read = (name: string): string => readFileSync(path.join(corpus, name), 'utf8');
function imported(name: string): BatchDocument {
  const understanding = understand(read(name));
  if (!isWhole(understanding)) throw new Error(`${name} was not understood whole.`);
  return understanding.document;
}

const bare = (text: string): string => text.replace(/\s/g, '');

function textAt(document: BatchDocument, place: FindingPlace): string {
  const holder: unknown = document.chapters.flatMap(({ cases }) => cases).find(({ number }) => number === place.caseNumber);
  let at: unknown = place.where.startsWith('rows.') || place.caseNumber === null ? document : holder;
  for (const key of place.where.split('.')) at = (at as Record<string, unknown>)[key];
  return at as string;
}

/** Whether a finding and a quotation of the same case share characters, where the quotation stands. */
function overlaps(document: BatchDocument, place: FindingPlace, quote: string): boolean {
  const text = textAt(document, place);
  const wanted = bare(quote);
  const before = bare(text.slice(0, place.start)).length;
  const after = before + Math.max(1, bare(place.quote).length);
  const whole = bare(text);
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) if (at < after && before < at + wanted.length) return true;
  return false;
}

measured('the manuscript check on the published source', () => {
  const known = JSON.parse(present ? read('findings-dev.json') : '{"findings":[]}') as KnownList;
  const document = present ? imported('batch-2-compilation.txt') : undefined;
  const cases: DocumentCase[] = document?.chapters.flatMap((chapter) => chapter.cases) ?? [];
  const findings: Finding[] = document ? checkBatch(document, { ...defaultCheckSettings, cutOff: '2022-11-30' }) : [];
  const places = (finding: Finding): FindingPlace[] => [finding, ...finding.related];
  const touches = (place: FindingPlace, no: unknown, quote: string): boolean => (typeof no !== 'number' || place.caseNumber === no) && overlaps(document!, place, quote);
  const touched = (no: unknown, quote: string): boolean => findings.some((finding) => places(finding).some((place) => touches(place, no, quote)));

  it('finds at least 95 of 100 of what a careful reader is sure of', () => {
    const sure = known.findings.filter(({ no, confidence, detect }) => confidence === 'high' && detect !== 'semantic' && no !== 'D2');
    const missed = sure.filter(({ no, quotes }) => !quotes.some((quote) => touched(no, quote)));
    console.info(`recall ${sure.length - missed.length} of ${sure.length}; missed:\n${missed.map(({ no, type, rule, quotes }) => `${no ?? '-'} ${type} ${rule} ${quotes.join(' | ')}`).join('\n')}`);
    expect(missed.length / sure.length).toBeLessThanOrEqual(0.05);
  });

  it('calls no error what is right', () => {
    const errors = findings.filter(({ severity }) => severity === 'error');
    const wrong = [...known.negativeControls, ...known.falsePositiveTraps].filter(({ no, quote }) => errors.some((error) => touches(error, no, quote)));
    expect(wrong.map(({ no, quote }) => `${no} ${quote}`)).toEqual([]);
  });

  it('keeps to twelve findings a case at warning and above', () => {
    const loud = findings.filter(({ severity }) => severity !== 'hint');
    console.info(`a case: ${(loud.length / cases.length).toFixed(1)} at warning and above, ${(findings.length / cases.length).toFixed(1)} in all`);
    expect(loud.length / cases.length).toBeLessThanOrEqual(12);
  });

  it('quotes exactly what stands at the place it names', () => {
    const wrong = findings.flatMap(places).filter((place) => textAt(document!, place).slice(place.start, place.end) !== place.quote);
    expect(wrong).toEqual([]);
  });
});
