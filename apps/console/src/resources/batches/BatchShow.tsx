import { useMemo, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useGetOne, useRecordContext, useTranslate } from 'react-admin';
import type { BatchView, CampaignRepresentation } from '@huibian/contracts';
import { LoadingState } from '../../parts/Placeholders';
import { ShowPage, TwoColumns } from '../../parts/RecordPage';
import { StaleActDialog } from '../../parts/StaleDialog';
import { FitSection } from '../fits/FitSection';
import { ProofPanel } from '../proofs/ProofPanel';
import { BatchCheckAside } from './BatchCheckAside';
import { BatchHead } from './BatchHead';
import { CandidateList } from './CandidateList';
import { ChapterTable } from './ChapterTable';
import { HistoricalContents } from './HistoricalContents';
import { UnsavedGuard } from '../../parts/UnsavedGuard';
import { useEntriesEdit } from './use-entries-edit';
import { useTrackings } from './use-trackings';
import { landedPages, lastLinesOf, WorkbenchContext, type Workbench } from './workbench';

/** The workbench of a volume: what stands in it and in which order, its proofs, and what is missing before the release. */
export function BatchShow() {
  return <ShowPage><LoadedBatch /></ShowPage>;
}

/** Right after it was made only id, state and version are known here. */
function LoadedBatch() {
  const batch = useRecordContext<BatchView>();
  if (batch?.chapters === undefined) return <LoadingState rows={8} />;
  return <TwoColumns main={<BatchMain batch={batch} />} aside={<BatchAside batch={batch} />} />;
}

function BatchMain({ batch }: { batch: BatchView }) {
  const entries = useEntriesEdit(batch);
  const { trackings, setTracking, drop } = useTrackings(batch);
  const [saving, setSaving] = useState(false);
  const landed = useMemo(() => landedPages(batch), [batch]);
  const lastLines = useMemo(() => lastLinesOf(batch), [batch]);
  const mayEdit = batch.origin === 'assembled' && batch.allowedActions.some(({ action, refusal }) => action === 'edit' && refusal === undefined);
  const { data: campaign } = useGetOne<CampaignRepresentation>('campaigns', { id: batch.campaign?.id ?? '' }, { enabled: batch.campaign !== null });
  const fieldNames = useMemo(() => new Map(campaign?.settings?.fields.map(({ key, name }) => [key, name])), [campaign]);
  const workbench: Workbench = { batch, mayEdit, landed, lastLines, trackings, setTracking, entries };
  const save = async () => {
    setSaving(true);
    if (await entries.edit({ tracking: [...trackings].map(([caseId, tracking]) => ({ caseId, tracking })) })) drop();
    setSaving(false);
  };
  return (
    <WorkbenchContext.Provider value={workbench}>
      <UnsavedGuard unsaved={trackings.size > 0} />
      <BatchHead batch={batch} held={trackings.size > 0} />
      {trackings.size > 0 && <UnsavedTrackings count={trackings.size} saving={saving} failure={entries.failure} onSave={() => void save()} onDrop={drop} />}
      {batch.origin === 'historical' ? <HistoricalContents batch={batch} /> : (
        <>
          {mayEdit && batch.campaign !== null && <CandidateList fieldNames={fieldNames} />}
          {mayEdit && batch.chapters.length > 0 && <FitSection />}
          <ChapterTable />
        </>
      )}
      {entries.stale !== null && <StaleActDialog problem={entries.stale} noun="batch" onClose={entries.clear} />}
    </WorkbenchContext.Provider>
  );
}

function BatchAside({ batch }: { batch: BatchView }) {
  return (
    <>
      <ProofPanel batch={batch} />
      <BatchCheckAside batch={batch} />
    </>
  );
}

interface UnsavedTrackingsProps {
  count: number;
  saving: boolean;
  failure: string | null;
  onSave: () => void;
  onDrop: () => void;
}

/** Stays in sight while there is something to save: many steps become one act. */
function UnsavedTrackings({ count, saving, failure, onSave, onDrop }: UnsavedTrackingsProps) {
  const translate = useTranslate();
  return (
    <Alert
      severity={failure === null ? 'warning' : 'error'}
      role="status"
      sx={{ position: 'sticky', top: 60, zIndex: 5, mb: 2, alignItems: 'center', border: 1, borderColor: 'divider' }}
      action={
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button size="small" color="inherit" onClick={onDrop} disabled={saving}>{translate('batches.drop_trackings')}</Button>
          <Button size="small" variant="contained" onClick={onSave} loading={saving}>{translate('batches.save_trackings')}</Button>
        </Box>
      }
    >
      {failure ?? translate('batches.unsaved_trackings', { smart_count: count })}
    </Alert>
  );
}
