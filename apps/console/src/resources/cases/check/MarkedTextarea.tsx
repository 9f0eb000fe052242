import { Fragment, useContext, useMemo } from 'react';
import Box from '@mui/material/Box';
import TextareaAutosize, { type TextareaAutosizeProps } from '@mui/material/TextareaAutosize';
import type { BlockField } from '@huibian/manuscript';
import { LiveCheckContext, marksOf, type Mark } from './live-check-context';
import { severityLook } from './severity-look';

interface MarkedTextareaProps extends Omit<TextareaAutosizeProps, 'value'> {
  blockId: string;
  field: BlockField;
  value: string;
}

/** A field to write in, with what the check found underlined behind it. The field itself is untouched: caret, selection and input methods work as in any other. */
export function MarkedTextarea({ blockId, field, value, ...rest }: MarkedTextareaProps) {
  const { findings } = useContext(LiveCheckContext);
  const marks = useMemo(() => marksOf(findings, blockId, field, value), [findings, blockId, field, value]);
  return (
    <Box sx={{ position: 'relative' }}>
      {marks.length > 0 && <Underlines text={value} marks={marks} lead={field === 'lead'} />}
      <TextareaAutosize value={value} data-field={field} {...rest} />
    </Box>
  );
}

/** The same text in the same type, without ink: only its lines are seen. It is no text to a screen reader; the panel names each finding. */
function Underlines({ text, marks, lead }: { text: string; marks: readonly Mark[]; lead: boolean }) {
  return (
    <Box aria-hidden="true" className={lead ? 'underlines lead' : 'underlines'}>
      {marks.map(({ start, end, severity }, at) => {
        const { tone, line } = severityLook[severity];
        return (
          <Fragment key={start}>
            {text.slice(marks[at - 1]?.end ?? 0, start)}
            <Box component="span" sx={{ textDecoration: `underline ${line} ${tone.text}`, textDecorationThickness: '1.5px', textUnderlineOffset: '5px', textDecorationSkipInk: 'none', bgcolor: tone.ground, borderRadius: '2px' }}>{text.slice(start, end)}</Box>
          </Fragment>
        );
      })}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </Box>
  );
}
