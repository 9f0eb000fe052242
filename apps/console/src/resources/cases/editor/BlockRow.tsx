import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import FormatListNumbered from '@mui/icons-material/FormatListNumbered';
import Notes from '@mui/icons-material/Notes';
import { useTranslate } from 'react-admin';
import type { UnprintablePlace } from '@huibian/contracts';
import { chineseNumeral } from '@huibian/manuscript';
import { ink } from '../../../theme/palette';
import { BlockFindings } from '../check/BlockFindings';
import { MarkedTextarea } from '../check/MarkedTextarea';
import { isBlank, type EditorBlock } from './editor-text';
import { UnprintableNote } from './UnprintableNote';

export interface BlockActs {
  change: (block: EditorBlock) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
  switchKind: () => void;
  /** A new block of the same kind below; `rest` is what stood after the caret. */
  split: (before: string, rest: string) => void;
  /** Several lines at once. */
  paste: (text: string) => void;
}

interface BlockRowProps {
  block: EditorBlock;
  /** Place among the points, 1 for 一是. */
  ordinal: number | undefined;
  /** Place among the blocks, for those who hear the page. */
  place: number;
  first: boolean;
  last: boolean;
  focused: boolean;
  unprintable: UnprintablePlace | undefined;
  acts: BlockActs;
}

/** One paragraph or point: written where it will stand, numbered by its place. */
export function BlockRow({ block, ordinal, place, first, last, focused, unprintable, acts }: BlockRowProps) {
  const translate = useTranslate();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) row.current?.querySelector('textarea')?.focus();
  }, [focused, place]);

  const { leadKeys, textKeys } = keysOf(block, acts);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\r\n]/.test(text.trim())) return;
    event.preventDefault();
    acts.paste(text);
  };
  const isPoint = block.kind === 'point';
  const label = isPoint ? `${chineseNumeral(ordinal ?? 1)}是` : '';
  const name = isPoint ? translate('cases.editor.point_place', { place: ordinal ?? 1 }) : translate('cases.editor.paragraph_place', { place });
  return (
    <Box ref={row} role="group" aria-label={name} data-block={block.id} sx={rowStyle}>
      <Box sx={{ width: 44, pt: '5px', flexShrink: 0 }}>
        <Box aria-hidden="true" sx={{ fontWeight: 600, color: 'primary.main', userSelect: 'none' }}>{label || '¶'}</Box>
        <BlockFindings blockId={block.id} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {isPoint && (
          <MarkedTextarea
            blockId={block.id}
            field="lead"
            className="lead"
            value={block.lead}
            aria-label={translate('cases.editor.lead')}
            placeholder={translate('cases.editor.lead_placeholder')}
            maxLength={500}
            onChange={(event) => acts.change({ ...block, lead: event.target.value.replace(/[\r\n]+/g, '') })}
            onKeyDown={leadKeys}
            onPaste={paste}
          />
        )}
        <MarkedTextarea
          blockId={block.id}
          field="text"
          value={block.text}
          aria-label={translate(isPoint ? 'cases.editor.point_text' : 'cases.editor.paragraph_text')}
          placeholder={translate(isPoint ? 'cases.editor.point_placeholder' : 'cases.editor.paragraph_placeholder')}
          onChange={(event) => acts.change({ ...block, text: event.target.value })}
          onKeyDown={textKeys}
          onPaste={paste}
        />
        <UnprintableNote place={unprintable} />
      </Box>
      <BlockTools isPoint={isPoint} first={first} last={last} acts={acts} />
    </Box>
  );
}

/** What keys do beside writing: move, remove, go on to the detail, open the next block. A composing input method keeps its keys. */
function keysOf(block: EditorBlock, acts: BlockActs) {
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      acts.move(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Backspace' && isBlank(block)) {
      event.preventDefault();
      acts.remove();
    }
  };
  const leadKeys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    keys(event);
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.closest('[data-block]')?.querySelector<HTMLTextAreaElement>('textarea[data-field="text"]')?.focus();
  };
  const textKeys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    keys(event);
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    acts.split(value.slice(0, selectionStart), value.slice(selectionEnd));
  };
  return { leadKeys, textKeys };
}

function BlockTools({ isPoint, first, last, acts }: { isPoint: boolean; first: boolean; last: boolean; acts: BlockActs }) {
  const translate = useTranslate();
  return (
    <Box className="tools">
      <Tool label={translate(isPoint ? 'cases.editor.to_paragraph' : 'cases.editor.to_point')} onClick={acts.switchKind} icon={isPoint ? <Notes /> : <FormatListNumbered />} />
      <Tool label={translate('cases.editor.move_up')} onClick={() => acts.move(-1)} disabled={first} icon={<ArrowUpward />} />
      <Tool label={translate('cases.editor.move_down')} onClick={() => acts.move(1)} disabled={last} icon={<ArrowDownward />} />
      <Tool label={translate('cases.editor.remove')} onClick={acts.remove} icon={<DeleteOutlined />} />
    </Box>
  );
}

function Tool({ label, onClick, disabled = false, icon }: { label: string; onClick: () => void; disabled?: boolean; icon: React.ReactNode }) {
  return (
    <Tooltip title={label}>
      <span><IconButton size="small" aria-label={label} onClick={onClick} disabled={disabled}>{icon}</IconButton></span>
    </Tooltip>
  );
}

const rowStyle = {
  position: 'relative', display: 'flex', py: 0.75, px: 1.5, mx: -1.5, borderRadius: 1, borderLeft: '2px solid transparent',
  '&:hover': { bgcolor: ink.head },
  '&:focus-within': { bgcolor: ink.head, borderLeftColor: ink.accent },
  '& textarea, & .underlines': { font: 'inherit', fontSize: '1rem', lineHeight: 1.85, p: 0, py: '4px' },
  '& textarea': { position: 'relative', display: 'block', width: '100%', resize: 'none', border: 0, outline: 'none', background: 'transparent', color: ink.text },
  // Under the textarea, letter for letter: it breaks lines where the textarea does.
  '& .underlines': { position: 'absolute', inset: 0, color: 'transparent', whiteSpace: 'pre-wrap', overflowWrap: 'break-word', userSelect: 'none', pointerEvents: 'none' },
  '& textarea.lead, & .underlines.lead': { fontWeight: 600 },
  '& textarea::placeholder': { color: ink.textSoft, opacity: 0.85, fontWeight: 400 },
  '& .tools svg': { fontSize: 18 },
  // Above the row's corner, so that the line below keeps its whole width.
  '& .tools': { position: 'absolute', top: -20, right: 8, display: 'flex', bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, boxShadow: '0 2px 8px rgba(18, 40, 42, 0.12)', zIndex: 1, opacity: 0, pointerEvents: 'none' },
  '&:hover .tools, &:focus-within .tools': { opacity: 1, pointerEvents: 'auto' },
} as const;
