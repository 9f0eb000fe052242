import { useTranslate } from 'react-admin';
import type { BatchView } from '@huibian/contracts';
import { EmptyState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { LandedCases } from '../proofs/LandedCases';

/** An imported volume is as it was printed: nothing to arrange, only to see where its cases stand. */
export function HistoricalContents({ batch }: { batch: Pick<BatchView, 'proofs'> }) {
  const translate = useTranslate();
  const manifest = batch.proofs.find((proof) => proof.state === 'ready')?.manifest;
  return (
    <Section title={translate('batches.historical')} note={translate('batches.historical_note')} flush>
      {manifest && manifest.cases.length > 0 ? <LandedCases cases={manifest.cases} /> : <EmptyState dense title={translate(manifest ? 'batches.historical_set' : 'batches.historical_pending')} />}
    </Section>
  );
}
