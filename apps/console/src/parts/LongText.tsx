import { useState } from 'react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { SystemStyleObject } from '@mui/system';
import { useRecordContext, useTranslate } from 'react-admin';

interface EllipsisTextProps {
  source?: string;
  text?: string | null;
  maxWidth?: number | string;
  /** Lines before the text is cut; the whole stands in the title. */
  lines?: number;
}

/** Text that may be too long for its place: cut with an ellipsis, whole on hover and for screen readers. */
export function EllipsisText({ source, text, maxWidth = '100%', lines = 1 }: EllipsisTextProps) {
  const translate = useTranslate();
  const record = useRecordContext();
  const shown = text ?? (source === undefined ? undefined : (record?.[source] as string | null | undefined));
  const cut: SystemStyleObject =
    lines === 1
      ? { whiteSpace: 'nowrap', textOverflow: 'ellipsis', display: 'block' }
      : { display: '-webkit-box', WebkitLineClamp: lines, WebkitBoxOrient: 'vertical' };
  return (
    <Box component="span" title={shown ?? undefined} sx={{ maxWidth, overflow: 'hidden', overflowWrap: 'anywhere', ...cut }}>
      {shown ?? translate('text.none')}
    </Box>
  );
}

/** A passage that opens on demand: reasons, opinions, summaries. Line breaks are kept. */
export function FoldedText({ text, limit = 180 }: { text: string; limit?: number }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const long = text.length > limit;
  return (
    <Box component="span" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {long && !open ? `${text.slice(0, limit)}…` : text}
      {long && (
        <Link component="button" type="button" sx={{ ml: 1, verticalAlign: 'baseline' }} onClick={() => setOpen(!open)}>
          {translate(open ? 'text.less' : 'text.more')}
        </Link>
      )}
    </Box>
  );
}
