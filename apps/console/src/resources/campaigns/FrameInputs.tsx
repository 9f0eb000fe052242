import { ArrayInput, maxLength, minLength, NumberInput, required, SelectInput, SimpleFormIterator, TextInput } from 'react-admin';

const nameRules = [required(), minLength(2), maxLength(40)];
const forms = ['paragraphs', 'points'].map((id) => ({ id, name: `campaigns.form.${id}` }));

/** Rows of an orderable list use the card's whole width; their arrows are there before anybody hovers. */
export const rows = { '& .RaSimpleFormIterator-action': { visibility: 'visible' }, '& .RaSimpleFormIterator-form': { flex: 1 }, '& .RaSimpleFormIterator-line': { borderBottom: 0, py: 0 } } as const;

/** 领域, in the order of the chapters. */
export function FieldsInput() {
  return (
    <ArrayInput source="settings.fields" label={false} validate={required()}>
      <SimpleFormIterator inline disableClear sx={rows}>
        <TextInput source="name" label="campaigns.field_name" validate={nameRules} helperText={false} />
      </SimpleFormIterator>
    </ArrayInput>
  );
}

/** 篇章 of the text. */
export function SectionsInput() {
  return (
    <ArrayInput source="settings.sections" label={false} validate={required()}>
      <SimpleFormIterator inline disableClear sx={rows}>
        <TextInput source="heading" label="campaigns.section_heading" validate={nameRules} helperText={false} sx={{ flex: '2 1 220px', minWidth: 220 }} />
        <SelectInput source="form" label="campaigns.section_form" choices={forms} defaultValue="paragraphs" validate={required()} helperText={false} sx={{ flex: '1 1 180px', maxWidth: 220 }} />
        <NumberInput source="wordsMax" label="campaigns.section_max" min={1} step={1} helperText={false} sx={{ maxWidth: 150 }} />
      </SimpleFormIterator>
    </ArrayInput>
  );
}

/** 形式审查 reasons a case may be returned for. */
export function ScreeningReasonsInput() {
  return (
    <ArrayInput source="settings.screeningReasons" label={false}>
      <SimpleFormIterator inline disableClear sx={rows}>
        <TextInput source="text" label="campaigns.screening_reason" validate={[required(), minLength(2), maxLength(200)]} helperText={false} />
      </SimpleFormIterator>
    </ArrayInput>
  );
}
