import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { FitResultView } from '@huibian/contracts';
import { useWorkbench } from '../batches/workbench';
import { caseNames } from '../proofs/case-names';
import { chosenTrackings } from './fit-choice';
import { FitRemaining, FitTable } from './FitTable';

interface FitSuggestionsProps {
  fitId: string;
  result: FitResultView;
}

/** What was found: each suggestion with what it changes, and what stays out of reach. All are chosen until one is put aside. */
export function FitSuggestions({ fitId, result }: FitSuggestionsProps) {
  const translate = useTranslate();
  const { batch, entries } = useWorkbench();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(result.suggestions.map((one) => one.number)));
  const [taking, setTaking] = useState(false);
  const take = async () => {
    setTaking(true);
    await entries.edit({ tracking: chosenTrackings(batch.chapters, result, chosen), fitId });
    setTaking(false);
  };
  if (result.suggestions.length === 0) return <Box sx={{ px: 2.5, pt: 2, pb: 1 }}><Alert severity="success">{translate('fits.none_needed')}</Alert><FitRemaining result={result} /></Box>;
  return (
    <>
      <FitTable result={result} names={caseNames(batch.chapters)} chosen={chosen} onChoose={setChosen} />
      <Box sx={{ px: 2.5, py: 1.5 }}>
        <FitRemaining result={result} />
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
          <Button variant="contained" size="small" disabled={chosen.size === 0} loading={taking} onClick={() => void take()}>{translate('fits.take', { count: chosen.size })}</Button>
          <Box sx={{ flex: 1, minWidth: 240, color: 'text.secondary', fontSize: '0.8125rem' }}>{translate('fits.take_note')}</Box>
        </Box>
        {entries.failure !== null && <Alert severity="error" sx={{ mt: 1.5 }}>{entries.failure}</Alert>}
      </Box>
    </>
  );
}
