import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { FitView, ImportSummary, ImportView } from '@huibian/contracts';
import { contentsForm } from '@huibian/manuscript';
import { Section } from '../../parts/Section';
import { useRefusalText } from '../../providers/use-problem-text';
import { FitSearching } from '../fits/FitSearching';
import { FitRemaining, FitTable } from '../fits/FitTable';
import { useAsking } from '../fits/use-asking';

interface ImportFitProps {
  found: Pick<ImportView, 'id' | 'fit'>;
  summary: ImportSummary;
  chosen: ReadonlySet<number>;
  onChoose: (chosen: ReadonlySet<number>) => void;
}

/** 字距建议 for a historical volume: with them its cases stand on the pages its own contents print. What is chosen goes with the acceptance. */
export function ImportFit({ found, summary, chosen, onChoose }: ImportFitProps) {
  const translate = useTranslate();
  const { fit } = found;
  const asking = useAsking(`/api/imports/${found.id}/fits`);
  const searching = fit?.state === 'searching';
  return (
    <Section
      title={translate('fits.title')}
      note={translate('imports.fit.note')}
      actions={!searching && fit?.state !== 'found' && <Button size="small" variant="outlined" loading={asking.pending} onClick={() => void asking.ask()} sx={{ flexShrink: 0 }}>{translate(fit === null ? 'fits.search' : 'fits.search_again')}</Button>}
      flush
    >
      {asking.failure !== null && <Alert severity="error" sx={{ m: 2 }}>{asking.failure}</Alert>}
      {fit !== null && (searching ? <FitSearching fit={fit} /> : <Found fit={fit} summary={summary} chosen={chosen} onChoose={onChoose} />)}
    </Section>
  );
}

function Found({ fit, summary, chosen, onChoose }: Omit<ImportFitProps, 'found'> & { fit: FitView }) {
  const translate = useTranslate();
  const refusalText = useRefusalText();
  if (fit.problem !== null) return <Alert severity="error" sx={{ m: 2 }}>{refusalText(fit.problem)}</Alert>;
  if (fit.result === null) return <Box sx={{ px: 2.5, py: 1.5, color: 'text.secondary', fontSize: '0.875rem' }}>{translate('imports.fit.cancelled')}</Box>;
  const { suggestions, remaining } = fit.result;
  const names = new Map(summary.chapters.flatMap((chapter) => chapter.cases).map((one) => [one.number, contentsForm(one)]));
  return (
    <>
      {suggestions.length > 0 && <FitTable result={fit.result} names={names} chosen={chosen} onChoose={onChoose} />}
      <Box sx={{ px: 2.5, py: 1.5 }}>
        <FitRemaining result={fit.result} />
        {suggestions.length === 0 && remaining.length === 0 && <Alert severity="success">{translate('imports.fit.agrees')}</Alert>}
        {suggestions.length > 0 && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{translate('imports.fit.taken', { count: chosen.size, of: suggestions.length })}</Box>}
      </Box>
    </>
  );
}
