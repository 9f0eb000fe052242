import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { caseTextBounds } from '@huibian/contracts';
import { Section } from '../../../parts/Section';
import { WordCount } from '../../../parts/WordCount';

/** 提要: for lists and reviewers; not part of the printed case. */
export function SummaryEditor({ summary, max, onChange, onBlur }: { summary: string; max: number; onChange: (summary: string) => void; onBlur: () => void }) {
  const translate = useTranslate();
  return (
    <Box onBlur={onBlur}>
      <Section title={translate('cases.editor.summary')} note={translate('cases.editor.summary_note')} actions={<WordCount text={summary} max={max} />}>
        <TextField
          value={summary}
          multiline
          minRows={3}
          maxRows={14}
          placeholder={translate('cases.editor.summary_placeholder')}
          slotProps={{ htmlInput: { 'aria-label': translate('cases.editor.summary'), maxLength: caseTextBounds.summaryCharactersMax } }}
          onChange={(event) => onChange(event.target.value)}
          sx={{ '& .MuiInputBase-root': { fontSize: '1rem', lineHeight: 1.85 } }}
        />
      </Section>
    </Box>
  );
}
