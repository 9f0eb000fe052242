/** A character that no font of the chain can print, and where it stands. */
export interface MissingGlyph {
  character: string;
  /** U+XXXX. */
  codePoint: string;
  /** The case it stands in, or the row of an experience table; absent on the cover. */
  caseNumber?: number;
  /** Which words carry it: title, heading, paragraph, unit, cover. */
  where: string;
  /** A few characters around it, to find the place by eye. */
  excerpt: string;
}

/** Stable codes; the words for people are in the message catalogue. */
export type TypesettingErrorCode =
  | 'typeset.glyph_missing'
  | 'typeset.glyph_missing_outside'
  | 'typeset.font_missing'
  | 'typeset.layout_failed'
  | 'typeset.contents_mismatch'
  | 'typeset.nothing_to_set'
  | 'typeset.cancelled'
  | 'typeset.thread_lost';

export type ErrorParams = Record<string, string | number>;

/** Why a batch could not be set. `glyphs` is filled for `typeset.glyph_missing` and `typeset.glyph_missing_outside` only. */
export class TypesettingError extends Error {
  constructor(
    readonly code: TypesettingErrorCode,
    readonly params: ErrorParams,
    readonly glyphs: MissingGlyph[] = [],
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'TypesettingError';
  }
}
