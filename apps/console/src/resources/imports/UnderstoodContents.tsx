import type { ReactNode } from 'react';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { useLocale, useTranslate } from 'react-admin';
import type { ImportSummary } from '@huibian/contracts';
import { Section } from '../../parts/Section';

/** What the file was understood to hold: chapters with their cases, or the rows of a table. */
export function UnderstoodContents({ summary }: { summary: ImportSummary }) {
  const translate = useTranslate();
  const cases = summary.chapters.reduce((sum, chapter) => sum + chapter.cases.length, 0);
  const title = summary.kind === 'experience_table' ? translate('imports.understood_rows', { count: summary.rows.length }) : translate('imports.understood_cases', { chapters: summary.chapters.length, cases });
  return (
    <Section title={title} note={translate('imports.body_characters', { characters: summary.characters.toLocaleString('en-US') })} flush>
      {summary.chapters.map((chapter) => <Chapter key={chapter.name} chapter={chapter} />)}
      {summary.rows.length > 0 && (
        <Box component="ol" sx={{ m: 0, px: 2.5, py: 1.5, listStyle: 'none' }}>
          {summary.rows.map(({ number, name }) => <Line key={number} number={number}>{name}</Line>)}
        </Box>
      )}
    </Section>
  );
}

function Chapter({ chapter: { name, cases } }: { chapter: ImportSummary['chapters'][number] }) {
  const translate = useTranslate();
  const colon = useLocale() === 'en' ? ': ' : '：';
  return (
    <Accordion disableGutters square sx={{ boxShadow: 'none', '&:not(:last-of-type)': { borderBottom: 1, borderColor: 'divider' }, '&::before': { display: 'none' } }} slotProps={{ heading: { component: 'h3' }, transition: { unmountOnExit: true } }}>
      <AccordionSummary expandIcon={<ExpandMore />} sx={{ px: 2.5, fontSize: '0.9375rem' }}>
        {name}
        <Box component="span" sx={{ ml: 1.5, color: 'text.secondary', fontSize: '0.8125rem', alignSelf: 'center' }}>{translate('batches.cases_count', { smart_count: cases.length })}</Box>
      </AccordionSummary>
      <AccordionDetails sx={{ px: 2.5, pt: 0 }}>
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {cases.map(({ number, units, titleClauses }) => (
            <Line key={number} number={number}><Box component="span" sx={{ color: 'text.secondary' }}>{units.join('、')}{colon}</Box>{titleClauses.join('，')}</Line>
          ))}
        </Box>
      </AccordionDetails>
    </Accordion>
  );
}

function Line({ number, children }: { number: number; children: ReactNode }) {
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, py: 0.375, fontSize: '0.875rem' }}>
      <Box component="span" sx={{ width: 28, textAlign: 'right', color: 'text.secondary', fontVariantNumeric: 'tabular-nums', flexShrink: 0 }}>{number}</Box>
      <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>{children}</Box>
    </Box>
  );
}
