import { useQuery } from '@tanstack/react-query';
import { AutocompleteInput, CheckboxGroupInput, maxLength, ReferenceInput, required, TextInput, useRecordContext, useTranslate } from 'react-admin';
import type { Expert, ExpertAccount, Region } from '@huibian/contracts';
import { useApi } from '../../providers/use-api';
import { useFieldChoices } from './use-field-choices';

const searched = (q: string) => ({ q });

/** Who the expert is and where: conflicts are judged by the unit and the region, so they are asked for by choice, not by typing. */
export function ExpertInputs() {
  const translate = useTranslate();
  const api = useApi();
  const known = useRecordContext<Expert>();
  const fields = useFieldChoices();
  const { data } = useQuery({ queryKey: ['experts', 'accounts'], queryFn: ({ signal }) => api.get<{ accounts: ExpertAccount[] }>('/api/experts/accounts', signal) });
  const accounts = (data?.accounts ?? []).filter((account) => account.expertId === null || account.expertId === known?.id).map(({ id, name, username }) => ({ id, name: translate('text.aside', { text: name, aside: username }) }));
  return (
    <>
      <TextInput source="name" validate={[required(), maxLength(40)]} helperText={false} />
      <AutocompleteInput source="userId" choices={accounts} helperText={translate('experts.account_help')} />
      <ReferenceInput source="unitId" reference="units" sort={{ field: 'order', order: 'ASC' }}>
        <AutocompleteInput label="resources.experts.fields.unitId" optionText="name" filterToQuery={searched} helperText="experts.unit_help" />
      </ReferenceInput>
      <TextInput source="employer" validate={maxLength(80)} helperText="experts.employer_help" />
      <ReferenceInput source="regionCode" reference="regions" perPage={100}>
        <AutocompleteInput label="resources.experts.fields.regionCode" optionText={(region: Region) => translate('text.aside', { text: region.name, aside: region.code })} filterToQuery={searched} helperText="experts.region_help" />
      </ReferenceInput>
      <CheckboxGroupInput source="fieldKeys" choices={fields} helperText={false} />
      <TextInput source="phone" validate={maxLength(40)} helperText={false} />
    </>
  );
}

/** What the API takes of an expert. */
export const expertEntry = ({ name, userId, unitId, employer, regionCode, fieldKeys, phone }: Partial<Expert>) => ({
  name,
  userId: userId || null,
  unitId: unitId || null,
  employer: employer ?? '',
  regionCode: regionCode || null,
  fieldKeys: fieldKeys ?? [],
  phone: phone ?? '',
});
