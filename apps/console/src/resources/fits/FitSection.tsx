import { useEffect, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRefresh, useTranslate } from 'react-admin';
import type { FitView } from '@huibian/contracts';
import { Moment } from '../../parts/DueDate';
import { Section } from '../../parts/Section';
import { TaskProgress } from '../../parts/TaskProgress';
import { useTask } from '../../parts/use-task';
import { messageOf } from '../../providers/problem';
import { useApi } from '../../providers/use-api';
import { useRefusalText } from '../../providers/use-problem-text';
import { useWorkbench } from '../batches/workbench';
import { FitSuggestions } from './FitSuggestions';

/** 字距建议 of the volume: asked for, followed, and taken case by case. Whoever sees it may edit the entries. */
export function FitSection() {
  const translate = useTranslate();
  const { batch, trackings } = useWorkbench();
  const { fit } = batch;
  const searching = fit?.state === 'searching';
  const asking = useAsking(`/api/batches/${batch.id}/fits`);
  const held = trackings.size > 0;
  return (
    <Section
      title={translate('fits.title')}
      note={translate('fits.note')}
      actions={!searching && <Button size="small" variant={fit?.state === 'found' && fit.current ? 'text' : 'outlined'} disabled={held} loading={asking.pending} onClick={() => void asking.ask()} sx={{ flexShrink: 0 }}>{translate(fit === null ? 'fits.search' : 'fits.search_again')}</Button>}
      flush
    >
      {asking.failure !== null && <Alert severity="error" sx={{ m: 2 }}>{asking.failure}</Alert>}
      {held && <Box sx={{ px: 2.5, py: 1.5, color: 'text.secondary', fontSize: '0.875rem' }}>{translate('fits.save_first')}</Box>}
      {fit !== null && (searching ? <Searching fit={fit} /> : !held && <Ended fit={fit} />)}
    </Section>
  );
}

function Searching({ fit }: { fit: FitView }) {
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

function Ended({ fit }: { fit: FitView }) {
  const translate = useTranslate();
  const refusalText = useRefusalText();
  if (fit.problem !== null) return <Alert severity="error" sx={{ m: 2 }}>{refusalText(fit.problem)}</Alert>;
  if (fit.state === 'cancelled' || fit.result === null) return <Note>{translate('fits.cancelled')}</Note>;
  if (!fit.current) return <Note>{translate('fits.outdated')}</Note>;
  return (
    <>
      <FitSuggestions key={fit.id} fitId={fit.id} result={fit.result} />
      <Box sx={{ px: 2.5, pb: 1.5, color: 'text.secondary', fontSize: '0.8125rem' }}>{translate('fits.asked_by', { name: fit.requestedBy })}　<Moment at={fit.finishedAt ?? fit.requestedAt} /></Box>
    </>
  );
}

const Note = ({ children }: { children: string }) => <Box sx={{ px: 2.5, py: 1.5, color: 'text.secondary', fontSize: '0.875rem' }}>{children}</Box>;

/** A question to the server that changes what the page shows: sent once, the refusal in words. */
function useAsking(path: string) {
  const api = useApi();
  const refresh = useRefresh();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const ask = async () => {
    setPending(true);
    setFailure(null);
    try {
      await api.post(path, {});
      refresh();
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setPending(false);
    }
  };
  return { pending, failure, ask };
}
