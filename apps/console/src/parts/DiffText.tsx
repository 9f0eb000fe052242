import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { diffWords, isChanged, type DiffSegment } from '@huibian/manuscript';
import { tones } from '../theme/palette';

type DiffTextProps = { segments: readonly DiffSegment[] } | { before: string; after: string };

/** Two texts in one: what went is struck through, what came is underlined, so that colour is not the only sign. */
export function DiffText(props: DiffTextProps) {
  const translate = useTranslate();
  const segments = 'segments' in props ? props.segments : diffWords(props.before, props.after);
  if (segments.length === 0) return <Box component="span" sx={{ color: 'text.disabled' }}>{translate('text.none')}</Box>;
  return (
    <Box component="span" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {segments.map((segment, index) => <Segment key={index} segment={segment} />)}
    </Box>
  );
}

function Segment({ segment }: { segment: DiffSegment }) {
  if (segment.kind === 'same') return <>{segment.text}</>;
  const added = segment.kind === 'added';
  const tone = added ? tones.good : tones.bad;
  return (
    <Box component={added ? 'ins' : 'del'} sx={{ color: tone.text, bgcolor: tone.ground, textDecorationThickness: '1px', borderRadius: '2px', px: '1px' }}>
      {segment.text}
    </Box>
  );
}

/** What the marks mean, once above a page of differences; or that there are none. */
export function DiffLegend({ segments, text }: { segments?: readonly DiffSegment[]; text?: string }) {
  const translate = useTranslate();
  if (segments !== undefined && !isChanged(segments)) return <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{translate('diff.same')}</Box>;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, fontSize: '0.8125rem', color: 'text.secondary' }}>
      {text ?? translate('diff.legend')}
      <Segment segment={{ kind: 'added', text: translate('diff.added') }} />
      <Segment segment={{ kind: 'removed', text: translate('diff.removed') }} />
    </Box>
  );
}
