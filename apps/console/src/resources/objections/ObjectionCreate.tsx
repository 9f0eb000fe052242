import { useState } from 'react';
import Alert from '@mui/material/Alert';
import { AutocompleteInput, BooleanInput, DateInput, FormDataConsumer, maxLength, minLength, ReferenceInput, required, SelectInput, TextInput, useGetOne, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router-dom';
import { objectionForms, type Notice, type StoredScan } from '@huibian/contracts';
import { CreatePage } from '../../parts/RecordPage';
import { ScanField } from '../../parts/ScanField';
import { shanghaiDay } from '../../parts/shanghai-time';

interface ObjectionEntry {
  noticeId?: string;
  caseId?: string;
  form?: string;
  anonymous?: boolean;
  objector?: { name?: string | null; contact?: string | null };
  receivedOn?: string;
  postmarkedOn?: string | null;
  content?: string;
}

/** Entered by the office however it came. Who objected stays with the office. */
export function ObjectionCreate() {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const [scan, setScan] = useState<StoredScan | null>(null);
  const register = ({ noticeId, caseId, form, anonymous = false, objector, receivedOn, postmarkedOn, content }: ObjectionEntry) => ({
    noticeId, caseId, form, anonymous, receivedOn, content, scan,
    objector: anonymous ? { name: '', contact: '' } : { name: objector?.name ?? '', contact: objector?.contact ?? '' },
    postmarkedOn: form === 'letter' ? postmarkedOn || null : null,
  });
  return (
    <CreatePage transform={register} maxWidth={720} defaultValues={{ noticeId: params.get('noticeId'), form: 'letter', anonymous: false, receivedOn: shanghaiDay(new Date()) }}>
      <Alert severity="info" sx={{ mb: 1 }}>{translate('objections.secret')}</Alert>
      <ReferenceInput source="noticeId" reference="notices" perPage={50}>
        <AutocompleteInput label="noun.notice" optionText="title" filterToQuery={() => ({})} validate={required()} helperText={false} />
      </ReferenceInput>
      <CaseOfNotice />
      <SelectInput source="form" choices={objectionForms.map((id) => ({ id, name: `objection.form.${id}` }))} validate={required()} helperText={false} />
      <DateInput source="receivedOn" validate={required()} helperText={false} />
      <FormDataConsumer<ObjectionEntry>>{({ formData }) => formData.form === 'letter' && <DateInput source="postmarkedOn" helperText="objections.postmark_help" />}</FormDataConsumer>
      <BooleanInput source="anonymous" helperText="objections.anonymous_help" />
      <FormDataConsumer<ObjectionEntry>>
        {({ formData }) =>
          formData.anonymous !== true && (
            <>
              <TextInput source="objector.name" label="objections.objector" validate={[required(), maxLength(80)]} helperText={false} />
              <TextInput source="objector.contact" label="objections.contact" validate={maxLength(120)} helperText={false} />
            </>
          )
        }
      </FormDataConsumer>
      <TextInput source="content" multiline minRows={4} validate={[required(), minLength(2), maxLength(20_000)]} helperText={false} />
      <ScanField value={scan} onChange={setScan} label={translate('objections.scan')} />
    </CreatePage>
  );
}

function CaseOfNotice() {
  const translate = useTranslate();
  const noticeId = (useWatch({ name: 'noticeId' }) as string | undefined) || undefined;
  const { data } = useGetOne<Notice & { id: string }>('notices', { id: noticeId ?? '' }, { enabled: noticeId !== undefined });
  const choices = (noticeId === undefined ? [] : (data?.entries ?? [])).map((entry) => ({ id: entry.caseId, name: `${entry.units.join(translate('text.separator'))}${translate('text.colon')}${entry.title}` }));
  return <AutocompleteInput source="caseId" label="noun.case" choices={choices} validate={required()} helperText={false} />;
}
