import Chip from '@mui/material/Chip';
import { useTranslate } from 'react-admin';
import { tones } from '../theme/palette';

/** 备选, beside the state: announced, and waiting for a place that comes free. */
export function ReserveChip() {
  return <Chip size="small" variant="outlined" label={useTranslate()('result.reserve')} sx={{ color: tones.waiting.text, borderColor: 'currentColor' }} />;
}
