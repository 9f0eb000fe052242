import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { CampaignRepresentation, CaseRepresentation } from '@huibian/contracts';
import { DueDate, Moment } from '../../../parts/DueDate';
import { Section } from '../../../parts/Section';
import { ReturnReasons } from './ReturnNotice';

/** Every return, newest first: what was asked for, by when, and when it was answered. */
export function PastReturns({ subject, campaign }: { subject: CaseRepresentation; campaign: CampaignRepresentation | undefined }) {
  const translate = useTranslate();
  if (subject.returns.length === 0) return null;
  return (
    <Section title={translate('cases.returns')}>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: 2 }}>
        {subject.returns.map((one) => (
          <Box component="li" key={one.id} sx={{ fontSize: '0.875rem' }}>
            <Typography variant="body2" sx={{ fontWeight: 600 }}>{translate(`cases.returned_by.${one.stage}`)}</Typography>
            <Typography variant="caption" color="text.secondary" component="div" sx={{ mb: 0.5 }}>{one.by} · <Moment at={one.at} /></Typography>
            <ReturnReasons reasonKeys={one.reasonKeys} reason={one.reason} campaign={campaign} />
            <Typography variant="caption" color="text.secondary" component="div" sx={{ mt: 0.5 }}>
              {one.correctionDue !== null && <>{translate('cases.correction_due')} <DueDate due={one.correctionDue} knownUntil={one.holidaysKnownUntil} settled={one.answeredAt !== null} /> · </>}
              {one.answeredAt === null ? translate('cases.unanswered') : <>{translate('cases.answered_at')} <Moment at={one.answeredAt} /></>}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
