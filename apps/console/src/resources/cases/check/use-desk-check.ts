import { useMemo, useState } from 'react';
import type { CampaignRepresentation, CaseRepresentation } from '@huibian/contracts';
import { checkSettingsOf, findingKey, unitList, type ListedUnit } from '@huibian/manuscript';
import type { EditorText } from '../editor/editor-text';
import { standingOf } from './editor-findings';
import { findingElementId } from './FindingCard';
import type { FindingsOnDesk } from './live-check-context';
import { useCheckLists } from './use-check-lists';
import { useLiveCheck, type LiveCheck } from './use-live-check';

/** Brings a finding into sight in the panel; one that is folded away leaves the panel as it is. */
function showFinding({ key }: { key: string }): void {
  const card = document.getElementById(findingElementId(key));
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
}

/** What stands, what somebody let stand, and what of the latter the text still has. */
export interface DeskCheck extends LiveCheck {
  dismissed: readonly Dismissed[];
  /** The key of the finding stepped to last. */
  current: string | undefined;
  onCurrent: (key: string) => void;
}

export type Dismissed = CaseRepresentation['dismissals'][number] & { present: boolean };

/** The check of a case by its campaign's settings. Units whose names are still being read wait. */
export function useDeskCheck(text: EditorText, units: readonly ListedUnit[], { settings: campaign }: Pick<CampaignRepresentation, 'settings'>, dismissals: CaseRepresentation['dismissals']): { check: DeskCheck; onDesk: FindingsOnDesk } {
  const lists = useCheckLists();
  const settings = useMemo(() => lists && checkSettingsOf(campaign, lists), [campaign, lists]);
  const known = units.every(({ shortName }) => shortName !== '…');
  const { findings, behind } = useLiveCheck(text, known ? unitList(units) : undefined, settings);
  const keys = useMemo(() => new Set(dismissals.map(({ key }) => key)), [dismissals]);
  const standing = useMemo(() => findings && standingOf(findings, (finding) => keys.has(findingKey(finding))), [findings, keys]);
  const [current, onCurrent] = useState<string>();
  const dismissed = useMemo(() => {
    const found = new Set(findings?.map(findingKey));
    return dismissals.map((dismissal) => ({ ...dismissal, present: found.has(dismissal.key) }));
  }, [findings, dismissals]);
  const onDesk = useMemo(() => ({ findings: standing ?? [], current, onShow: showFinding }), [standing, current]);
  return { check: { findings: standing, behind, dismissed, current, onCurrent }, onDesk };
}
