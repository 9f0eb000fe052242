import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { maxLength, minLength, required, SelectInput, TextInput, useRefresh, useTranslate } from 'react-admin';
import { severities, type CheckListsRepresentation } from '@huibian/contracts';
import { ConfirmButton } from '../../parts/Confirm';
import { FormDialogButton } from '../../parts/FormDialog';
import { useApi } from '../../providers/use-api';
import { AddedCell, KeptList } from './KeptList';

type Words = CheckListsRepresentation['words'];

/** The office's own word list. */
export function OfficeWords({ words }: { words: Words }) {
  const translate = useTranslate();
  const api = useApi();
  const refresh = useRefresh();
  const end = async (id: string) => {
    await api.delete(`/api/check-lists/words/${id}`);
    refresh();
  };
  return (
    <KeptList of="words" columns={['wrong', 'right', 'severity', 'source', 'added']} add={<AddWord />}>
      {words.map((word) => (
        <TableRow key={word.id}>
          <TableCell lang="zh-CN">{word.wrong}</TableCell>
          <TableCell lang="zh-CN" sx={{ fontWeight: 600 }}>{word.right || translate('check.panel.delete')}</TableCell>
          <TableCell>{translate(`check.severity.${word.severity}`)}</TableCell>
          <TableCell sx={{ maxWidth: 320, overflowWrap: 'anywhere' }}>{word.source}</TableCell>
          <AddedCell {...word} />
          <TableCell align="right"><ConfirmButton size="small" variant="text" label={translate('check_lists.end_word')} text={translate('check_lists.end_word_text', { word: word.wrong })} onConfirm={() => end(word.id)} /></TableCell>
        </TableRow>
      ))}
    </KeptList>
  );
}

function AddWord() {
  const translate = useTranslate();
  const api = useApi();
  const refresh = useRefresh();
  const add = async (values: Record<string, unknown>) => {
    await api.post('/api/check-lists/words', { ...values, right: values['right'] ?? '' });
    refresh();
  };
  return (
    <FormDialogButton label={translate('check_lists.add_word')} defaults={{ severity: 'warning' }} onSubmit={add}>
      <TextInput source="wrong" label={translate('check_lists.wrong')} validate={[required(), minLength(2), maxLength(60)]} helperText={false} />
      <TextInput source="right" label={translate('check_lists.right')} validate={maxLength(60)} helperText="check_lists.right_help" />
      <TextInput source="source" label={translate('check_lists.source')} validate={[required(), maxLength(200)]} helperText={false} />
      <SelectInput source="severity" label={translate('check_lists.severity')} choices={severities.map((id) => ({ id, name: `check.severity.${id}` }))} validate={required()} helperText={false} />
    </FormDialogButton>
  );
}
