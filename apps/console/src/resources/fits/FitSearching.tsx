import { useEffect } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRefresh, useTranslate } from 'react-admin';
import type { FitView } from '@huibian/contracts';
import { TaskProgress } from '../../parts/TaskProgress';
import { useTask } from '../../parts/use-task';
import { useAsking } from './use-asking';

/** How far a search is, and the way to stop it. */
export function FitSearching({ fit }: { fit: FitView }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { task } = useTask({ subjectId: fit.id, kind: 'fit_batch' });
  // A small volume is searched before anybody has asked how far it is: then only its end is heard.
  const over = task != null && task.state !== 'queued' && task.state !== 'running';
  useEffect(() => {
    if (over) refresh();
  }, [over, refresh]);
  const stopping = useAsking(`/api/fits/${fit.id}/cancellation`);
  return (
    <Box sx={{ px: 2.5, py: 2 }}>
      <TaskProgress subjectId={fit.id} kind="fit_batch" />
      <Box sx={{ mt: 1.5 }}><Button size="small" color="inherit" loading={stopping.pending} onClick={() => void stopping.ask()}>{translate('fits.cancel')}</Button></Box>
      {stopping.failure !== null && <Alert severity="error" sx={{ mt: 1.5 }}>{stopping.failure}</Alert>}
    </Box>
  );
}
