import { useMemo } from 'react';
import type { CampaignRepresentation } from '@huibian/contracts';
import { checkSettingsOf, unitList, type ListedUnit } from '@huibian/manuscript';
import type { EditorText } from '../editor/editor-text';
import { findingElementId } from './FindingCard';
import type { FindingsOnDesk } from './live-check-context';
import { useLiveCheck, type LiveCheck } from './use-live-check';

/** Brings a finding into sight in the panel; one that is folded away leaves the panel as it is. */
function showFinding({ key }: { key: string }): void {
  const card = document.getElementById(findingElementId(key));
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
}

/** The check of a desk by its campaign's settings. Units whose names are still being read wait. */
export function useDeskCheck(text: EditorText, units: readonly ListedUnit[], campaign: CampaignRepresentation): { check: LiveCheck; onDesk: FindingsOnDesk } {
  const settings = useMemo(() => checkSettingsOf(campaign.settings), [campaign.settings]);
  const known = units.every(({ shortName }) => shortName !== '…');
  const check = useLiveCheck(text, known ? unitList(units) : undefined, settings);
  const onDesk = useMemo(() => ({ findings: check.findings ?? [], onShow: showFinding }), [check.findings]);
  return { check, onDesk };
}
