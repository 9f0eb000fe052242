import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { CaseRepresentation } from '@huibian/contracts';
import { WordCount } from '../../../parts/WordCount';
import { ShowPage } from '../../../parts/RecordPage';
import { Section } from '../../../parts/Section';
import { Timeline } from '../../../parts/Timeline';
import { useWholeRecord } from '../../../parts/use-whole-record';
import { useCampaign } from '../../campaigns/use-campaign';
import { isInHand } from '../in-hand';
import { PreviewToggle } from '../preview/PreviewToggle';
import { ReadingView } from '../reading/ReadingView';
import { CaseCheck } from '../check/CaseCheck';
import { AttachmentsPanel } from './AttachmentsPanel';
import { CaseActs } from './CaseActs';
import { CaseFacts } from './CaseFacts';
import { ConfirmationPanel } from './ConfirmationPanel';
import { EntryPanel } from './EntryPanel';
import { PastReturns } from './PastReturns';
import { ReturnNotice } from './ReturnNotice';
import { RevisionsPanel } from './RevisionsPanel';

/** One case, whole: the text as it will be printed, what may be done, and everything that has happened to it. */
export function CaseShow() {
  return (
    <ShowPage whole="campaign" title={<CaseTitle />} aside={<Beside />}>
      <Main />
    </ShowPage>
  );
}

function CaseTitle() {
  const translate = useTranslate();
  const subject = useWholeRecord<CaseRepresentation>('campaign');
  return <>{subject && (subject.title || translate('cases.untitled'))}</>;
}

function Main() {
  const translate = useTranslate();
  const subject = useWholeRecord<CaseRepresentation>('campaign');
  const { data: campaign } = useCampaign(subject?.campaign.id);
  if (subject === undefined) return null;
  const lengths = campaign?.settings.lengths;
  return (
    <Box>
      <ReturnNotice subject={subject} campaign={campaign} />
      <CaseActs subject={subject} campaign={campaign} />
      <PreviewToggle subject={subject} />
      <ReadingView text={subject.text} units={subject.units} />
      <Section title={translate('cases.editor.summary')} actions={<WordCount text={subject.text.summary} max={lengths?.summaryMax} />}>
        <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{subject.text.summary || translate('text.none')}</Typography>
      </Section>
      {campaign && <CaseCheck subject={subject} campaign={campaign} />}
    </Box>
  );
}

function Beside() {
  const translate = useTranslate();
  const subject = useWholeRecord<CaseRepresentation>('campaign');
  const { data: campaign } = useCampaign(subject?.campaign.id);
  if (subject === undefined) return null;
  const editable = subject.allowedActions.some(({ action, refusal }) => action === 'edit' && refusal === undefined);
  const inHand = isInHand(subject);
  return (
    <>
      <CaseFacts subject={subject} />
      <EntryPanel subject={subject} />
      {(inHand || subject.confirmations.length > 0) && <ConfirmationPanel subject={subject} />}
      <AttachmentsPanel subject={subject} editable={editable} />
      <PastReturns subject={subject} campaign={campaign} />
      {subject.revisions.length > 0 && <RevisionsPanel subject={subject} />}
      <Section title={translate('cases.history')}><Timeline /></Section>
    </>
  );
}
