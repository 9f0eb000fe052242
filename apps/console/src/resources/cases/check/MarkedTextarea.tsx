import { Fragment, useContext, useId, useMemo } from 'react';
import Box from '@mui/material/Box';
import TextareaAutosize, { type TextareaAutosizeProps } from '@mui/material/TextareaAutosize';
import { useTranslate } from 'react-admin';
import { severityCounts } from '@huibian/manuscript';
import type { BlockField } from '@huibian/manuscript';
import { heard } from '../../../parts/heard';
import { LiveCheckContext, marksOf, type Mark } from './live-check-context';
import { severityLook } from './severity-look';

interface MarkedTextareaProps extends Omit<TextareaAutosizeProps, 'value'> {
  blockId: string;
  field: BlockField;
  value: string;
}

/** A field to write in, with what the check found underlined behind it. The field itself is untouched: caret, selection and input methods work as in any other. */
export function MarkedTextarea({ blockId, field, value, ...rest }: MarkedTextareaProps) {
  const translate = useTranslate();
  const told = useId();
  const { findings, current } = useContext(LiveCheckContext);
  const marks = useMemo(() => marksOf(findings, blockId, field, value, current), [findings, blockId, field, value, current]);
  return (
    <Box sx={{ position: 'relative' }}>
      {marks.length > 0 && <Underlines text={value} marks={marks} lead={field === 'lead'} />}
      <TextareaAutosize value={value} data-field={field} {...(marks.length > 0 ? { 'aria-describedby': told } : {})} {...rest} />
      {marks.length > 0 && <Box id={told} sx={heard}>{translate('check.panel.of_field', { ...severityCounts(marks) })}</Box>}
    </Box>
  );
}

/** The same text in the same type, without ink: only its lines are seen. It is no text to a screen reader: the field says how many there are, the panel names each. */
function Underlines({ text, marks, lead }: { text: string; marks: readonly Mark[]; lead: boolean }) {
  return (
    <Box aria-hidden="true" className={lead ? 'underlines lead' : 'underlines'}>
      {marks.map(({ start, end, severity, current }, at) => {
        const { tone, line } = severityLook[severity];
        return (
          <Fragment key={start}>
            {text.slice(marks[at - 1]?.end ?? 0, start)}
            <Box component="span" sx={{ textDecoration: `underline ${line} ${tone.text}`, textDecorationThickness: '1.5px', textUnderlineOffset: '5px', textDecorationSkipInk: 'none', bgcolor: tone.ground, borderRadius: '2px', ...(current && { outline: `2px solid ${tone.text}` }) }}>{text.slice(start, end)}</Box>
          </Fragment>
        );
      })}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </Box>
  );
}
