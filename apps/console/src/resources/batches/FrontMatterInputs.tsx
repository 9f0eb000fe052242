import { maxLength, minLength, regex, required, TextInput, useTranslate } from 'react-admin';
import { coverDate } from '@huibian/contracts';

const titleRules = [required(), minLength(4), maxLength(120)];
const officeRules = [required(), minLength(2), maxLength(80)];
const dateRules = [required(), maxLength(40), (date: string) => (coverDate(date.trim()) === null ? 'batch.date_not_a_date' : undefined)];

/** What the cover says, and the address the public will find it at. */
export function FrontMatterInputs({ slugRequired = false }: { slugRequired?: boolean }) {
  const translate = useTranslate();
  const slugRules = [regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, translate('batches.slug_form')), minLength(3), maxLength(60)];
  return (
    <>
      <TextInput source="title" label="resources.batches.fields.title" validate={titleRules} helperText="batches.title_help" multiline autoComplete="off" />
      <TextInput source="ordinal" label="resources.batches.fields.ordinal" validate={maxLength(20)} helperText="batches.ordinal_help" autoComplete="off" sx={{ maxWidth: 240 }} />
      <TextInput source="office" label="resources.batches.fields.office" validate={officeRules} helperText={false} autoComplete="off" />
      <TextInput source="date" label="resources.batches.fields.date" validate={dateRules} helperText="batches.date_help" autoComplete="off" sx={{ maxWidth: 320 }} />
      <TextInput source="slug" label="resources.batches.fields.slug" validate={slugRequired ? [required(), ...slugRules] : slugRules} helperText={slugRequired ? 'batches.slug_help' : 'batches.slug_optional_help'} autoComplete="off" sx={{ maxWidth: 420 }} />
    </>
  );
}

export interface FrontMatterEntry {
  title?: string;
  ordinal?: string | null;
  office?: string;
  date?: string;
  slug?: string | null;
}

/** What the API takes; an address left out is made there from the ordinal. */
export const frontMatter = ({ title, ordinal, office, date, slug }: FrontMatterEntry) => ({ title, ordinal: ordinal ?? '', office, date, ...(slug ? { slug } : {}) });
