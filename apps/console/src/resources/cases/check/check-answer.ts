import { checkDraft, type DraftFinding } from '@huibian/manuscript';
import type { CaseText, CheckSettings } from '@huibian/contracts';

/** One run of the check over a draft, as it is asked of the worker. */
export interface CheckQuestion {
  id: number;
  text: Pick<CaseText, 'titleClauses' | 'sections'>;
  units: string[];
  settings: CheckSettings;
}

export interface CheckAnswer {
  id: number;
  findings: DraftFinding[];
}

export const answerCheck = ({ id, text, units, settings }: CheckQuestion): CheckAnswer => ({ id, findings: checkDraft(text, units, settings) });
