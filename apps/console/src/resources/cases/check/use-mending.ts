import { useState } from 'react';
import type { EditorText } from '../editor/editor-text';
import { fieldNow, mended, withField, type DeskFinding, type DeskPlace } from './editor-findings';

interface Mended {
  place: DeskPlace;
  before: string;
  after: string;
  quote: string;
  suggestion: string;
}

export interface Mending {
  /** The last one, while its field still reads as it left it. */
  last: Mended | undefined;
  may: (finding: DeskFinding) => boolean;
  mend: (finding: DeskFinding) => void;
  undo: () => void;
}

/** Puts suggestions into the text by one click each, and takes the last one back. */
export function useMending(text: EditorText, change: (text: EditorText) => void): Mending {
  const [done, setDone] = useState<Mended>();
  const last = done && fieldNow(text, done.place) === done.after ? done : undefined;
  return {
    last,
    may: (finding) => finding.certain && mended(text, finding) !== undefined,
    mend: (finding) => {
      const before = fieldNow(text, finding.place);
      const after = mended(text, finding);
      if (before === undefined || after === undefined) return;
      setDone({ place: finding.place, before, after, quote: finding.quote, suggestion: finding.suggestion ?? '' });
      change(withField(text, finding.place, after));
    },
    undo: () => {
      if (last) change(withField(text, last.place, last.before));
      setDone(undefined);
    },
  };
}
