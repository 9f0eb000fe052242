import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { severityCounts } from '@huibian/manuscript';
import { gravest } from './editor-findings';
import { useBlockFindings } from './live-check-context';
import { severityLook } from './severity-look';

/** In the margin of a block: how many findings it has; leads to the first of them in the panel. */
export function BlockFindings({ blockId }: { blockId: string }) {
  const translate = useTranslate();
  const { found, onShow } = useBlockFindings(blockId);
  const [first] = found;
  if (first === undefined) return null;
  const { tone } = severityLook[gravest(found)];
  const counts = severityCounts(found);
  const total = counts.error + counts.warning + counts.hint;
  return (
    <Box
      component="button"
      type="button"
      aria-label={translate('check.panel.of_block', { ...counts, total })}
      title={translate('check.panel.of_block', { ...counts, total })}
      onClick={() => onShow(first)}
      sx={{ display: 'block', minWidth: 24, height: 22, mt: 0.25, p: 0, px: 0.5, font: 'inherit', fontSize: '0.75rem', fontWeight: 600, color: tone.text, bgcolor: tone.ground, border: 0, borderRadius: 0.75, cursor: 'pointer', fontVariantNumeric: 'tabular-nums' }}
    >
      {total}
    </Box>
  );
}
