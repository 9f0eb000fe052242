import AddOutlined from '@mui/icons-material/AddOutlined';
import { AutocompleteInput, maxLength, minLength, ReferenceInput, regex, required, TextInput, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { Expert, Region } from '@huibian/contracts';
import { FormDialogButton } from '../../parts/FormDialog';
import { useApi } from '../../providers/use-api';

const searched = (q: string) => ({ q });

interface Effect {
  voided: number;
  recused: number;
}

/** What a newly known tie did to assignments that already stood. */
function useTold() {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  return ({ voided, recused }: Effect) => {
    const touched = voided + recused > 0;
    notify(touched ? translate('experts.rechecked', { voided, recused }) : translate('experts.rechecked_clean'), { type: touched ? 'warning' : 'success', autoHideDuration: touched ? 10_000 : 4000 });
    refresh();
  };
}

function UnitChoice() {
  return (
    <ReferenceInput source="unitId" reference="units" sort={{ field: 'order', order: 'ASC' }}>
      <AutocompleteInput label="resources.experts.fields.unitId" optionText="name" filterToQuery={searched} helperText={false} />
    </ReferenceInput>
  );
}

export function AddPost({ expert }: { expert: Expert }) {
  const translate = useTranslate();
  const api = useApi();
  const told = useTold();
  const month = regex(/^\d{4}-(0[1-9]|1[0-2])$/, translate('experts.month_wrong'));
  const add = async (values: Record<string, unknown>) => {
    const { title, unitId, regionCode, from, to, source } = values;
    try {
      told(await api.post<Effect>(`/api/experts/${expert.id}/posts`, { version: expert.version, post: { title, unitId: unitId || null, regionCode: regionCode || null, from, to: to || null, source } }));
    } catch (error) {
      throw unnested(error, 'post');
    }
  };
  return (
    <FormDialogButton label={translate('experts.add_post')} text={translate('experts.add_post_text')} startIcon={<AddOutlined />} onSubmit={add}>
      <TextInput source="title" label="experts.post_title" validate={[required(), maxLength(80)]} helperText={false} />
      <UnitChoice />
      <ReferenceInput source="regionCode" reference="regions" perPage={100}>
        <AutocompleteInput label="experts.post_region" optionText={(region: Region) => translate('text.aside', { text: region.name, aside: region.code })} filterToQuery={searched} helperText="experts.place_help" />
      </ReferenceInput>
      <TextInput source="from" label="experts.from" placeholder="2019-07" validate={[required(), month]} helperText={false} />
      <TextInput source="to" label="experts.to" placeholder="2021-06" validate={month} helperText="experts.to_help" />
      <TextInput source="source" label="experts.known_from" validate={[required(), maxLength(200)]} helperText="experts.known_from_help" />
    </FormDialogButton>
  );
}

/** The API nests a post in its body; the form does not. */
function unnested(error: unknown, key: string): unknown {
  const body = (error as { body?: { errors?: Record<string, unknown> } }).body;
  if (body?.errors?.[key] !== undefined && typeof body.errors[key] === 'object') body.errors = { ...body.errors, ...(body.errors[key] as object) };
  return error;
}

export function AddDeclaration({ expert, label = 'experts.add_declaration' }: { expert: Pick<Expert, 'id' | 'version'>; label?: string }) {
  const translate = useTranslate();
  const api = useApi();
  const told = useTold();
  const add = async ({ caseId, unitId, reason }: Record<string, unknown>) =>
    told(await api.post<Effect>(`/api/experts/${expert.id}/declarations`, { version: expert.version, caseId: caseId || null, unitId: unitId || null, reason }));
  return (
    <FormDialogButton label={translate(label)} text={translate('experts.add_declaration_text')} startIcon={<AddOutlined />} onSubmit={add}>
      <ReferenceInput source="caseId" reference="cases">
        <AutocompleteInput label="noun.case" optionText="title" filterToQuery={searched} helperText={false} />
      </ReferenceInput>
      <UnitChoice />
      <TextInput source="reason" label="act.reason" multiline minRows={2} validate={[required(), minLength(2), maxLength(400)]} helperText={false} />
    </FormDialogButton>
  );
}
