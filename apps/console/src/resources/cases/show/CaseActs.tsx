import Button from '@mui/material/Button';
import EditOutlined from '@mui/icons-material/EditOutlined';
import { CheckboxGroupInput, required, SelectInput, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { CampaignRepresentation, CaseRepresentation } from '@huibian/contracts';
import { ActionBar } from '../../../parts/ActionBar';
import type { ActionButtonProps } from '../../../parts/ActionButton';
import { Section } from '../../../parts/Section';
import type { Stateful } from '../../../parts/stateful';

/** Acts that stand elsewhere: a consent beside its unit, lists and batches on their own pages. */
const elsewhere = ['record_consent', 'enter_paper', 'conclude_review', 'shortlist', 'unlist', 'publish_notice', 'rule', 'unrule', 'approve', 'reserve', 'not_select', 'include', 'remove', 'publish', 'edit'];

/** What the reader may do with the case now, and why the rest must wait. */
export function CaseActs({ subject, campaign }: { subject: CaseRepresentation; campaign: CampaignRepresentation | undefined }) {
  const translate = useTranslate();
  const settings = useActSettings(subject, campaign);
  const mayEdit = subject.allowedActions.some(({ action, refusal }) => action === 'edit' && refusal === undefined);
  const shown = subject.allowedActions.filter(({ action }) => !elsewhere.includes(action));
  if (!mayEdit && shown.length === 0) return null;
  return (
    <Section
      title={translate('cases.acts')}
      actions={mayEdit && <Button size="small" variant="outlined" startIcon={<EditOutlined />} component={Link} to={`/cases/${subject.id}`}>{translate('cases.open_editor')}</Button>}
    >
      <ActionBar record={subject as unknown as Stateful} noun="case" except={elsewhere} settings={settings} />
    </Section>
  );
}

function useActSettings(subject: CaseRepresentation, campaign: CampaignRepresentation | undefined): Record<string, Partial<ActionButtonProps>> {
  const translate = useTranslate();
  const settings = campaign?.settings;
  const reasons = (
    <CheckboxGroupInput
      source="reasonKeys"
      label={translate('cases.listed_reasons')}
      row={false}
      translateChoice={false}
      choices={(settings?.screeningReasons ?? []).map(({ key, text }) => ({ id: key, name: text }))}
      helperText={false}
    />
  );
  const days = settings && translate(`cases.correction_clock.${settings.dates.correctionDaysAre}`, { smart_count: settings.dates.correctionDays });
  const otherFields = (settings?.fields ?? []).filter(({ key }) => key !== subject.fieldKey).map(({ key, name }) => ({ id: key, name }));
  return {
    confirm: { body: { textHash: subject.textHash }, confirm: translate('cases.confirm_text') },
    check_entry: { body: { textHash: subject.textHash }, confirm: translate('cases.entry_check_text') },
    submit: { confirm: translate(subject.draft !== null && subject.allowedActions.some(({ action }) => action === 'enter_paper') ? 'cases.entry_submit_text' : 'cases.submit_text') },
    resubmit: { confirm: translate('cases.submit_text') },
    accept: { confirm: translate('cases.accept_text') },
    recommend: { confirm: translate('cases.recommend_text') },
    return_for_correction: { fields: reasons, ...(days ? { confirm: days } : {}) },
    fail_screening: { fields: reasons },
    move_field: {
      fields: <SelectInput source="fieldKey" label={translate('cases.move_to_field')} choices={otherFields} translateChoice={false} validate={required()} helperText={false} />,
      confirm: translate('cases.field_now', { field: subject.fieldName }),
    },
  };
}
