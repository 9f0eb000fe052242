import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { CaseReading, SectionSpec } from '@huibian/contracts';
import { paragraphsOf } from '@huibian/manuscript';
import { DialogPart } from './DialogPart';

interface WordPartsProps {
  reading: CaseReading;
  specs: readonly SectionSpec[];
  placed: readonly (string | null)[];
  onPlace: (index: number, key: string | null) => void;
}

const nowhere = '';

/** Text of the file that belongs to no section by its heading: shown whole, and put into one by hand. */
export function WordParts({ reading, specs, placed, onPlace }: WordPartsProps) {
  const translate = useTranslate();
  if (reading.unplaced.length === 0) return null;
  return (
    <DialogPart title={translate('word_file.unplaced', { smart_count: reading.unplaced.length })} note={translate('word_file.unplaced_note')}>
      {reading.unplaced.map(({ kind, heading, blocks }, index) => (
        <Box key={index} sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 220px' }, gap: 1.5, alignItems: 'start', py: 1, borderTop: 1, borderColor: 'divider' }}>
          <Box tabIndex={0} role="region" aria-label={heading || translate(`word_file.part.${kind}`)} sx={{ minWidth: 0, maxHeight: 180, overflow: 'auto', fontSize: '0.875rem', lineHeight: 1.8, overflowWrap: 'anywhere' }}>
            <Box sx={{ fontWeight: 600 }}>{heading || translate(`word_file.part.${kind}`)}</Box>
            {paragraphsOf({ blocks }).map((text, at) => <Box component="p" key={at} sx={{ m: 0 }}>{text}</Box>)}
          </Box>
          <TextField select size="small" label={translate('word_file.put_into')} value={placed[index] ?? nowhere} onChange={({ target }) => onPlace(index, target.value === nowhere ? null : target.value)} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
            <MenuItem value={nowhere}>{translate('word_file.nowhere')}</MenuItem>
            {specs.map(({ key, heading: name }) => <MenuItem key={key} value={key}>{translate('word_file.end_of', { heading: name })}</MenuItem>)}
          </TextField>
        </Box>
      ))}
    </DialogPart>
  );
}
