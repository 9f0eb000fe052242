import { Fragment } from 'react';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { ImportReading, ReadBlock } from '@huibian/contracts';
import { tones } from '../../theme/palette';
import type { ContradictionMarks, Marked } from './contradiction-marks';
import { MarkedText } from './MarkedText';
import { headingPieces } from './side-by-side';
import { Mark, pickable } from './SourceLines';

interface UnderstoodBlocksProps {
  reading: ImportReading;
  block: number | null;
  /** Where contents and body disagree on this case's title. */
  marks: ContradictionMarks | null;
  onPick: (block: number) => void;
}

/** What was understood of a case: chapter, heading, sections, paragraphs; a sign stands where lines were joined. */
export function UnderstoodBlocks({ reading, block, marks, onPick }: UnderstoodBlocksProps) {
  const translate = useTranslate();
  const heading = headingPieces(reading, marks?.body ?? null);
  return (
    <>
      <Box sx={{ px: 0.5, mb: 0.5, color: 'text.secondary', fontSize: '0.8125rem' }}>{reading.chapter}</Box>
      {marks && <Box sx={{ p: 0.5, mb: 0.25 }}><Mark tone="idle">{translate('imports.side.contents_line')}</Mark><MarkedText marked={marks.contents} /></Box>}
      {reading.blocks.map((one, index) => <Understood key={index} block={one} place={index} {...(index === 0 ? { marked: heading.map((piece) => piece.marked) } : {})} chosen={index === block} onPick={() => onPick(index)} />)}
    </>
  );
}

const looks = { heading: { fontWeight: 700, fontSize: '1rem' }, section: { fontWeight: 600 }, paragraph: {} } as const;

function Understood({ block, place, marked = [], chosen, onPick }: { block: ReadBlock; place: number; marked?: readonly (readonly Marked[])[]; chosen: boolean; onPick: () => void }) {
  const translate = useTranslate();
  return (
    <Box data-block={place} sx={{ mb: 0.25 }}>
      <Box component="button" type="button" aria-current={chosen || undefined} onClick={onPick} sx={{ ...pickable, display: 'block', overflowWrap: 'anywhere', bgcolor: chosen ? tones.going.ground : 'transparent' }}>
        <Mark tone="idle">{translate(`imports.side.kind.${block.kind}`)}</Mark>
        <Box component="span" sx={looks[block.kind]}>
          {block.pieces.map((piece, index) => (
            <Fragment key={index}>
              {index > 0 && <Box component="span" role="img" aria-label={translate('imports.side.joined_here')} title={translate('imports.side.joined_here')} sx={{ mx: 0.25, px: 0.25, borderRadius: 0.5, color: tones.going.text, bgcolor: tones.going.ground, fontWeight: 600 }}>⏎</Box>}
              {marked[index] ? <MarkedText marked={marked[index]} /> : piece.text}
            </Fragment>
          ))}
        </Box>
      </Box>
    </Box>
  );
}
