import Alert from '@mui/material/Alert';
import { AutocompleteInput, maxLength, minLength, ReferenceInput, required, TextInput, useGetOne, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { Shortlist } from '@huibian/contracts';
import { CreatePage } from '../../parts/RecordPage';
import { LoadingState } from '../../parts/Placeholders';

interface NoticeEntry {
  shortlistId?: string;
  title?: string;
}

const newNotice = ({ shortlistId, title }: NoticeEntry) => ({ shortlistId, title });

/** A notice takes the 最佳实践 of its list that have not been on notice yet. */
export function NoticeCreate() {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const shortlistId = params.get('shortlistId');
  const { data: list, isPending } = useGetOne<Shortlist & { id: string }>('shortlists', { id: shortlistId ?? '' }, { enabled: shortlistId !== null });
  // The title is suggested once, from the list that was chosen before.
  if (shortlistId !== null && isPending) return <LoadingState rows={4} />;
  return (
    <CreatePage transform={newNotice} maxWidth={680} defaultValues={{ shortlistId, title: list === undefined ? '' : translate('notices.title_suggested', { campaign: list.campaignTitle }) }}>
      <Alert severity="info" sx={{ mb: 1 }}>{translate('notices.create_text')}</Alert>
      <ReferenceInput source="shortlistId" reference="shortlists" perPage={50}>
        <AutocompleteInput label="rulings.of_list" optionText="campaignTitle" filterToQuery={() => ({})} validate={required()} helperText={false} />
      </ReferenceInput>
      <TextInput source="title" validate={[required(), minLength(2), maxLength(120)]} helperText={false} />
    </CreatePage>
  );
}
