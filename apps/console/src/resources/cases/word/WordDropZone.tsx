import { useState, type DragEvent, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { useTranslate } from 'react-admin';

interface WordDropZoneProps {
  onFile: (file: File) => void;
  children: ReactNode;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** The text takes a file that is dropped on it, and says so while one is held above it. Dragged words stay the browser's. */
export function WordDropZone({ onFile, children }: WordDropZoneProps) {
  const translate = useTranslate();
  const [over, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const leave = (event: DragEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <Box sx={{ position: 'relative' }} onDragEnter={hold} onDragOver={hold} onDragLeave={leave} onDrop={drop} data-word-drop="">
      {children}
      {over && (
        <Box sx={{ position: 'absolute', inset: -6, zIndex: 4, pointerEvents: 'none', border: '2px dashed', borderColor: 'primary.main', borderRadius: 1, bgcolor: 'rgba(230, 240, 240, 0.88)' }}>
          <Box role="status" sx={{ position: 'sticky', top: '40vh', my: 8, display: 'flex', flexDirection: 'column', alignItems: 'center', gap: 0.5, color: 'primary.main' }}>
            <UploadFileOutlined sx={{ fontSize: 36 }} />
            <Box sx={{ fontWeight: 600 }}>{translate('word_file.drop')}</Box>
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{translate('word_file.drop_note')}</Box>
          </Box>
        </Box>
      )}
    </Box>
  );
}
