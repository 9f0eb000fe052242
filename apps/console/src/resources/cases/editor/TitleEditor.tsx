import type { ClipboardEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import { useTranslate } from 'react-admin';
import { caseTextBounds, type UnprintablePlace } from '@huibian/contracts';
import { contentsForm, unitList, type ListedUnit } from '@huibian/manuscript';
import { Section } from '../../../parts/Section';
import { WordCount } from '../../../parts/WordCount';
import { spliced } from './spliced';
import { withClause, withPasted } from './title-clauses';
import { UnprintableNote } from './UnprintableNote';

interface TitleEditorProps {
  clauses: string[];
  /** In signing order. */
  units: readonly ListedUnit[];
  max: number;
  unprintable: UnprintablePlace | undefined;
  onChange: (clauses: string[]) => void;
  onBlur: () => void;
}

/** The title, clause by clause, and how the contents will print it: the form cannot be got wrong by hand. */
export function TitleEditor({ clauses, units, max, unprintable, onChange, onBlur }: TitleEditorProps) {
  const translate = useTranslate();
  const set = (at: number, value: string) => onChange(withClause(clauses, at, value));
  const paste = (at: number) => (event: ClipboardEvent<HTMLInputElement>) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const next = withPasted(clauses, at, { from: selectionStart ?? value.length, to: selectionEnd ?? value.length }, event.clipboardData.getData('text/plain'));
    if (next === null) return;
    event.preventDefault();
    onChange(next);
  };
  const written = clauses.filter((clause) => clause.trim() !== '');
  return (
    <Box onBlur={onBlur}>
      <Section title={translate('cases.editor.title')} actions={<WordCount text={written.join('，')} max={max} />}>
        {clauses.map((clause, at) => (
          <Box key={at} data-clause={at} sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
            <TextField
              value={clause}
              label={translate('cases.editor.clause', { place: at + 1 })}
              placeholder={translate('cases.editor.clause_placeholder')}
              slotProps={{ htmlInput: { maxLength: caseTextBounds.titleClauseCharactersMax, style: { fontSize: '1.0625rem' }, onPaste: paste(at) } }}
              onChange={(event) => set(at, event.target.value)}
            />
            {clauses.length > 1 && (
              <Tooltip title={translate('cases.editor.remove_clause')}>
                <IconButton size="small" aria-label={`${translate('cases.editor.remove_clause')} ${at + 1}`} onClick={() => onChange(spliced(clauses, at, 1))}><Close fontSize="small" /></IconButton>
              </Tooltip>
            )}
          </Box>
        ))}
        <UnprintableNote place={unprintable} />
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, mt: 0.5, flexWrap: 'wrap' }}>
          {clauses.length < caseTextBounds.titleClausesMax && <Button size="small" startIcon={<Add />} onClick={() => onChange([...clauses, ''])}>{translate('cases.editor.add_clause')}</Button>}
          {written.length > 0 && (
            <Typography variant="caption" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
              {translate('cases.editor.in_contents')}　{contentsForm({ units: unitList(units), titleClauses: clauses })}
            </Typography>
          )}
        </Box>
      </Section>
    </Box>
  );
}
