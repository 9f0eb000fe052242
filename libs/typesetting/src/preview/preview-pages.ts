import type { BatchDocument } from '@huibian/contracts';
import { type FontOptions, prepareFonts } from '../fonts/prepare-fonts';
import { drawVolume } from '../pdf/typeset-pdf';
import { TypesettingError, type MissingGlyph } from '../typesetting-error';
import { volumeOf } from '../volume';
import { pageSvgs } from './page-svgs';

export interface PagePreview {
  /** SVG pictures of the case's pages in order, cover and contents left out. */
  pages: string[];
  /** Lines on the last page, of 22. */
  lastLines: number;
  /** Characters drawn as 〓, because no font has them. */
  missing: MissingGlyph[];
}

/**
 * Draws the first case of a compilation exactly as a proof would set it, its pages counted from 1. Deterministic.
 * The call blocks its thread; servers use `CompileThread.preview`.
 *
 * Throws TypesettingError: `typeset.nothing_to_set` without a case, `typeset.font_missing`, `typeset.layout_failed`.
 */
export async function previewPages(document: BatchDocument, options: FontOptions): Promise<PagePreview> {
  const volume = volumeOf(document);
  if (volume.cases.length === 0) throw new TypesettingError('typeset.nothing_to_set', { title: document.title });
  const fonts = await prepareFonts(options);
  const { drawing, landings, missing } = drawVolume(volume, { fonts, onMissingGlyph: 'mark' });
  const [landing] = landings;
  if (!landing) throw new TypesettingError('typeset.layout_failed', { detail: 'the case has no page' });
  const { first, last, sheet, lastLines } = landing;
  return { pages: pageSvgs(drawing).slice(sheet - 1, sheet + last - first), lastLines, missing };
}
