import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import AddOutlined from '@mui/icons-material/AddOutlined';
import { useTranslate } from 'react-admin';
import type { ExperienceTableView } from '@huibian/contracts';
import { EmptyState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import type { FieldErrors } from '../../providers/problem';
import { emptyRow, moved, type RowDraft } from './row-draft';
import { RowEditor } from './RowEditor';
import { RowsConflict } from './RowsConflict';
import type { RowDrafts } from './use-row-drafts';

/** All rows of the table, written here and saved together: the order on the screen is the order in print. */
export function RowsEditor({ table, drafts }: { table: ExperienceTableView; drafts: RowDrafts }) {
  const translate = useTranslate();
  const { rows, setRows } = drafts;
  const replace = (key: string, next: RowDraft) => setRows(rows.map((row) => (row.key === key ? next : row)));
  const findings = new Map(table.rows.map((row) => [row.id, row.findings.filter(({ code }) => /case_(changed|left)$/.test(code))]));
  return (
    <Section title={translate('tables.rows', { count: rows.length })} note={translate('tables.note')} actions={<SaveButtons drafts={drafts} />}>
      {drafts.restored && <Alert severity="info" sx={{ mb: 2 }}>{translate('tables.restored')}</Alert>}
      {drafts.failure !== null && <Alert severity="error" sx={{ mb: 2 }}>{drafts.failure}</Alert>}
      {rows.length === 0 && <EmptyState dense title={translate('tables.no_rows')} text={translate('tables.no_rows_text')} />}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rows.map((row, index) => (
          <RowEditor
            key={row.key}
            row={row}
            number={index + 1}
            last={index === rows.length - 1}
            campaignId={table.campaignId}
            findings={findings.get(row.id ?? '') ?? []}
            errors={errorsOf(drafts.fieldErrors, index)}
            onChange={(next) => replace(row.key, next)}
            onMove={(by) => setRows(moved(rows, index, by))}
            onRemove={() => setRows(rows.filter((one) => one.key !== row.key))}
          />
        ))}
      </Box>
      <Box sx={{ mt: 2, display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button variant="outlined" startIcon={<AddOutlined />} onClick={() => setRows([...rows, emptyRow()])}>{translate('tables.add_row')}</Button>
        <Box sx={{ flex: 1 }} />
        {rows.length > 2 && <SaveButtons drafts={drafts} />}
      </Box>
      {drafts.theirs !== null && <RowsConflict mine={rows} theirs={drafts.theirs} saving={drafts.saving} onOverwrite={() => void drafts.overwrite()} onDrop={drafts.drop} onClose={drafts.closeConflict} />}
    </Section>
  );
}

function SaveButtons({ drafts: { dirty, saving, save, drop } }: { drafts: RowDrafts }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      {dirty && <Box component="span" sx={{ color: 'warning.main', fontSize: '0.8125rem', whiteSpace: 'nowrap' }}>{translate('tables.unsaved')}</Box>}
      {dirty && <Button size="small" color="inherit" disabled={saving} onClick={drop}>{translate('tables.drop')}</Button>}
      <Button size="small" variant="contained" disabled={!dirty} loading={saving} onClick={() => void save()}>{translate('ra.action.save')}</Button>
    </Box>
  );
}

function errorsOf(errors: FieldErrors | undefined, index: number): FieldErrors | undefined {
  const rows = errors?.['rows'];
  const row = typeof rows === 'object' ? rows[String(index)] : undefined;
  return typeof row === 'object' ? row : undefined;
}
