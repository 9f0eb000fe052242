import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { maxLength, minLength, required, SelectInput, TextInput, useRefresh, useTranslate } from 'react-admin';
import { severities, type CheckListsRepresentation } from '@huibian/contracts';
import { ConfirmButton } from '../../parts/Confirm';
import { Moment } from '../../parts/DueDate';
import { FormDialogButton } from '../../parts/FormDialog';
import { EmptyState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { useApi } from '../../providers/use-api';

type Words = CheckListsRepresentation['words'];

/** The office's own word list. */
export function OfficeWords({ words }: { words: Words }) {
  const translate = useTranslate();
  return (
    <Section title={translate('check_lists.words')} note={translate('check_lists.words_note')} flush actions={<AddWord />}>
      {words.length === 0 ? <EmptyState dense title={translate('check_lists.no_words')} text={translate('check_lists.no_words_text')} /> : <Box sx={{ overflowX: 'auto' }}><WordTable words={words} /></Box>}
    </Section>
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

function WordTable({ words }: { words: Words }) {
  const translate = useTranslate();
  const api = useApi();
  const refresh = useRefresh();
  const end = async (id: string) => {
    await api.delete(`/api/check-lists/words/${id}`);
    refresh();
  };
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          {['wrong', 'right', 'severity', 'source', 'added'].map((name) => <TableCell key={name}>{translate(`check_lists.${name}`)}</TableCell>)}
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {words.map((word) => (
          <TableRow key={word.id}>
            <TableCell lang="zh-CN">{word.wrong}</TableCell>
            <TableCell lang="zh-CN" sx={{ fontWeight: 600 }}>{word.right || translate('check.panel.delete')}</TableCell>
            <TableCell>{translate(`check.severity.${word.severity}`)}</TableCell>
            <TableCell sx={{ maxWidth: 320, overflowWrap: 'anywhere' }}>{word.source}</TableCell>
            <TableCell>{word.addedBy}<Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}><Moment at={word.at} /></Box></TableCell>
            <TableCell align="right"><ConfirmButton size="small" variant="text" label={translate('check_lists.end_word')} text={translate('check_lists.end_word_text', { word: word.wrong })} onConfirm={() => end(word.id)} /></TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
