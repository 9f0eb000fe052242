import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { CaseReading } from '@huibian/contracts';
import { useRefusalText } from '../../../providers/use-problem-text';
import { DialogPart } from './DialogPart';

/** What the file has besides its text, and what was left out of it: nothing goes without being named. */
export function WordLeftOut({ reading }: { reading: CaseReading }) {
  const translate = useTranslate();
  const textOf = useRefusalText();
  const { remarks, notes, dropped, droppedCount, cleaned } = reading;
  const more = droppedCount - dropped.length;
  return (
    <>
      {remarks.length > 0 && (
        <DialogPart title={translate('word_file.remarks')}>
          <Rows>{remarks.map(({ paragraph, text, code, params }, index) => <Row key={index} aside={translate('word_file.paragraph', { place: paragraph })} text={text}>{textOf({ code, params })}</Row>)}</Rows>
        </DialogPart>
      )}
      {notes.length > 0 && (
        <DialogPart title={translate('word_file.notes', { smart_count: notes.length })} note={translate('word_file.notes_note')}>
          <Rows>{notes.map(({ kind, text, quote }, index) => <Row key={index} aside={translate(`intake.note.${kind}`)} text={quote === '' ? undefined : translate('word_file.about', { quote })}>{text}</Row>)}</Rows>
        </DialogPart>
      )}
      {(droppedCount > 0 || cleaned.length > 0) && (
        <DialogPart title={translate('word_file.dropped', { smart_count: droppedCount + cleaned.length })} note={translate('word_file.dropped_note')}>
          <Rows>
            {dropped.map(({ text, reason }, index) => <Row key={`d${index}`} aside={translate(`intake.dropped.${reason}`, { _: reason })}>{text}</Row>)}
            {cleaned.map(({ kind, name }, index) => <Row key={`c${index}`} aside={translate(`intake.cleaned.${kind}`, { _: kind })}>{name}</Row>)}
          </Rows>
          {more > 0 && <Box sx={{ mt: 0.5, color: 'text.secondary', fontSize: '0.8125rem' }}>{translate('word_file.dropped_more', { smart_count: more })}</Box>}
        </DialogPart>
      )}
    </>
  );
}

const Rows = ({ children }: { children: ReactNode }) => <Box component="ul" tabIndex={0} sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 220, overflow: 'auto' }}>{children}</Box>;

const Row = ({ aside, text, children }: { aside: string; text?: string | undefined; children: ReactNode }) => (
  <Box component="li" sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '200px 1fr' }, columnGap: 1.5, py: 0.5, borderTop: 1, borderColor: 'divider', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
    <Box sx={{ color: 'text.secondary' }}>{aside}</Box>
    <Box>
      {children}
      {text !== undefined && <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{text}</Box>}
    </Box>
  </Box>
);
