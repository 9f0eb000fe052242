import { Fragment } from 'react';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { EntryRow } from './EntryRow';
import { useWorkbench } from './workbench';

/** The volume in its order: chapter by chapter, numbered through. */
export function ChapterTable() {
  const translate = useTranslate();
  const { batch, mayEdit, landed } = useWorkbench();
  const count = batch.chapters.reduce((sum, chapter) => sum + chapter.entries.length, 0);
  const note = count > 0 ? `${translate('batches.order_note')}${landed.size === 0 ? translate('batches.pages_unknown') : ''}` : undefined;
  return (
    <Section title={translate('batches.contents', { chapters: batch.chapters.length, cases: count })} {...(note === undefined ? {} : { note })} flush>
      {count === 0 ? (
        <EmptyState dense title={translate('batches.no_entries')} text={translate('batches.no_entries_text')} />
      ) : (
        <Box sx={{ overflowX: 'auto', position: 'relative' }}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell align="right" sx={{ pr: 0 }}>{translate('batches.column.number')}</TableCell>
                <TableCell>{translate('batches.column.case')}</TableCell>
                <TableCell align="right">{translate('batches.column.start_page')}</TableCell>
                <TableCell align="right">{translate('batches.column.pages')}</TableCell>
                <TableCell align="right">{translate('batches.column.tracking')}</TableCell>
                {mayEdit && <TableCell><Box component="span" sx={unseen}>{translate('batches.column.acts')}</Box></TableCell>}
              </TableRow>
            </TableHead>
            <TableBody>
              {batch.chapters.map(({ key, name, entries }) => (
                <Fragment key={key}>
                  <TableRow>
                    <TableCell component="th" scope="rowgroup" colSpan={mayEdit ? 6 : 5} sx={{ bgcolor: 'background.default', fontWeight: 600, py: 0.75 }}>
                      {name}
                      <Box component="span" sx={{ ml: 1.5, color: 'text.secondary', fontWeight: 400, fontSize: '0.8125rem' }}>{translate('batches.cases_count', { smart_count: entries.length })}</Box>
                    </TableCell>
                  </TableRow>
                  {entries.map((entry, index) => <EntryRow key={entry.caseId} entry={entry} places={entries.length} position={index + 1} />)}
                </Fragment>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Section>
  );
}

const unseen = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const;
