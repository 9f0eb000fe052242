import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { ImportReport } from '@huibian/contracts';
import { tones } from '../../theme/palette';
import { contradictionMarks } from './contradiction-marks';
import { MarkedText } from './MarkedText';

interface ContradictionBarProps {
  contradictions: ImportReport['contradictions'];
  /** Which of them is the shown case's; -1 where it has none. */
  at: number;
  onStep: (by: 1 | -1) => void;
}

/** Where contents and body disagree on a title: how many, which one is shown, and the way to the one before and after, from case to case. */
export function ContradictionBar({ contradictions, at, onStep }: ContradictionBarProps) {
  const translate = useTranslate();
  const found = contradictions[at];
  if (contradictions.length === 0) return null;
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', bgcolor: found ? tones.waiting.ground : undefined }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', px: 2.5, py: 1, fontSize: '0.875rem' }}>
        <Box role="status" sx={{ flex: 1, minWidth: 200 }}>
          {translate('imports.side.contradictions', { smart_count: contradictions.length })}
          <Box component="span" sx={{ ml: 1.5, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>{found ? translate('imports.side.at', { at: at + 1, of: contradictions.length }) : translate('imports.side.not_here')}</Box>
        </Box>
        <Button size="small" aria-keyshortcuts="Shift+P" onClick={() => onStep(-1)}>{translate('imports.side.previous_contradiction')}</Button>
        <Button size="small" aria-keyshortcuts="Shift+N" onClick={() => onStep(1)}>{translate('imports.side.next_contradiction')}</Button>
      </Box>
      {found && <BothTexts {...found} />}
    </Box>
  );
}

function BothTexts({ where, contents, body }: ImportReport['contradictions'][number]) {
  const translate = useTranslate();
  const marks = contradictionMarks(contents, body);
  const sides = [['imports.in_contents', marks.contents], ['imports.in_body', marks.body]] as const;
  return (
    <Box sx={{ px: 2.5, pb: 1.5, fontSize: '0.9375rem' }}>
      <Box sx={{ color: tones.waiting.text, fontWeight: 600, fontSize: '0.875rem', mb: 0.5 }}>{translate(`intake.contradiction.${where}`, { _: where })}</Box>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 1.5, rowGap: 0.25 }}>
        {sides.map(([label, marked]) => [
          <Box component="dt" key={label} sx={{ color: 'text.secondary' }}>{translate(label)}</Box>,
          <Box component="dd" key={`${label}.text`} sx={{ m: 0, minWidth: 0 }}><MarkedText marked={marked} /></Box>,
        ])}
      </Box>
    </Box>
  );
}
