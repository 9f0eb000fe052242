import { ArrayInput, AutocompleteInput, DateInput, FormDataConsumer, maxLength, maxValue, minLength, minValue, NumberInput, ReferenceInput, required, SelectInput, SimpleFormIterator, TextInput, useGetList, useRecordContext, useTranslate, type RaRecord } from 'react-admin';
import { unitKinds, unitTiersSchema, type Region, type UnitPage } from '@huibian/contracts';

const searched = (q: string) => ({ q });
const names = [required(), minLength(2), maxLength(80)];
const shortNames = [required(), minLength(2), maxLength(40)];
const positions = [required(), minValue(0), maxValue(9999)];
const groups = ['province', 'city', 'county'];
const parts = ['leader', 'liaison', 'handler'];

/** Everything the office keeps of a unit. A new name of a known unit carries the day it begins. */
export function UnitInputs() {
  const known = useRecordContext<UnitPage>();
  return (
    <>
      <TextInput source="name" validate={names} helperText={false} />
      {known !== undefined && (
        <FormDataConsumer<UnitPage>>
          {({ formData }) => formData.name !== known.name && <DateInput source="renamedOn" validate={required()} helperText="units.renamed_help" />}
        </FormDataConsumer>
      )}
      <TextInput source="shortName" validate={shortNames} helperText="units.short_help" />
      <SelectInput source="kind" choices={unitKinds.map((id) => ({ id, name: `units.kind.${id}` }))} validate={required()} helperText={false} />
      <SelectInput source="tier" label="resources.units.fields.ownTier" choices={unitTiersSchema.options.map((id) => ({ id, name: `units.tier.${id}` }))} validate={required()} helperText={false} />
      <SelectInput source="group" label="resources.units.fields.tier" choices={groups.map((id) => ({ id, name: `group.${id}` }))} helperText="units.group_help" />
      <RegionInput />
      <ReferenceInput source="superiorId" reference="units" sort={{ field: 'order', order: 'ASC' }}>
        <AutocompleteInput label="resources.units.fields.superiorName" optionText="name" filterToQuery={searched} helperText={false} />
      </ReferenceInput>
      <ReferenceInput source="recommenderId" reference="units" sort={{ field: 'order', order: 'ASC' }}>
        <AutocompleteInput label="resources.units.fields.recommenderName" optionText="name" filterToQuery={searched} helperText="units.recommender_help" />
      </ReferenceInput>
      <NumberInput source="position" validate={positions} helperText="units.position_help" />
      <ArrayInput source="contacts" label="units.contacts">
        <SimpleFormIterator inline disableReordering fullWidth>
          <SelectInput source="part" label="units.contact_part" choices={parts.map((id) => ({ id, name: `units.part.${id}` }))} validate={required()} helperText={false} />
          <TextInput source="name" label="resources.users.fields.name" validate={[required(), maxLength(40)]} helperText={false} />
          <TextInput source="phone" label="resources.users.fields.phone" validate={maxLength(40)} helperText={false} />
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
}

/** The whole tree is a hundred rows and comes at once, in the official order. */
function RegionInput() {
  const translate = useTranslate();
  const { data, isPending } = useGetList<RaRecord & Region>('regions', { pagination: { page: 1, perPage: 100 }, filter: {} });
  return (
    <AutocompleteInput source="regionCode" label="resources.units.fields.regionName" choices={data ?? []} isPending={isPending} optionText={(region: Region) => translate('text.aside', { text: region.name, aside: region.code })} helperText={false} />
  );
}

type UnitEntry = Partial<Omit<UnitPage, 'contacts'>> & { renamedOn?: string | null; contacts?: { part?: string; name?: string; phone?: string | null }[] };

/** What the API takes of a new unit. */
export const newUnit = ({ name, shortName, kind, tier, group, regionCode, superiorId, recommenderId, position, contacts }: UnitEntry) => ({
  name,
  shortName,
  kind,
  tier,
  group: group || null,
  regionCode: regionCode || null,
  superiorId: superiorId || null,
  recommenderId: recommenderId || null,
  position,
  contacts: (contacts ?? []).map((contact) => ({ part: contact.part, name: contact.name, phone: contact.phone ?? '' })),
});

/** And of a changed one. */
export const changedUnit = ({ renamedOn, ...entry }: UnitEntry) => ({ ...newUnit(entry), renamedOn: renamedOn || null });
