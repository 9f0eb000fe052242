import Box from '@mui/material/Box';
import { ArrayInput, BooleanInput, maxLength, maxValue, minLength, minValue, NumberInput, required, SelectInput, SimpleFormIterator, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { CampaignSettings, Criterion } from '@huibian/contracts';
import { InputRow } from './FormPart';
import { rows } from './FrameInputs';

const aggregations = ['mean', 'trimmed_mean'].map((id) => ({ id, name: `campaigns.aggregation.${id}` }));
const sumOf = (criteria: readonly Partial<Criterion>[] | undefined) => (criteria ?? []).reduce((sum, { weight }) => sum + (Number(weight) || 0), 0);
const weightsMake100 = (criteria: readonly Partial<Criterion>[] | undefined) => (sumOf(criteria) === 100 ? undefined : 'campaign.weights_do_not_make_100');

/** Criteria with their weights, and the rules of the review. */
export function ReviewInputs() {
  return (
    <>
      <ArrayInput source="settings.review.criteria" label={false} validate={[required(), weightsMake100]}>
        <SimpleFormIterator inline disableClear sx={rows}>
          <TextInput source="name" label="campaigns.criterion" validate={[required(), minLength(2), maxLength(40)]} helperText={false} sx={{ maxWidth: 180 }} />
          <TextInput source="description" label="campaigns.criterion_description" validate={maxLength(400)} helperText={false} sx={{ flex: 2 }} />
          <NumberInput source="weight" label="campaigns.weight" min={1} max={100} step={1} validate={[required(), minValue(1), maxValue(100)]} helperText={false} sx={{ maxWidth: 110 }} />
          <NumberInput source="max" label="campaigns.full_marks" min={1} max={1000} step={1} defaultValue={100} validate={[required(), minValue(1), maxValue(1000)]} helperText={false} sx={{ maxWidth: 110 }} />
        </SimpleFormIterator>
      </ArrayInput>
      <WeightSum />
      <InputRow>
        <SelectInput source="settings.review.aggregation" label="campaigns.aggregation" choices={aggregations} validate={required()} helperText={false} />
        <NumberInput source="settings.review.expertsPerCase" label="campaigns.experts_per_case" min={1} max={15} step={1} validate={[required(), minValue(1), maxValue(15)]} helperText={false} />
        <NumberInput source="settings.review.casesPerExpertMax" label="campaigns.cases_per_expert" min={1} max={500} step={1} validate={[required(), minValue(1), maxValue(500)]} helperText={false} />
        <NumberInput source="settings.review.postWindowYears" label="campaigns.post_window" min={0} max={20} step={1} validate={[required(), minValue(0), maxValue(20)]} helperText={false} />
        <BooleanInput source="settings.review.sameCityIsConflict" label="campaigns.same_city" helperText={false} />
        <BooleanInput source="settings.review.opinionRequired" label="campaigns.opinion_required" helperText={false} />
      </InputRow>
    </>
  );
}

/** What the weights make together, while they are typed. */
function WeightSum() {
  const translate = useTranslate();
  const criteria = useWatch<{ settings: CampaignSettings }, 'settings.review.criteria'>({ name: 'settings.review.criteria' });
  const sum = sumOf(criteria);
  return (
    <Box role="status" sx={{ mb: 1.5, fontSize: '0.875rem', fontWeight: 600, color: sum === 100 ? 'success.main' : 'error.main' }}>
      {translate('campaigns.weight_sum', { sum })}{sum !== 100 && ` · ${translate('campaigns.weight_sum_off')}`}
    </Box>
  );
}
