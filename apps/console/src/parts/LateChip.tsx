import Chip from '@mui/material/Chip';
import { useTranslate } from 'react-admin';
import { tones } from '../theme/palette';

/** 逾期补报, beside the state: the case came in, or was recommended, after the day, by an act of the office lead's. */
export function LateChip({ recommended = false }: { recommended?: boolean }) {
  const translate = useTranslate();
  return <Chip size="small" variant="outlined" label={translate(recommended ? 'cases.late_recommended' : 'cases.late')} sx={{ color: tones.waiting.text, borderColor: 'currentColor' }} />;
}
