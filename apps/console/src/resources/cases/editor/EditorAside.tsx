import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { CampaignRepresentation, CaseRepresentation } from '@huibian/contracts';
import { ActionBar } from '../../../parts/ActionBar';
import { Section } from '../../../parts/Section';
import type { Stateful } from '../../../parts/stateful';
import { AttachmentsPanel } from '../show/AttachmentsPanel';
import { ConfirmationPanel } from '../show/ConfirmationPanel';
import { EntryPanel } from '../show/EntryPanel';
import { UnitsEditor } from './UnitsEditor';
import type { Draft } from './use-draft';

/** Beside the text: what can be done with it, who signs, its field, who has confirmed it, its files. */
export function EditorAside({ subject, campaign, draft }: { subject: CaseRepresentation; campaign: CampaignRepresentation; draft: Draft }) {
  const translate = useTranslate();
  const kept = draft.state.kind === 'saved';
  const lead = subject.units.find((unit) => unit.isLead);
  const submitted = subject.submittedAt !== null;
  return (
    <>
      <Section title={translate('cases.acts')} note={kept ? undefined : translate('cases.editor.acts_after_save')}>
        <Box inert={!kept} sx={{ opacity: kept ? 1 : 0.5 }}>
          <ActionBar record={subject as unknown as Stateful} noun="case" only={['submit', 'resubmit', 'withdraw']} />
        </Box>
        <Typography variant="caption" component="p" color="text.secondary" sx={{ m: 0, mt: 1 }}>{translate('cases.editor.confirm_elsewhere')}</Typography>
      </Section>
      <Section title={translate('cases.signing_units')}>
        <UnitsEditor unitIds={draft.unitIds} leadUnitId={lead?.id} known={subject.units} onChange={(unitIds) => draft.change({ unitIds })} />
        <TextField select label={translate('resources.cases.fields.fieldKey')} value={draft.fieldKey} disabled={submitted} helperText={submitted ? translate('cases.editor.field_moved_by_office') : undefined} onChange={(event) => draft.change({ fieldKey: event.target.value })} sx={{ mt: 2 }}>
          {campaign.settings.fields.map((field) => <MenuItem key={field.key} value={field.key}>{field.name}</MenuItem>)}
        </TextField>
      </Section>
      <EntryPanel subject={subject} current={kept} />
      <ConfirmationPanel subject={subject} current={kept} />
      <AttachmentsPanel subject={subject} editable />
    </>
  );
}
