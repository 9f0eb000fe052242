import { maxLength, minLength, required, TextInput, useRefresh, useTranslate } from 'react-admin';
import type { CaseRepresentation, DismissalAnswer, DismissFinding } from '@huibian/contracts';
import { FormDialogButton } from '../../../parts/FormDialog';
import { useApi } from '../../../providers/use-api';
import type { ShownFinding } from './FindingCard';

/** Lets a finding stand as it is written. The reason is for whoever reads the text next. */
export function DismissButton({ subject, finding }: { subject: Pick<CaseRepresentation, 'id'>; finding: ShownFinding }) {
  const translate = useTranslate();
  const api = useApi();
  const refresh = useRefresh();
  const { rule, quote, before, after } = finding;
  const send = async ({ reason }: Record<string, unknown>) => {
    const body: DismissFinding = { rule, quote, before, after, reason: String(reason) };
    await api.post<DismissalAnswer>(`/api/cases/${subject.id}/dismissals`, body);
    refresh();
  };
  return (
    <FormDialogButton label={translate('check.panel.let_stand_short')} text={translate('check.panel.let_stand_text', { quote: quote.slice(0, 40) })} variant="text" onSubmit={send}>
      <TextInput source="reason" label={translate('check.panel.let_stand_reason')} validate={[required(), minLength(2), maxLength(2000)]} multiline minRows={2} fullWidth helperText={false} />
    </FormDialogButton>
  );
}
