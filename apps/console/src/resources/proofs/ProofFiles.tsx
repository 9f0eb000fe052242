import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { useTranslate } from 'react-admin';
import { readableSize, type ManifestFile } from '@huibian/contracts';

/** What a reader calls the file: its format; the name's ending decides. */
export function useFileLabel(): (name: string) => string {
  const translate = useTranslate();
  return (name) => {
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    return translate(`proofs.format.${ending}`, { _: ending.toUpperCase() });
  };
}

/** Downloads of a proof, one button a format. */
export function ProofFiles({ proofId, files }: { proofId: string; files: readonly ManifestFile[] }) {
  const labelOf = useFileLabel();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {files.map(({ name, bytes }) => (
        <Button key={name} size="small" variant="outlined" startIcon={<FileDownloadOutlined />} href={`/api/proofs/${proofId}/files/${encodeURIComponent(name)}`} download>
          {labelOf(name)}
          <Box component="span" sx={{ ml: 0.75, color: 'text.secondary', fontWeight: 400, fontSize: '0.8125rem' }}>{readableSize(bytes)}</Box>
        </Button>
      ))}
    </Box>
  );
}
