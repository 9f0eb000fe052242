import { BooleanInput, CheckboxGroupInput, DateInput, maxLength, maxValue, minLength, minValue, NumberInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { caseGroups, noticeModes, type CampaignSettings } from '@huibian/contracts';
import { CheckInputs } from './CheckInputs';
import { FormPart, InputRow } from './FormPart';
import { FieldsInput, ScreeningReasonsInput, SectionsInput } from './FrameInputs';
import { ReviewInputs } from './ReviewInputs';

const choicesOf = (prefix: string, ids: readonly string[]) => ids.map((id) => ({ id, name: `${prefix}.${id}` }));
export const dayChoices = choicesOf('campaigns.day_kind', ['natural', 'working']);

/** Everything a call is made of, in the order the office thinks of it. */
export function CampaignInputs() {
  const translate = useTranslate();
  return (
    <>
      <FormPart title={translate('campaigns.call')}>
        <TextInput source="title" validate={[required(), minLength(4), maxLength(120)]} helperText={false} />
        <InputRow columns={2}>
          <TextInput source="ordinal" validate={[required(), maxLength(20)]} helperText="campaigns.ordinal_help" />
          <CheckboxGroupInput source="settings.groups" label="resources.campaigns.fields.groups" choices={choicesOf('group', caseGroups)} validate={required()} helperText={false} />
        </InputRow>
        <TextInput source="basis" multiline minRows={2} maxRows={8} validate={maxLength(2000)} helperText="campaigns.basis_help" />
      </FormPart>
      <FormPart title={translate('campaigns.part.stages')} note={translate('campaigns.stages_note')}>
        <InputRow>
          <BooleanInput source="settings.stages.recommendation" label="campaigns.stage.recommendation" helperText={false} />
          <BooleanInput source="settings.stages.review" label="campaigns.stage.review" helperText={false} />
          <SelectInput source="settings.stages.notice" label="campaigns.stage.notice" choices={choicesOf('campaigns.notice', noticeModes)} validate={required()} helperText={false} />
        </InputRow>
      </FormPart>
      <DateInputs />
      <FormPart title={translate('campaigns.part.fields')} note={translate('campaigns.fields_note')}><FieldsInput /></FormPart>
      <FormPart title={translate('campaigns.part.text')} note={translate('campaigns.text_note')}>
        <SectionsInput />
        <InputRow columns={4}>
          <NumberInput source="settings.lengths.textMin" label="campaigns.length.text_min" min={0} step={1} helperText={false} />
          <NumberInput source="settings.lengths.textMax" label="campaigns.length.text_max" min={1} step={1} helperText={false} />
          <NumberInput source="settings.lengths.summaryMax" label="campaigns.length.summary_max" min={1} step={1} validate={[required(), minValue(1), maxValue(5000)]} helperText={false} />
          <NumberInput source="settings.lengths.titleMax" label="campaigns.length.title_max" min={4} step={1} validate={[required(), minValue(4), maxValue(200)]} helperText={false} />
        </InputRow>
      </FormPart>
      <FormPart title={translate('campaigns.part.check')} note={translate('campaigns.check.note')}><CheckInputs /></FormPart>
      <ReviewPart />
      <FormPart title={translate('campaigns.part.screening')} note={translate('campaigns.screening_note')}><ScreeningReasonsInput /></FormPart>
      <NoticePart />
    </>
  );
}

/** Stages the call goes through, as the form has them now: what a stage left out would ask is not asked. */
const useStages = () => useWatch<{ settings: CampaignSettings }, 'settings.stages'>({ name: 'settings.stages' });

function ReviewPart() {
  const translate = useTranslate();
  return useStages()?.review ? <FormPart title={translate('campaigns.part.review')} note={translate('campaigns.review_note')}><ReviewInputs /></FormPart> : null;
}

function NoticePart() {
  const translate = useTranslate();
  if ((useStages()?.notice ?? 'none') === 'none') return null;
  return (
    <FormPart title={translate('campaigns.part.notice')}>
      <InputRow columns={4}>
        <SelectInput source="settings.notice.form" label="campaigns.notice_form" choices={choicesOf('campaigns.notice_form', ['public_notice', 'written_consultation'])} validate={required()} helperText={false} />
        <NumberInput source="settings.notice.days" label="campaigns.notice_days" min={1} max={60} step={1} validate={[required(), minValue(1), maxValue(60)]} helperText={false} />
        <SelectInput source="settings.notice.daysAre" label="campaigns.day_kind" choices={dayChoices} validate={required()} helperText={false} />
        <SelectInput source="settings.notice.letterCountsBy" label="campaigns.letter" choices={choicesOf('campaigns.letter', ['postmark', 'receipt'])} validate={required()} helperText={false} />
      </InputRow>
    </FormPart>
  );
}

function DateInputs() {
  const translate = useTranslate();
  const stages = useStages();
  return (
    <FormPart title={translate('campaigns.part.dates')} note={translate('campaigns.dates_note')}>
      <InputRow>
        <DateInput source="settings.dates.opensOn" label="resources.campaigns.fields.opensOn" validate={required()} helperText={false} />
        <DateInput source="settings.dates.submissionEndsOn" label="resources.campaigns.fields.submissionEndsOn" validate={required()} helperText={false} />
        <TextInput source="settings.dates.closingTime" label="campaigns.closing_time" type="time" slotProps={{ inputLabel: { shrink: true } }} helperText="campaigns.closing_time_help" />
        {stages?.recommendation && <DateInput source="settings.dates.recommendationEndsOn" label="resources.campaigns.fields.recommendationEndsOn" helperText={false} />}
        <NumberInput source="settings.dates.correctionDays" label="resources.campaigns.fields.correctionDays" min={1} max={60} step={1} validate={[required(), minValue(1), maxValue(60)]} helperText={false} />
        <SelectInput source="settings.dates.correctionDaysAre" label="campaigns.day_kind" choices={dayChoices} validate={required()} helperText={false} />
        <DateInput source="settings.dates.figuresAsOf" label="resources.campaigns.fields.figuresAsOf" helperText={false} />
      </InputRow>
    </FormPart>
  );
}
