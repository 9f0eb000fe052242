import Alert from '@mui/material/Alert';
import { DateInput, maxLength, maxValue, minLength, minValue, NumberInput, required, TextInput, useRecordContext, useTranslate } from 'react-admin';
import type { Round } from '@huibian/contracts';
import { EditPage } from '../../parts/RecordPage';

const changedRound = ({ name, endsOn, expertsPerCase, casesPerExpertMax }: Partial<Round>) => ({ name, endsOn, expertsPerCase, casesPerExpertMax });

export function RoundEdit() {
  return (
    <EditPage transform={changedRound} maxWidth={620}>
      <RoundInputs />
    </EditPage>
  );
}

function RoundInputs() {
  const translate = useTranslate();
  const round = useRecordContext<Round>();
  const frozen = round !== undefined && round.ruleFrozenAt !== null;
  return (
    <>
      {frozen && <Alert severity="info" sx={{ mb: 1 }}>{translate('rounds.frozen_text')}</Alert>}
      <TextInput source="name" validate={[required(), minLength(2), maxLength(40)]} helperText={false} />
      <DateInput source="endsOn" validate={required()} helperText="rounds.ends_help" />
      <NumberInput source="expertsPerCase" validate={[required(), minValue(1), maxValue(15)]} readOnly={frozen} helperText={false} />
      <NumberInput source="casesPerExpertMax" validate={[required(), minValue(1), maxValue(500)]} helperText={false} />
    </>
  );
}
