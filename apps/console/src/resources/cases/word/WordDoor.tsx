import { useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import NoteAddOutlined from '@mui/icons-material/NoteAddOutlined';
import { useTranslate } from 'react-admin';
import type { SectionSpec } from '@huibian/contracts';
import { wordTypes } from '../../../parts/word-types';
import type { EditorText } from '../editor/editor-text';
import type { Draft } from '../editor/use-draft';
import { useAttachImages } from './use-attach-images';
import type { WordFile } from './use-word-file';
import { WordDialog } from './WordDialog';

/** Opens the computer's own choice of files. */
export function WordButton({ onFile }: { onFile: (file: File) => void }) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const chosen = () => {
    const file = input.current?.files?.[0];
    // The same file, mended, is another choice.
    if (input.current) input.current.value = '';
    if (file) onFile(file);
  };
  return (
    <>
      <Button size="small" variant="outlined" startIcon={<NoteAddOutlined />} onClick={() => input.current?.click()}>{translate('word_file.open')}</Button>
      <input ref={input} type="file" hidden accept={wordTypes.join(',')} data-word-input="" onChange={() => chosen()} />
    </>
  );
}

interface WordDoorProps {
  word: WordFile;
  draft: Draft;
  specs: readonly SectionSpec[];
  caseId: string;
}

/** What becomes of a file that was dropped: how far it is, why it is not taken, what it says, and the way back. */
export function WordDoor({ word, draft, specs, caseId }: WordDoorProps) {
  const translate = useTranslate();
  const attach = useAttachImages(caseId);
  const [adopted, setAdopted] = useState<{ before: EditorText; after: EditorText; name: string } | null>(null);
  // Once it is written on, taking it back would take that back too.
  const undoable = adopted !== null && draft.text === adopted.after;
  const adopt = (after: EditorText, images: readonly string[]) => {
    if (!word.read) return;
    const { file, reading } = word.read;
    if (after !== draft.text) {
      setAdopted({ before: draft.text, after, name: file.name });
      draft.change({ text: after });
    }
    void attach(reading.images.filter(({ name }) => images.includes(name)));
    word.close();
  };
  const undo = () => {
    if (undoable) draft.change({ text: adopted.before });
    setAdopted(null);
  };
  return (
    <>
      {/* Whoever drops a file far down the text is answered in sight. */}
      <Box sx={{ position: 'sticky', top: 150, zIndex: 4 }}>
        {word.slow && word.read === null && (
          <Box sx={{ mb: 2, px: 2, py: 1, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              <Box role="status" sx={{ flex: 1, minWidth: 0, fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{translate('word_file.reading', { name: word.busy?.name ?? '' })}</Box>
              <Button size="small" color="inherit" onClick={word.cancel}>{translate('ra.action.cancel')}</Button>
            </Box>
            <LinearProgress aria-label={translate('word_file.reading', { name: word.busy?.name ?? '' })} />
          </Box>
        )}
        {word.failure !== null && word.read === null && <Alert severity="error" onClose={word.dismiss} closeText={translate('ra.action.close')} sx={{ mb: 2 }}>{word.failure} {translate('word_file.unchanged')}</Alert>}
        {undoable && (
          <Alert severity="success" sx={{ mb: 2 }} onClose={() => setAdopted(null)} closeText={translate('ra.action.close')} action={<Button size="small" color="inherit" onClick={undo}>{translate('ra.action.undo')}</Button>}>
            {translate('word_file.adopted', { name: adopted.name })}
          </Alert>
        )}
      </Box>
      {word.read && <WordDialog word={word} read={word.read} text={draft.text} specs={specs} onAdopt={adopt} />}
    </>
  );
}
