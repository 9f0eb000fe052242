import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { ImportReading, ReadLine } from '@huibian/contracts';
import { tones } from '../../theme/palette';
import { marksOn, type ContradictionMarks, type Marked } from './contradiction-marks';
import { MarkedText } from './MarkedText';
import { headingPieces, joinedAt } from './side-by-side';

interface SourceLinesProps {
  reading: ImportReading;
  line: number | null;
  /** Where contents and body disagree on this case's title. */
  marks: ContradictionMarks | null;
  onPick: (line: number) => void;
}

/** The lines of the file that belong to a case, with their numbers: what was left out is struck, what runs on from the line before says so. */
export function SourceLines({ reading, line, marks, onPick }: SourceLinesProps) {
  const translate = useTranslate();
  const joined = new Set(reading.blocks.flatMap(joinedAt));
  const headingMarks = new Map(headingPieces(reading, marks?.body ?? null).map((piece) => [piece.line, piece.marked]));
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {reading.contentsLine && (
        <Box component="li" sx={{ ...row, mb: 1, pb: 1, borderBottom: 1, borderColor: 'divider' }}>
          <LineNumber line={reading.contentsLine.line} />
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}><Mark tone="idle">{translate('imports.side.contents_line')}</Mark>{marks ? <MarkedText marked={marksOn(reading.contentsLine.text, marks.contents)} /> : reading.contentsLine.text}</Box>
        </Box>
      )}
      {reading.lines.map((one) => <SourceLine key={one.line} line={one} marked={headingMarks.get(one.line)} joined={joined.has(one.line)} chosen={one.line === line} onPick={() => onPick(one.line)} />)}
    </Box>
  );
}

function SourceLine({ line, marked, joined, chosen, onPick }: { line: ReadLine; marked: readonly Marked[] | undefined; joined: boolean; chosen: boolean; onPick: () => void }) {
  const translate = useTranslate();
  const reasons = [...new Set(line.dropped.map(({ reason }) => translate(reason.startsWith('intake.') ? reason : `intake.dropped.${reason}`, { _: reason })))];
  const gone = line.block === null;
  return (
    <Box component="li" data-line={line.line}>
      <Box component="button" type="button" aria-current={chosen || undefined} onClick={onPick} sx={{ ...row, ...pickable, bgcolor: chosen ? tones.going.ground : 'transparent' }}>
        <LineNumber line={line.line} />
        <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {joined && <Mark tone="going">{translate('imports.side.joined')}</Mark>}
          {reasons.length > 0 && <Mark tone="waiting">{translate('imports.side.dropped', { reason: reasons.join('、'), text: gone ? '' : line.dropped.map(({ text }) => `“${text}”`).join('') })}</Mark>}
          <Box component={gone ? 'del' : 'span'} sx={gone ? { color: 'text.secondary' } : undefined}>{marked ? <MarkedText marked={marksOn(line.text, marked)} /> : line.text}</Box>
        </Box>
      </Box>
    </Box>
  );
}

export const row = { display: 'flex', gap: 1.25, alignItems: 'baseline' } as const;
/** A row that is pressed looks like text until it is met. */
export const pickable = { width: '100%', border: 0, p: 0.5, m: 0, font: 'inherit', color: 'inherit', textAlign: 'left', cursor: 'pointer', borderRadius: 1, '&:hover': { bgcolor: 'action.hover' }, '&:focus-visible': { outline: 2, outlineColor: 'primary.main', outlineOffset: -2 } } as const;

const LineNumber = ({ line }: { line: number }) => <Box component="span" sx={{ flexShrink: 0, width: 40, textAlign: 'right', color: 'text.secondary', fontSize: '0.75rem', fontVariantNumeric: 'tabular-nums' }}>{line}</Box>;

/** A word beside the colour: colour alone says nothing to some. */
export const Mark = ({ tone, children }: { tone: keyof typeof tones; children: string }) => (
  <Box component="span" sx={{ mr: 0.75, px: 0.5, borderRadius: 0.5, fontSize: '0.75rem', color: tones[tone].text, bgcolor: tones[tone].ground, whiteSpace: 'nowrap' }}>{children}</Box>
);
