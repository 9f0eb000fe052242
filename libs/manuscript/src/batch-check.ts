import type { BatchDocument, CheckSettings, DocumentCase, Finding, FindingPlace } from '@huibian/contracts';
import { passageAt } from './check/passage-at';
import { checkBatch, defaultCheckSettings } from './check/run-check';
import { findingKey } from './finding-key';

/** A place of a volume with the printed text around it. */
export interface PlaceInPrint extends FindingPlace {
  before: string;
  after: string;
}

/** A finding of a whole volume as it is listed: with its neighbourhood, and the name it is dismissed by. */
export interface BatchFinding extends Omit<Finding, 'related'>, PlaceInPrint {
  related: PlaceInPrint[];
  /** `findingKey`: the same as in the editor of its case. */
  key: string;
}

/** UTF-16 units before and after a passage; the key takes the nearest of them. */
const CONTEXT = 24;

/** The names (`findingKey`) of the findings that stand with a reason, by the number of their case. */
export type Reasoned = ReadonlyMap<number, ReadonlySet<string>>;

type Holder = DocumentCase | BatchDocument;

function printedAround(holder: Holder | undefined, { where, start, end }: FindingPlace): { before: string; after: string } {
  const text = holder ? passageAt(holder, where) : '';
  return { before: text.slice(Math.max(0, start - CONTEXT), start), after: text.slice(end, end + CONTEXT) };
}

/**
 * Checks a whole batch document and lists what it finds ready to be read: the findings of `checkBatch`, the same ones in the same order,
 * each with the text around it. `onCase` is told after each case how many are done. Those that stand with a reason are listed besides:
 * they keep no other of their rule from being listed. Pure; errors of a rule are thrown on.
 */
export function checkWholeBatch(document: BatchDocument, settings: CheckSettings = defaultCheckSettings, onCase?: (done: number) => void, reasoned: Reasoned = new Map()): BatchFinding[] {
  const cases = new Map(document.chapters.flatMap((chapter) => chapter.cases.map((entry) => [entry.number, entry])));
  // Rows are numbered like cases, their places lead from the document.
  const holderOf = ({ caseNumber, where }: FindingPlace): Holder | undefined => (caseNumber === null || where.startsWith('rows.') ? document : cases.get(caseNumber));
  const inPrint = <Place extends FindingPlace>(place: Place) => ({ ...place, ...printedAround(holderOf(place), place) });
  const letStand = ({ related: _, ...finding }: Finding): boolean => {
    const keys = finding.caseNumber === null ? undefined : reasoned.get(finding.caseNumber);
    return keys?.has(findingKey(inPrint(finding))) ?? false;
  };
  return checkBatch(document, settings, onCase, reasoned.size > 0 ? letStand : undefined).map((finding) => {
    const shown = inPrint(finding);
    return { ...shown, related: finding.related.map(inPrint), key: findingKey(shown) };
  });
}
