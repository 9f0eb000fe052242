import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import KeyboardArrowDown from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUp from '@mui/icons-material/KeyboardArrowUp';
import { useTranslate } from 'react-admin';
import { ink } from '../../../theme/palette';
import { stepKeys } from './use-finding-steps';

/** From finding to finding: by a click, and by the keys that are written on the buttons. */
export function StepBar({ at, count, onStep }: { at: number; count: number; onStep: (by: 1 | -1) => void }) {
  const translate = useTranslate();
  return (
    <Box sx={{ mt: 1.25 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}>
        <Button size="small" variant="outlined" color="inherit" sx={{ borderColor: 'divider' }} startIcon={<KeyboardArrowUp />} aria-keyshortcuts={stepKeys.previous} onClick={() => onStep(-1)}>{translate('check.panel.previous')}<Key name={stepKeys.previous} /></Button>
        <Button size="small" variant="outlined" color="inherit" sx={{ borderColor: 'divider' }} startIcon={<KeyboardArrowDown />} aria-keyshortcuts={stepKeys.next} onClick={() => onStep(1)}>{translate('check.panel.next')}<Key name={stepKeys.next} /></Button>
        <Box component="span" sx={{ ml: 'auto', fontSize: '0.8125rem', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>{at >= 0 ? `${at + 1} / ${count}` : count}</Box>
      </Box>
      <Box sx={{ mt: 0.5, fontSize: '0.75rem', color: 'text.secondary' }}>{translate('check.panel.keys')}</Box>
    </Box>
  );
}

function Key({ name }: { name: string }) {
  return <Box component="kbd" aria-hidden="true" sx={{ ml: 0.75, px: 0.5, font: 'inherit', fontSize: '0.6875rem', lineHeight: 1.5, color: 'text.secondary', border: 1, borderColor: ink.line, borderRadius: 0.5 }}>{name}</Box>;
}
