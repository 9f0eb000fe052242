import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { CampaignRepresentation, CaseRepresentation, DraftAnswer, SaveDraft, UnprintablePlace } from '@huibian/contracts';
import { randomKey } from '../../../providers/intent-book';
import { useApi } from '../../../providers/use-api';
import { useSession } from '../../../providers/use-session';
import { DraftCopies, sameContent, type DraftContent } from './draft-copy';
import { DraftKeeper, type SaveState, type TheirDraft } from './draft-keeper';
import { toCaseText, toEditorText, type EditorText } from './editor-text';

/** A draft on the desk: what is written, and how well it is kept. */
export interface Draft {
  text: EditorText;
  fieldKey: string;
  unitIds: string[];
  state: SaveState;
  /** What print has no font for in the text as it was last kept. */
  unprintable: readonly UnprintablePlace[];
  /** Unsaved writing of an earlier visit was put back. */
  restored: boolean;
  /** Whether something is written that is not known to be saved. */
  unsaved: () => boolean;
  change: (part: Partial<Pick<Draft, 'text' | 'fieldKey' | 'unitIds'>>) => void;
  saveNow: () => Promise<boolean>;
  /** Puts the chosen text onto their draft. */
  resolve: (content: DraftContent, theirs: TheirDraft) => void;
  /** What would be sent now. */
  content: DraftContent;
}

interface Desk {
  text: EditorText;
  fieldKey: string;
  unitIds: string[];
}

const contentOf = ({ text, fieldKey, unitIds }: Desk): DraftContent => ({ text: toCaseText(text), fieldKey, unitIds });

/** Which window writes, and which others have the same draft open as it is taken up. */
export interface DeskPlace {
  id: string;
  others: ReadonlySet<string>;
}

export function useDraft(subject: CaseRepresentation, campaign: CampaignRepresentation, place: DeskPlace, onSaved: (answer: DraftAnswer) => void): Draft {
  const api = useApi();
  const userId = useSession()?.user.id ?? '';
  const specs = campaign.settings.sections;
  const [unprintable, setUnprintable] = useState<readonly UnprintablePlace[]>(subject.draft?.unprintable ?? []);
  // Text, version and keeper are made together and once: a save carries the version its text was read at, whatever a re-read of the case or a new session brings meanwhile.
  const [{ opening, keeper }] = useState(() => {
    const copies = new DraftCopies(window.localStorage, userId, place.id);
    const opened = openDesk(subject, campaign, copies, place.others);
    const kept = (answer: DraftAnswer) => {
      setUnprintable(answer.unprintable);
      onSaved(answer);
    };
    const save = (body: SaveDraft) => api.put<DraftAnswer>(`/api/cases/${subject.id}/draft`, body);
    return { opening: opened, keeper: new DraftKeeper({ caseId: subject.id, copies, now: () => new Date(), onSaved: kept, save }, subject.draft?.version ?? 0, opened.server, subject.draft?.savedAt ?? null) };
  });
  const [desk, setDesk] = useState(opening.desk);
  const state = useSyncExternalStore(keeper.subscribe, keeper.snapshot);

  useEffect(() => {
    if (opening.conflict) keeper.disagree(opening.conflict.base, contentOf(opening.desk), opening.conflict.theirs);
    else if (opening.restored) keeper.change(contentOf(opening.desk));
    const hide = () => document.visibilityState === 'hidden' && void keeper.flush();
    const unload = () => {
      const body = keeper.unsaved();
      if (body === null) return;
      const headers = { 'Content-Type': 'application/json', ...api.headers(randomKey()) };
      void fetch(`/api/cases/${subject.id}/draft`, { method: 'PUT', keepalive: true, credentials: 'same-origin', headers, body: JSON.stringify(body) }).catch(() => undefined);
    };
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', unload);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', unload);
      void keeper.flush();
    };
  }, [keeper, opening, api, subject.id]);

  const change: Draft['change'] = (part) => {
    const next = { ...desk, ...part };
    setDesk(next);
    keeper.change(contentOf(next));
  };
  const resolve: Draft['resolve'] = (content, theirs) => {
    setDesk({ text: toEditorText(content.text, specs), fieldKey: content.fieldKey, unitIds: content.unitIds });
    void keeper.resolve(content, theirs);
  };
  const unsaved = useCallback(() => keeper.unsaved() !== null, [keeper]);
  const saveNow = useCallback(() => keeper.flush(), [keeper]);
  return { ...desk, state, unprintable, restored: opening.restored, unsaved, change, saveNow, resolve, content: contentOf(desk) };
}

interface Opening {
  desk: Desk;
  server: DraftContent;
  restored: boolean;
  conflict: { base: DraftContent; theirs: TheirDraft } | null;
}

/** The draft to begin with: the server's, or what this computer holds of an earlier visit that ended badly. */
function openDesk(subject: CaseRepresentation, campaign: CampaignRepresentation, copies: DraftCopies, liveDesks: ReadonlySet<string>): Opening {
  const specs = campaign.settings.sections;
  const desk = { text: toEditorText(subject.text, specs), fieldKey: subject.fieldKey, unitIds: subject.units.map((unit) => unit.id) };
  const server = contentOf(desk);
  const copy = copies.take(subject.id, liveDesks);
  if (copy === null || sameContent(copy.mine, server)) {
    copies.drop(subject.id);
    return { desk, server, restored: false, conflict: null };
  }
  const mine = { text: toEditorText(copy.mine.text, specs), fieldKey: copy.mine.fieldKey, unitIds: copy.mine.unitIds };
  const draft = subject.draft;
  if (draft === null || copy.draftVersion === draft.version) return { desk: mine, server, restored: true, conflict: null };
  return { desk: mine, server, restored: true, conflict: { base: copy.base, theirs: { ...server, draftVersion: draft.version, savedAt: draft.savedAt, savedBy: draft.savedBy } } };
}
