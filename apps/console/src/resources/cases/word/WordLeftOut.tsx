import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { CaseReading } from '@huibian/contracts';
import { AsideRow, AsideRows } from '../../../parts/AsideRows';
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
          <AsideRows>{remarks.map(({ paragraph, text, code, params }, index) => <AsideRow key={index} aside={translate('word_file.paragraph', { place: paragraph })} text={text}>{textOf({ code, params })}</AsideRow>)}</AsideRows>
        </DialogPart>
      )}
      {notes.length > 0 && (
        <DialogPart title={translate('word_file.notes', { smart_count: notes.length })} note={translate('word_file.notes_note')}>
          <AsideRows>{notes.map(({ kind, text, quote }, index) => <AsideRow key={index} aside={translate(`intake.note.${kind}`)} text={quote === '' ? undefined : translate('word_file.about', { quote })}>{text}</AsideRow>)}</AsideRows>
        </DialogPart>
      )}
      {(droppedCount > 0 || cleaned.length > 0) && (
        <DialogPart title={translate('word_file.dropped', { smart_count: droppedCount + cleaned.length })} note={translate('word_file.dropped_note')}>
          <AsideRows>
            {dropped.map(({ text, reason }, index) => <AsideRow key={`d${index}`} aside={translate(`intake.dropped.${reason}`, { _: reason })}>{text}</AsideRow>)}
            {cleaned.map(({ kind, name }, index) => <AsideRow key={`c${index}`} aside={translate(`intake.cleaned.${kind}`, { _: kind })}>{name}</AsideRow>)}
          </AsideRows>
          {more > 0 && <Box sx={{ mt: 0.5, color: 'text.secondary', fontSize: '0.8125rem' }}>{translate('word_file.dropped_more', { smart_count: more })}</Box>}
        </DialogPart>
      )}
    </>
  );
}
