import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { tones } from '../../theme/palette';
import type { Marked } from './contradiction-marks';

/** A text with what differs in it marked, in colour and underlined; a bar stands where something is missing. */
export function MarkedText({ marked }: { marked: readonly Marked[] }) {
  const translate = useTranslate();
  const missing = translate('imports.side.missing_here');
  return (
    <Box component="span" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {marked.map(({ text, differs }, index) => {
        if (!differs) return text;
        if (text === '') return <Box key={index} component="span" role="img" aria-label={missing} title={missing} sx={{ display: 'inline-block', width: 3, height: '1.05em', mx: '2px', verticalAlign: '-0.15em', bgcolor: tones.bad.text }} />;
        return <Box key={index} component="mark" sx={{ color: tones.bad.text, bgcolor: tones.bad.ground, borderBottom: '2px solid', borderRadius: '2px 2px 0 0', px: '1px' }}>{text}</Box>;
      })}
    </Box>
  );
}
