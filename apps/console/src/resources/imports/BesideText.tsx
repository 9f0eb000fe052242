import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { readableSize, type ImportReport } from '@huibian/contracts';
import { AsideRow, AsideRows } from '../../parts/AsideRows';
import { Section } from '../../parts/Section';

/** What a Word file has beside its text. A volume takes none of it, so that each is named here. */
export function BesideText({ report: { notes = [], attachments = [], cleaned = [] } }: { report: ImportReport }) {
  const translate = useTranslate();
  if (notes.length + attachments.length + cleaned.length === 0) return null;
  return (
    <Section title={translate('imports.beside.title')} note={translate('imports.beside.note')}>
      <Group title={translate('word_file.notes', { smart_count: notes.length })} count={notes.length}>
        {notes.map(({ kind, text, quote }, index) => <AsideRow key={index} aside={translate(`intake.note.${kind}`)} text={quote === '' ? undefined : translate('word_file.about', { quote })}>{text}</AsideRow>)}
      </Group>
      <Group title={translate('word_file.images', { smart_count: attachments.length })} count={attachments.length}>
        {attachments.map(({ name, bytes }) => <AsideRow key={name} aside={name}>{readableSize(bytes)}</AsideRow>)}
      </Group>
      <Group title={translate('imports.beside.cleaned', { count: cleaned.length })} count={cleaned.length}>
        {cleaned.map(({ kind, name }, index) => <AsideRow key={index} aside={translate(`intake.cleaned.${kind}`, { _: kind })}>{name}</AsideRow>)}
      </Group>
    </Section>
  );
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <Box sx={{ '& + &': { mt: 2 } }}>
      <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: '0.875rem', fontWeight: 600 }}>{title}</Box>
      <AsideRows>{children}</AsideRows>
    </Box>
  );
}
