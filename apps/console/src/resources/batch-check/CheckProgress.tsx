import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { ErrorState, LoadingState } from '../../parts/Placeholders';
import type { BatchCheckDesk } from './use-batch-check';

/** A check that is not there yet: being read, under way, stopped or failed, with the way on. Nothing once it is done. */
export function CheckProgress({ desk: { state, cancel, again }, rows = 2 }: { desk: BatchCheckDesk; rows?: number }) {
  const translate = useTranslate();
  if (state.phase === 'unasked') return <Unasked onStart={again} />;
  if (state.phase === 'reading') return <LoadingState rows={rows} />;
  if (state.phase === 'unread') return <ErrorState error={state.error} onRetry={again} />;
  if (state.phase === 'checking') return <Checking done={state.done} total={state.total} onCancel={cancel} />;
  if (state.phase === 'checked') return null;
  const retry = <Button color="inherit" size="small" onClick={again}>{translate('batch_check.again')}</Button>;
  if (state.phase === 'cancelled') return <Alert severity="info" action={retry}>{translate('batch_check.cancelled')}</Alert>;
  return <Alert severity="error" action={retry}>{translate('batch_check.failed', { message: state.error instanceof Error ? state.error.message : '' })}</Alert>;
}

function Unasked({ onStart }: { onStart: () => void }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="body2" color="text.secondary">{translate('batch_check.unasked')}</Typography>
      <Button size="small" variant="outlined" sx={{ mt: 1.25 }} onClick={onStart}>{translate('batch_check.start')}</Button>
    </>
  );
}

function Checking({ done, total, onCancel }: { done: number; total: number; onCancel: () => void }) {
  const translate = useTranslate();
  // After the last case the rules that compare cases run; how far they are they do not say.
  const isBetween = done >= total;
  const label = translate(total === 0 ? 'check.panel.checking' : isBetween ? 'batch_check.comparing' : 'batch_check.checking', { done, total });
  return (
    <Box role="status" aria-busy="true" sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="body2" sx={{ mb: 0.75, fontVariantNumeric: 'tabular-nums' }}>{label}</Typography>
        <LinearProgress aria-label={translate('batch_check.title')} {...(isBetween ? {} : { variant: 'determinate', value: (done / total) * 100 })} />
      </Box>
      <Button size="small" onClick={onCancel}>{translate('ra.action.cancel')}</Button>
    </Box>
  );
}
