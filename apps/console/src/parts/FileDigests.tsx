import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Tooltip from '@mui/material/Tooltip';
import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { useNotify, useTranslate } from 'react-admin';
import { readableSize } from '@huibian/contracts';

export interface DigestedFile {
  name: string;
  /** What readers call it. */
  label: string;
  bytes: number;
  sha256: string;
  sm3: string;
  /** Where it can be had; without it the row is for comparing only. */
  href?: string;
}

/** Files by their content: name, size, SHA-256 and SM3, to be copied and compared. */
export function FileDigests({ files }: { files: readonly DigestedFile[] }) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {files.map((file) => (
        <Box component="li" key={file.name} sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 } }}>
          <FileName file={file} />
          <Box component="dl" sx={{ m: 0, mt: 0.5, display: 'grid', gridTemplateColumns: '72px minmax(0, 1fr)', rowGap: 0.25, fontSize: '0.8125rem' }}>
            <Digest name="SHA-256" value={file.sha256} />
            <Digest name="SM3" value={file.sm3} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function FileName({ file: { name, label, bytes, href } }: { file: DigestedFile }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.25, flexWrap: 'wrap' }}>
      {href === undefined ? <strong>{label}</strong> : (
        <Link href={href} download={name} sx={{ fontWeight: 600, }}><FileDownloadOutlined sx={{ fontSize: 20, verticalAlign: '-4px', mr: 0.5 }} />{label}</Link>
      )}
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>{name}　{readableSize(bytes)}</Box>
    </Box>
  );
}

function Digest({ name, value }: { name: string; value: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  // The clipboard is closed to pages served over plain http; the digest can still be marked and copied.
  const canCopy = typeof navigator !== 'undefined' && navigator.clipboard !== undefined;
  const copy = () => void navigator.clipboard.writeText(value).then(() => notify('text.copied', { type: 'info' }));
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>{name}</Box>
      <Box component="dd" sx={{ m: 0, display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
        <Box component="code" sx={{ overflowWrap: 'anywhere', userSelect: 'all', lineHeight: 1.7 }}>{value}</Box>
        {canCopy && (
          <Tooltip title={translate('text.copy')}>
            <IconButton size="small" aria-label={`${translate('text.copy')} ${name}`} onClick={copy} sx={{ p: 0.375 }}><ContentCopyOutlined sx={{ fontSize: 15 }} /></IconButton>
          </Tooltip>
        )}
      </Box>
    </>
  );
}
