import type { DragEvent, KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import MuiLink from '@mui/material/Link';
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import DragIndicator from '@mui/icons-material/DragIndicator';
import { ResourceContextProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { RecommendationItem } from '@huibian/contracts';
import { ActionBar } from '../../parts/ActionBar';
import { LateChip } from '../../parts/LateChip';
import type { Stateful } from '../../parts/stateful';
import { ink, tones } from '../../theme/palette';

interface QueueRowProps {
  item: RecommendationItem;
  place: number;
  last: boolean;
  /** Stands after the last place left. */
  beyond: boolean;
  mayOrder: boolean;
  dragged: boolean;
  onMove: (by: -1 | 1) => void;
  onDragStart: () => void;
  onDragOver: () => void;
  onDragEnd: () => void;
}

/** One case of the queue: its place, what it is, and what may be done with it. */
export function QueueRow({ item, place, last, beyond, mayOrder, dragged, onMove, onDragStart, onDragOver, onDragEnd }: QueueRowProps) {
  const translate = useTranslate();
  const title = item.title || translate('cases.untitled');
  const keys = (event: KeyboardEvent) => {
    if (!mayOrder || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  // The acts are the case's: its version is the one they carry.
  const subject = { id: item.caseId, version: item.caseVersion, state: item.caseState, allowedActions: item.allowedActions } as unknown as Stateful;
  return (
    <Box
      component="li"
      draggable={mayOrder}
      onDragStart={(event: DragEvent) => { event.dataTransfer.effectAllowed = 'move'; onDragStart(); }}
      onDragOver={(event: DragEvent) => { event.preventDefault(); onDragOver(); }}
      onDragEnd={onDragEnd}
      onDrop={(event: DragEvent) => event.preventDefault()}
      onKeyDown={keys}
      sx={{ display: 'flex', alignItems: 'flex-start', gap: 1.5, px: 2, py: 1.5, borderTop: 1, borderColor: ink.lineSoft, bgcolor: dragged ? ink.accentSoft : 'background.paper', '&:first-of-type': { borderTop: 0 } }}
    >
      {mayOrder && <DragIndicator aria-hidden="true" sx={{ color: 'text.disabled', cursor: 'grab', mt: '3px' }} />}
      <Box sx={{ width: 28, textAlign: 'right', fontWeight: 600, fontSize: '1.0625rem', fontVariantNumeric: 'tabular-nums', color: beyond ? 'text.disabled' : 'primary.main' }}>{place}</Box>
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <MuiLink component={Link} to={`/cases/${item.caseId}/show`} underline="hover" sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>{title}</MuiLink>
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {item.units} · {translate(`group.${item.group}`)} · {item.fieldName} · {translate('words.count', { count: item.wordCount })}
        </Box>
        {item.late && <Box sx={{ mt: 0.5 }}><LateChip /></Box>}
        {beyond && <Chip size="small" label={translate('recommendations.beyond')} sx={{ mt: 0.5, color: tones.waiting.text, bgcolor: tones.waiting.ground }} />}
      </Box>
      <Box sx={{ flex: '0 1 340px', minWidth: 0 }}>
        <ResourceContextProvider value="cases">
          <ActionBar record={subject} noun="case" only={['recommend', 'return_to_unit', 'decline']} settings={{ recommend: { confirm: translate('recommendations.recommend_text', { title, place }), size: 'small' }, return_to_unit: { size: 'small' }, decline: { size: 'small' } }} />
        </ResourceContextProvider>
      </Box>
      {mayOrder && (
        <Box sx={{ display: 'flex' }}>
          <IconButton size="small" disabled={place === 1} aria-label={translate('recommendations.move_up', { title })} onClick={() => onMove(-1)}><ArrowUpward fontSize="small" /></IconButton>
          <IconButton size="small" disabled={last} aria-label={translate('recommendations.move_down', { title })} onClick={() => onMove(1)}><ArrowDownward fontSize="small" /></IconButton>
        </Box>
      )}
    </Box>
  );
}
