import type { RevisionChoice } from '@huibian/contracts';
import type { WordNumbering } from './word-numbering';
import type { WordStyles } from './word-styles';

/** What a story needs to know of the rest of its document. */
export interface StoryContext {
  styles: WordStyles;
  numbering: WordNumbering;
  revisions: RevisionChoice;
}
