import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { FitView } from '@huibian/contracts';
import { Moment } from '../../parts/DueDate';
import { Section } from '../../parts/Section';
import { useRefusalText } from '../../providers/use-problem-text';
import { useWorkbench } from '../batches/workbench';
import { FitSearching } from './FitSearching';
import { FitSuggestions } from './FitSuggestions';
import { useAsking } from './use-asking';

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
      {fit !== null && (searching ? <FitSearching fit={fit} /> : !held && <Ended fit={fit} />)}
    </Section>
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
