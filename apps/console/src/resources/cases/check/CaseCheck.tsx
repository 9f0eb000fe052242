import { useMemo } from 'react';
import type { CampaignRepresentation, CaseRepresentation } from '@huibian/contracts';
import { useMay } from '../../../providers/use-session';
import { toEditorText } from '../editor/editor-text';
import { CheckPanel } from './CheckPanel';
import { useDeskCheck } from './use-desk-check';

interface CaseCheckProps {
  subject: CaseRepresentation;
  campaign: CampaignRepresentation;
}

/** 文稿校核 on the page of a case: of the text shown there, for its unit and the office. Whoever judges the case is not shown what others think of its commas. */
export function CaseCheck(props: CaseCheckProps) {
  return useMay('finding.dismiss') ? <Check {...props} /> : null;
}

function Check({ subject, campaign }: CaseCheckProps) {
  const text = useMemo(() => toEditorText(subject.text, campaign.settings.sections), [subject.text, campaign.settings.sections]);
  const { check } = useDeskCheck(text, subject.units, campaign, subject.dismissals);
  return <CheckPanel subject={subject} check={check} text={text} />;
}
