import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { ExperienceTableView } from '@huibian/contracts';
import { EmptyState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { rowElementId } from './use-row-in-sight';

/** The rows as they will be printed: what cannot be changed any more is read, not edited. */
export function RowsReader({ table }: { table: ExperienceTableView }) {
  const translate = useTranslate();
  return (
    <Section title={translate('tables.rows', { count: table.rows.length })}>
      {table.rows.length === 0 && <EmptyState dense title={translate('tables.no_rows')} />}
      {table.rows.map(({ id, number, name, content, cases }) => (
        <Box key={id} id={rowElementId(number)} component="article" tabIndex={-1} sx={{ scrollMarginTop: 72, py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 } }}>
          <Box component="h3" sx={{ m: 0, fontSize: '0.9375rem' }}>{number}　{name}</Box>
          <Box component="p" sx={{ m: 0, mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{content}</Box>
          {cases.length > 0 && <Box sx={{ mt: 0.5, color: 'text.secondary', fontSize: '0.8125rem' }}>{translate('tables.drawn_from', { names: cases.map(({ units }) => units.join('、')).join('；') })}</Box>}
        </Box>
      ))}
    </Section>
  );
}
