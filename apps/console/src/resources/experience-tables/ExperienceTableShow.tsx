import { useGetOne, useRecordContext } from 'react-admin';
import type { BatchView, ExperienceTableView } from '@huibian/contracts';
import { ErrorState, LoadingState } from '../../parts/Placeholders';
import { ShowPage, TwoColumns } from '../../parts/RecordPage';
import { BatchCheckAside } from '../batches/BatchCheckAside';
import { BatchHead } from '../batches/BatchHead';
import { HistoricalContents } from '../batches/HistoricalContents';
import { ProofPanel } from '../proofs/ProofPanel';
import { RowsEditor } from './RowsEditor';
import { RowsReader } from './RowsReader';
import { useRowDrafts } from './use-row-drafts';
import { useRowInSight } from './use-row-in-sight';

/** An experience table: its rows, and, as for any volume, its proofs and its release. */
export function ExperienceTableShow() {
  return <ShowPage><LoadedTable /></ShowPage>;
}

function LoadedTable() {
  const table = useRecordContext<ExperienceTableView>();
  // Its proofs hang on the batch it is.
  const { data: batch, error, refetch } = useGetOne<BatchView>('batches', { id: table?.id ?? '' }, { enabled: table !== undefined });
  if (error && batch?.chapters === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (table?.rows === undefined || batch?.chapters === undefined) return <LoadingState rows={8} />;
  return (
    <TwoColumns
      main={<TableMain table={table} batch={batch} />}
      aside={
        <>
          <ProofPanel batch={batch} />
          <BatchCheckAside batch={batch} />
        </>
      }
    />
  );
}

function TableMain({ table, batch }: { table: ExperienceTableView; batch: BatchView }) {
  const drafts = useRowDrafts(table);
  useRowInSight();
  const mayEdit = batch.origin === 'assembled' && table.allowedActions.some(({ action, refusal }) => action === 'edit' && refusal === undefined);
  return (
    <>
      <BatchHead batch={{ ...batch, version: table.version, allowedActions: table.allowedActions }} held={mayEdit && drafts.dirty} />
      {batch.origin === 'historical' ? <HistoricalContents batch={batch} /> : mayEdit ? <RowsEditor table={table} drafts={drafts} /> : <RowsReader table={table} />}
    </>
  );
}
