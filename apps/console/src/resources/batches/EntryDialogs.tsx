import { maxValue, minValue, NumberInput, required, useTranslate } from 'react-admin';
import type { BatchEntryView } from '@huibian/contracts';
import { ActDialog } from '../../parts/ActDialog';
import { useWorkbench } from './workbench';

export type EntryAsk = 'place' | 'by_rule' | 'remove';

interface EntryDialogProps {
  ask: EntryAsk;
  entry: BatchEntryView;
  /** How many stand in the chapter, and where this one stands now. */
  places: number;
  position: number;
  onClose: () => void;
}

/** Asks where an entry goes, or that it leaves, and always why: the history and the row will say it. */
export function EntryDialog({ ask, entry, places, position, onClose }: EntryDialogProps) {
  const translate = useTranslate();
  const { entries } = useWorkbench();
  const { caseId } = entry;
  const close = () => {
    entries.clear();
    onClose();
  };
  const submit = async ({ reason = '', position: wanted }: { reason?: string; position?: unknown }) => {
    const change = ask === 'remove' ? { remove: [{ caseId, reason }] } : { place: [{ caseId, position: ask === 'place' ? Number(wanted) : null, reason }] };
    if (!(await entries.edit(change))) return undefined;
    onClose();
    return 'done' as const;
  };
  return (
    <ActDialog
      title={translate(`batches.entry.${ask}`)}
      text={translate(`batches.entry.${ask}_text`, { number: entry.number, units: entry.units.join('、'), count: places })}
      reason="required"
      fields={ask === 'place' && <NumberInput source="position" label="batches.entry.position" min={1} max={places} step={1} validate={[required(), minValue(1), maxValue(places)]} helperText={false} />}
      defaults={{ position }}
      grave={ask === 'remove'}
      pending={entries.pending}
      failure={entries.failure}
      onSubmit={submit}
      onClose={close}
    />
  );
}
