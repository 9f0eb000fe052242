import { useMemo, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import type { SectionSpec } from '@huibian/contracts';
import { notByBackdrop } from '../../../parts/dialog-closing';
import { RevisionSwitch } from '../../../parts/RevisionSwitch';
import type { EditorText } from '../editor/editor-text';
import { spliced } from '../editor/spliced';
import type { ReadFile, WordFile } from './use-word-file';
import { changesOf, chosenText, startingChoice, wholeChoice, type WordChoice } from './word-choice';
import { WordImages } from './WordImages';
import { WordLeftOut } from './WordLeftOut';
import { WordParts } from './WordParts';
import { WordSections } from './WordSections';

interface WordDialogProps {
  word: WordFile;
  read: ReadFile;
  text: EditorText;
  specs: readonly SectionSpec[];
  onAdopt: (text: EditorText, images: readonly string[]) => void;
}

/** A file beside the draft: what would be taken, section by section, and what the file has besides. Until it is adopted the draft is as it was. */
export function WordDialog({ word, read, text, specs, onAdopt }: WordDialogProps) {
  const translate = useTranslate();
  const { reading, file } = read;
  const [{ of, choice }, setChosen] = useState<{ of: ReadFile; choice: WordChoice }>(() => ({ of: read, choice: startingChoice(text, reading) }));
  const [images, setImages] = useState<readonly string[]>([]);
  // Read anew with its tracked changes the other way, the file has other text: it is chosen from afresh.
  const current = useMemo(() => (of === read ? choice : startingChoice(text, reading)), [of, read, choice, text, reading]);
  const choose = (next: WordChoice) => setChosen({ of: read, choice: next });
  const changes = changesOf(text, reading, current);
  const adopt = () => onAdopt(changes === 0 ? text : chosenText(text, specs, reading, current), images);
  return (
    <Dialog open fullWidth maxWidth="lg" aria-labelledby="word-title" onClose={notByBackdrop(word.close)}>
      <DialogTitle id="word-title" sx={{ overflowWrap: 'anywhere' }}>{translate('word_file.title', { name: file.name })}</DialogTitle>
      <Box sx={{ height: 4 }}>{word.slow && <LinearProgress aria-label={translate('word_file.reading', { name: file.name })} />}</Box>
      <DialogContent inert={word.busy !== null} sx={{ pt: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1, mb: 2 }}>
          <Box sx={{ flex: '1 1 320px', color: 'text.secondary', fontSize: '0.875rem' }}>{translate('word_file.note')}</Box>
          {reading.format === 'word' && <RevisionSwitch revisions={read.revisions} onChange={word.reread} />}
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button size="small" variant="outlined" onClick={() => choose(wholeChoice(text, reading, 'file'))}>{translate('word_file.take_all')}</Button>
            <Button size="small" color="inherit" onClick={() => choose(wholeChoice(text, reading, 'now'))}>{translate('word_file.keep_all')}</Button>
          </Box>
        </Box>
        {word.failure !== null && <Alert severity="error" sx={{ mb: 2 }}>{word.failure}</Alert>}
        <WordSections text={text} reading={reading} choice={current} onChoose={choose} />
        <WordParts reading={reading} specs={specs} placed={current.parts} onPlace={(index, key) => choose({ ...current, parts: spliced(current.parts, index, 1, key) })} />
        <WordImages images={reading.images} chosen={images} onChoose={setImages} />
        <WordLeftOut reading={reading} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={word.close}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={word.busy !== null || (changes === 0 && images.length === 0)} onClick={adopt}>{changes === 0 ? translate('word_file.adopt') : translate('word_file.adopt_count', { smart_count: changes })}</Button>
      </DialogActions>
    </Dialog>
  );
}
