import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { CampaignRepresentation, CaseRepresentation } from '@huibian/contracts';
import { DueDate, Moment } from '../../../parts/DueDate';
import { FoldedText } from '../../../parts/LongText';

/** Why the case came back, and until when it is waited for. */
export function ReturnNotice({ subject, campaign }: { subject: CaseRepresentation; campaign: CampaignRepresentation | undefined }) {
  const translate = useTranslate();
  const open = subject.returns.find((one) => one.answeredAt === null);
  if (subject.state !== 'returned' || open === undefined) return null;
  return (
    <Alert
      severity={open.overdue ? 'error' : 'warning'}
      sx={{ mb: 2 }}
      action={<Button color="inherit" size="small" component={Link} to={`/cases/${subject.id}/comparison`}>{translate('cases.compare')}</Button>}
    >
      <AlertTitle sx={{ mb: 0.25 }}>{translate(`cases.returned_by.${open.stage}`)}</AlertTitle>
      <ReturnReasons reasonKeys={open.reasonKeys} reason={open.reason} campaign={campaign} />
      <Box sx={{ mt: 0.5, color: 'text.secondary' }}>
        {open.by} · <Moment at={open.at} />
        {open.correctionDue !== null && <> · {translate('cases.correction_due')} <DueDate due={open.correctionDue} knownUntil={open.holidaysKnownUntil} /></>}
      </Box>
    </Alert>
  );
}

export function ReturnReasons({ reasonKeys, reason, campaign }: { reasonKeys: readonly string[]; reason: string; campaign: CampaignRepresentation | undefined }) {
  const known = campaign?.settings.screeningReasons ?? [];
  return (
    <>
      {reasonKeys.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {reasonKeys.map((key) => <li key={key}>{known.find((one) => one.key === key)?.text ?? key}</li>)}
        </Box>
      )}
      <FoldedText text={reason} limit={400} />
    </>
  );
}
