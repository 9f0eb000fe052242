import type { CaseRepresentation } from '@huibian/contracts';
import { shanghaiMinute } from '../../../parts/shanghai-time';
import { isInHand } from '../in-hand';

export interface ComparedText {
  /** A revision's id, or `draft`. */
  id: string;
  name: string;
}

type Translate = (key: string, params?: object) => string;

/** The texts of a case that can stand in a comparison, newest first: what is being written, where the reader may see it, and every revision. */
export function comparedTexts({ state, draft, revisions }: Pick<CaseRepresentation, 'state' | 'draft' | 'revisions'>, translate: Translate): ComparedText[] {
  const written = draft !== null && isInHand({ state }) ? [{ id: 'draft', name: `${translate('cases.draft')} · ${shanghaiMinute(draft.savedAt)}` }] : [];
  const submitted = revisions.map(({ id, sequence, kind, at }) => ({
    id,
    name: `${translate('cases.revision', { sequence })} · ${translate(`cases.revision_kind.${kind}`)} · ${shanghaiMinute(at)}`,
  }));
  return [...written, ...submitted];
}
