import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';

/** Scores in, of the scores that are wanted now. */
export function RoundProgress({ scored, assigned }: { scored: number; assigned: number }) {
  const translate = useTranslate();
  const label = translate('rounds.scored_of', { scored, assigned });
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minWidth: 180, maxWidth: 260 }}>
      <LinearProgress variant="determinate" value={assigned === 0 ? 0 : (scored / assigned) * 100} aria-label={label} sx={{ flex: 1 }} />
      <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{label}</Box>
    </Box>
  );
}
