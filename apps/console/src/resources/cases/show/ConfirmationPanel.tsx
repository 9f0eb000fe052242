import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import CheckCircle from '@mui/icons-material/CheckCircle';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import type { CaseRepresentation } from '@huibian/contracts';
import { FileDrop } from '../../../parts/FileDrop';
import { Moment } from '../../../parts/DueDate';
import { Section } from '../../../parts/Section';
import { useRefusalText } from '../../../providers/use-problem-text';

type Unit = CaseRepresentation['units'][number];
type Confirmation = CaseRepresentation['confirmations'][number];

interface ConfirmationPanelProps {
  subject: CaseRepresentation;
  /** False while the text on the screen is not the one the server has: a consent would seal another text. */
  current?: boolean;
}

/** Each unit's word on this very text: confirmed, voided by a later change, or still waited for. */
export function ConfirmationPanel({ subject, current = true }: ConfirmationPanelProps) {
  const translate = useTranslate();
  const standing = (unit: Unit) => subject.confirmations.find((one) => one.unitId === unit.id && one.voidedAt === null && one.textHash === subject.textHash);
  const voided = (unit: Unit) => subject.confirmations.filter((one) => one.unitId === unit.id && one.voidedAt !== null).at(-1);
  const done = subject.units.filter((unit) => standing(unit) !== undefined).length;
  return (
    <Section title={translate('cases.confirmations')} actions={<Typography variant="caption" color="text.secondary">{translate('cases.confirmed_of', { done, all: subject.units.length })}</Typography>}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: 1.25 }}>
        {subject.units.map((unit) => <UnitRow key={unit.id} subject={subject} unit={unit} standing={standing(unit)} voided={voided(unit)} current={current} />)}
      </Box>
    </Section>
  );
}

interface UnitRowProps {
  subject: CaseRepresentation;
  unit: Unit;
  standing: Confirmation | undefined;
  voided: Confirmation | undefined;
  current: boolean;
}

function UnitRow({ subject, unit, standing, voided, current }: UnitRowProps) {
  const translate = useTranslate();
  const papers = new Set(subject.entry?.papers.map((one) => one.attachmentId));
  const consent = subject.allowedActions.find(({ action }) => action === 'record_consent');
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1 }}>
      {standing ? <CheckCircle sx={{ color: 'success.main', fontSize: 20, mt: '2px' }} /> : <RadioButtonUnchecked sx={{ color: 'text.disabled', fontSize: 20, mt: '2px' }} />}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="body2" title={unit.name}>{unit.isLead && subject.units.length > 1 ? translate('text.aside', { text: unit.shortName, aside: translate('cases.lead_unit') }) : unit.shortName}</Typography>
        <Typography variant="caption" color="text.secondary" component="div">
          {standing ? (
            <>{translate(standing.consentId === null ? 'cases.confirmed_by' : papers.has(standing.consentId) ? 'cases.entry_checked_by' : 'cases.consented_by', { name: standing.confirmedBy })} · <Moment at={standing.at} /></>
          ) : voided ? (
            <Box component="span" sx={{ color: 'warning.main' }}>{translate('cases.confirmation_voided')} <Moment at={voided.voidedAt} /></Box>
          ) : (
            translate('cases.not_confirmed')
          )}
        </Typography>
        {!standing && !unit.isLead && consent !== undefined && <ConsentUpload subject={subject} unit={unit} refusal={consent.refusal} current={current} />}
      </Box>
    </Box>
  );
}

interface ConsentUploadProps {
  subject: CaseRepresentation;
  unit: Unit;
  refusal: CaseRepresentation['allowedActions'][number]['refusal'];
  current: boolean;
}

/** 联合申报同意函: a co-unit without a login consents on paper, and its partner enters it. */
function ConsentUpload({ subject, unit, refusal, current }: ConsentUploadProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const refusalText = useRefusalText();
  const [open, setOpen] = useState(false);
  if (refusal !== undefined) return <Typography variant="caption" color="text.secondary" component="div">{translate('cases.consent_later', { reason: refusalText(refusal) })}</Typography>;
  if (!open) return <Button size="small" sx={{ mt: 0.25, ml: -0.75 }} disabled={!current} onClick={() => setOpen(true)}>{translate('cases.upload_consent')}</Button>;
  return (
    <Box sx={{ mt: 1 }}>
      <FileDrop
        path={`/api/cases/${subject.id}/attachments`}
        types={['.pdf', '.png', '.jpg', '.jpeg']}
        fields={{ kind: 'consent', unitId: unit.id, version: subject.version, textHash: subject.textHash }}
        hint={translate('cases.consent_hint', { unit: unit.shortName })}
        onUploaded={() => {
          notify(translate('cases.consent_done', { unit: unit.shortName }), { type: 'success' });
          setOpen(false);
          refresh();
        }}
      />
      <Button size="small" color="inherit" onClick={() => setOpen(false)}>{translate('ra.action.cancel')}</Button>
    </Box>
  );
}
