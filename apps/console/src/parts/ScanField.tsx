import { useCallback, useRef } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import { useTranslate } from 'react-admin';
import { useController } from 'react-hook-form';
import type { StoredScan } from '@huibian/contracts';
import { FileDrop } from './FileDrop';

const scanTypes = ['.pdf', '.png', '.jpg', '.jpeg'];

/** The scan of a paper: stored at once, named when the form is sent. A form with a scan that failed is not sent without it unseen. */
export function ScanField({ value, onChange, label }: { value: StoredScan | null; onChange: (scan: StoredScan | null) => void; label: string }) {
  const translate = useTranslate();
  const unfinished = useRef(false);
  const { fieldState, field } = useController({ name: 'unfinishedScan', defaultValue: false, rules: { validate: () => (unfinished.current ? translate('scan.unfinished') : true) } });
  const { onChange: tellForm } = field;
  const note = useCallback((now: boolean) => {
    unfinished.current = now;
    tellForm(now);
  }, [tellForm]);
  return (
    <Box sx={{ width: '100%', my: 1 }}>
      <Typography variant="body2" sx={{ mb: 0.5 }}>{label}</Typography>
      {value === null ? (
        <FileDrop<StoredScan> path="/api/scans" types={scanTypes} onUnfinished={note} onUploaded={(scan) => { note(false); onChange({ sha256: scan.sha256, name: scan.name }); }} />
      ) : (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, p: 1.25, border: 1, borderColor: 'divider', borderRadius: 1 }}>
          <PictureAsPdfOutlined sx={{ color: 'primary.main' }} />
          <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{value.name}</Box>
          <Button size="small" color="inherit" onClick={() => onChange(null)}>{translate('scan.remove')}</Button>
        </Box>
      )}
      {fieldState.error && <FormHelperText error role="alert">{fieldState.error.message}</FormHelperText>}
    </Box>
  );
}
