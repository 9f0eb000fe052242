import Box from '@mui/material/Box';
import type { UnprintablePlace } from '@huibian/contracts';
import { useRefusalText } from '../../../providers/use-problem-text';

/** Under the very field: characters no print font has. It is told while writing; confirming refuses them. */
export function UnprintableNote({ place }: { place: UnprintablePlace | undefined }) {
  const refusalText = useRefusalText();
  return (
    <Box role="status" sx={{ color: 'warning.dark', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
      {place && refusalText(place.refusal)}
    </Box>
  );
}
