import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { CampaignRepresentation, CaseRepresentation } from '@huibian/contracts';
import { ActionBar } from '../../../parts/ActionBar';
import { Section } from '../../../parts/Section';
import type { Stateful } from '../../../parts/stateful';
import { CheckPanel } from '../check/CheckPanel';
import type { DeskCheck } from '../check/use-desk-check';
import { AttachmentsPanel } from '../show/AttachmentsPanel';
import { ConfirmationPanel } from '../show/ConfirmationPanel';
import { EntryPanel } from '../show/EntryPanel';
import { UnitsEditor } from './UnitsEditor';
import type { Draft } from './use-draft';

interface EditorAsideProps {
  subject: CaseRepresentation;
  campaign: CampaignRepresentation;
  draft: Draft;
  check: DeskCheck;
}

/** Stays beside the text while it is scrolled: a finding and its place are seen together. */
const besideText = { position: { lg: 'sticky' }, top: 120, maxHeight: { lg: 'calc(100vh - 136px)' }, overflowY: { lg: 'auto' }, overscrollBehavior: 'contain', scrollbarWidth: 'thin' } as const;

/** Beside the text: what can be done with it, what the check found, who signs, its field, who has confirmed it, its files. */
export function EditorAside({ subject, campaign, draft, check }: EditorAsideProps) {
  const translate = useTranslate();
  const kept = draft.state.kind === 'saved';
  const lead = subject.units.find((unit) => unit.isLead);
  const submitted = subject.submittedAt !== null;
  return (
    <Box sx={besideText}>
      <Section title={translate('cases.acts')} note={kept ? undefined : translate('cases.editor.acts_after_save')}>
        <Box inert={!kept} sx={{ opacity: kept ? 1 : 0.5 }}>
          <ActionBar record={subject as unknown as Stateful} noun="case" only={['submit', 'resubmit', 'withdraw']} />
        </Box>
        <Typography variant="caption" component="p" color="text.secondary" sx={{ m: 0, mt: 1 }}>{translate('cases.editor.confirm_elsewhere')}</Typography>
      </Section>
      <CheckPanel subject={subject} check={check} text={draft.text} onChange={(text) => draft.change({ text })} />
      <Section title={translate('cases.signing_units')}>
        <UnitsEditor unitIds={draft.unitIds} leadUnitId={lead?.id} known={subject.units} onChange={(unitIds) => draft.change({ unitIds })} />
        <TextField select label={translate('resources.cases.fields.fieldKey')} value={draft.fieldKey} disabled={submitted} helperText={submitted ? translate('cases.editor.field_moved_by_office') : undefined} onChange={(event) => draft.change({ fieldKey: event.target.value })} sx={{ mt: 2 }}>
          {campaign.settings.fields.map((field) => <MenuItem key={field.key} value={field.key}>{field.name}</MenuItem>)}
        </TextField>
      </Section>
      <EntryPanel subject={subject} current={kept} />
      <ConfirmationPanel subject={subject} current={kept} />
      <AttachmentsPanel subject={subject} editable />
    </Box>
  );
}
