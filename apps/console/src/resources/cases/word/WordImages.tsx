import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import { useTranslate } from 'react-admin';
import { readableSize, type CaseReading } from '@huibian/contracts';
import { DialogPart } from './DialogPart';

interface WordImagesProps {
  images: CaseReading['images'];
  chosen: readonly string[];
  onChoose: (names: readonly string[]) => void;
}

/** The images of the file, to be put beside the case. Text never holds any. */
export function WordImages({ images, chosen, onChoose }: WordImagesProps) {
  const translate = useTranslate();
  if (images.length === 0) return null;
  const toggle = (name: string) => onChoose(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  return (
    <DialogPart title={translate('word_file.images', { smart_count: images.length })} note={translate('word_file.images_note')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        {images.map(({ name, type, bytes, content }) => (
          <Box component="label" key={name} sx={{ width: 168, p: 1, border: 1, borderRadius: 1, borderColor: chosen.includes(name) ? 'primary.main' : 'divider', cursor: content === null ? 'default' : 'pointer', fontSize: '0.8125rem' }}>
            <Box sx={{ height: 96, mb: 0.5, display: 'grid', placeItems: 'center', bgcolor: 'background.default', color: 'text.secondary', textAlign: 'center' }}>
              {content === null ? translate('word_file.image_apart') : <Box component="img" alt="" src={`data:${type};base64,${content}`} sx={{ maxWidth: '100%', maxHeight: 96 }} />}
            </Box>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
              <Checkbox size="small" disabled={content === null} checked={chosen.includes(name)} onChange={() => toggle(name)} sx={{ p: 0.25 }} />
              <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>{name} · {readableSize(bytes)}</Box>
            </Box>
          </Box>
        ))}
      </Box>
    </DialogPart>
  );
}
