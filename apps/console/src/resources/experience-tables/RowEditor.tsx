import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import { useTranslate } from 'react-admin';
import { experienceRowBounds, experienceRowLimits } from '@huibian/contracts';
import { rowContentFindings, rowNameFindings, visibleCharacters } from '@huibian/manuscript';
import type { Refusal } from '@huibian/workflow';
import { fieldErrorAt, type FieldErrors } from '../../providers/problem';
import { useRefusalText } from '../../providers/use-problem-text';
import { CaseLinks } from './CaseLinks';
import type { RowDraft } from './row-draft';
import { rowElementId } from './use-row-in-sight';

interface RowEditorProps {
  row: RowDraft;
  number: number;
  last: boolean;
  campaignId: string | null;
  /** What the server found about the cases this row was drawn from. */
  findings: readonly Refusal[];
  errors: FieldErrors | undefined;
  onChange: (row: RowDraft) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One row: name, content, the cases it was drawn from. Hints warn while typing and never stop anybody. */
export function RowEditor({ row, number, last, campaignId, findings, errors, onChange, onMove, onRemove }: RowEditorProps) {
  const translate = useTranslate();
  const { nameMin, nameMax, contentMin, contentMax } = experienceRowLimits;
  return (
    <Box component="li" id={rowElementId(number)} tabIndex={-1} sx={{ scrollMarginTop: 72, display: 'flex', gap: 2, py: 2, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 } }}>
      <Box sx={{ width: 32, textAlign: 'center', pt: 1, fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>{number}</Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <TextField
          label={translate('tables.name_of', { number })}
          value={row.name}
          required
          error={fieldErrorAt(errors, 'name') !== undefined}
          onChange={(event) => onChange({ ...row, name: event.target.value })}
          slotProps={{ htmlInput: { maxLength: experienceRowBounds.nameMax } }}
          helperText={<Hints count={visibleCharacters(row.name)} min={nameMin} max={nameMax} hints={rowNameFindings(row.name)} error={fieldErrorAt(errors, 'name')} />}
        />
        <TextField
          label={translate('tables.content_of', { number })}
          value={row.content}
          required
          multiline
          minRows={4}
          error={fieldErrorAt(errors, 'content') !== undefined}
          onChange={(event) => onChange({ ...row, content: event.target.value })}
          slotProps={{ htmlInput: { maxLength: experienceRowBounds.contentMax } }}
          helperText={<Hints count={visibleCharacters(row.content)} min={contentMin} max={contentMax} hints={rowContentFindings(row.content)} error={fieldErrorAt(errors, 'content')} />}
        />
        <CaseLinks number={number} value={row.cases} campaignId={campaignId} onChange={(cases) => onChange({ ...row, cases })} />
        <Findings findings={findings} />
      </Box>
      <Box sx={{ display: 'flex', flexDirection: 'column', pt: 0.5 }}>
        <IconButton size="small" aria-label={translate('tables.up', { number })} disabled={number === 1} onClick={() => onMove(-1)}><ArrowUpwardOutlined fontSize="small" /></IconButton>
        <IconButton size="small" aria-label={translate('tables.down', { number })} disabled={last} onClick={() => onMove(1)}><ArrowDownwardOutlined fontSize="small" /></IconButton>
        <IconButton size="small" aria-label={translate('tables.remove', { number })} onClick={onRemove}><DeleteOutlineOutlined fontSize="small" /></IconButton>
      </Box>
    </Box>
  );
}

interface HintsProps {
  count: number;
  min: number;
  max: number;
  hints: readonly Refusal[];
  error: string | undefined;
}

function Hints({ count, min, max, hints, error }: HintsProps) {
  const translate = useTranslate();
  const refusalText = useRefusalText();
  return (
    <Box component="span" sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
      <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>{translate('words.of_range', { count, min, max })}</Box>
      {error !== undefined && <Box component="span" sx={{ color: 'error.main' }}>{error}</Box>}
      {hints.map((hint) => <Box component="span" key={hint.code} sx={{ color: 'warning.main' }}>{refusalText(hint)}</Box>)}
    </Box>
  );
}

function Findings({ findings }: { findings: readonly Refusal[] }) {
  const refusalText = useRefusalText();
  if (findings.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.25, color: 'warning.main', fontSize: '0.8125rem' }}>
      {findings.map((finding, index) => <li key={index}>{refusalText(finding)}</li>)}
    </Box>
  );
}
