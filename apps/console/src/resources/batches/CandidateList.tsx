import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import type { batchCandidatesSchema, BatchView } from '@huibian/contracts';
import type { z } from 'zod';
import { EmptyState, ErrorState, LoadingState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { useApi } from '../../providers/use-api';
import { useWorkbench } from './workbench';

type Candidates = z.infer<typeof batchCandidatesSchema>;

/** Approved cases that stand in no batch yet: all of them, or those that are ticked. */
export function CandidateList({ fieldNames }: { fieldNames: ReadonlyMap<string, string> }) {
  const translate = useTranslate();
  const api = useApi();
  const { batch } = useWorkbench();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['batches', 'candidates', batch.id, batch.version],
    queryFn: ({ signal }) => api.get<Candidates>(`/api/batches/${batch.id}/candidates`, signal),
  });
  const title = translate('batches.candidates', { count: data?.items.length ?? 0 });
  if (error) return <Section title={title}><ErrorState error={error} onRetry={() => void refetch()} /></Section>;
  if (isPending) return <Section title={title}><LoadingState rows={3} /></Section>;
  if (data.items.length === 0) return <NothingToInclude batch={batch} />;
  return <Candidates key={batch.version} title={title} items={data.items} fieldNames={fieldNames} />;
}

function NothingToInclude({ batch }: { batch: BatchView }) {
  const translate = useTranslate();
  // With cases in the volume it is the usual thing that none is left: no card is worth that.
  if (batch.chapters.length > 0) return null;
  return <Section title={translate('batches.candidates', { count: 0 })}><EmptyState dense title={translate('batches.no_candidates')} text={translate('batches.no_candidates_text')} /></Section>;
}

function Candidates({ title, items, fieldNames }: { title: string; items: Candidates['items']; fieldNames: ReadonlyMap<string, string> }) {
  const translate = useTranslate();
  const { entries } = useWorkbench();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (caseId: string) => {
    const next = new Set(chosen);
    if (!next.delete(caseId)) next.add(caseId);
    setChosen(next);
  };
  const include = (ids: readonly string[]) => void entries.edit({ include: [...ids] });
  return (
    <Section
      title={title}
      note={translate('batches.candidates_note')}
      actions={
        <Box sx={{ display: 'flex', gap: 1 }}>
          {chosen.size > 0 && <Button size="small" variant="outlined" disabled={entries.pending} onClick={() => include([...chosen])}>{translate('batches.include_chosen', { count: chosen.size })}</Button>}
          <Button size="small" variant="contained" loading={entries.pending} onClick={() => include(items.map((item) => item.caseId))}>{translate('batches.include_all', { count: items.length })}</Button>
        </Box>
      }
      flush
    >
      {entries.failure !== null && <Alert severity="error" sx={{ m: 2 }} onClose={entries.clear}>{entries.failure}</Alert>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 360, overflowY: 'auto' }}>
        {items.map(({ caseId, units, titleClauses, fieldKey }) => (
          <Box component="li" key={caseId} sx={{ borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
            <Box component="label" sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, py: 0.5, cursor: 'pointer', '&:hover': { bgcolor: 'action.hover' } }}>
              <Checkbox size="small" checked={chosen.has(caseId)} onChange={() => toggle(caseId)} />
              <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', fontSize: '0.875rem' }}>
                <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>{(units ?? []).join('、')}</Box>
                {(titleClauses ?? []).join('，')}
              </Box>
              <Chip size="small" variant="outlined" label={fieldNames.get(fieldKey) ?? fieldKey} sx={{ maxWidth: 240 }} />
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
