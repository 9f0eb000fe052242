import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { ResourceContextProvider, useRefresh, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { BatchView, ProofView } from '@huibian/contracts';
import { ActionButton } from '../../parts/ActionButton';
import { Moment } from '../../parts/DueDate';
import { EmptyState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { TaskProgress } from '../../parts/TaskProgress';
import { useProofName } from './proof-name';
import { ProofFiles } from './ProofFiles';
import { ProofProblemAlert } from './ProofProblemAlert';
import { isRunning, useLiveProof } from './use-live-proof';

type Proofed = Pick<BatchView, 'id' | 'proofs'>;

/** The newest proof as it stands or as it is being set, and the earlier ones. */
export function ProofPanel({ batch }: { batch: Proofed }) {
  const translate = useTranslate();
  const [all, setAll] = useState(false);
  const [newest, ...earlier] = batch.proofs;
  if (newest === undefined) return <Section title={translate('proofs.title')}><EmptyState dense title={translate('proofs.none_yet')} text={translate('proofs.none_text')} /></Section>;
  const shown = all ? earlier : earlier.slice(0, 3);
  return (
    <Section title={translate('proofs.title')}>
      <NewestProof batchId={batch.id} proof={newest} />
      {earlier.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 2, p: 0, pt: 1.5, listStyle: 'none', borderTop: 1, borderColor: 'divider' }}>
          {shown.map((proof) => <EarlierProof key={proof.id} batchId={batch.id} proof={proof} />)}
        </Box>
      )}
      {earlier.length > shown.length && <Button size="small" onClick={() => setAll(true)}>{translate('proofs.show_all', { count: earlier.length })}</Button>}
    </Section>
  );
}

function NewestProof({ batchId, proof }: { batchId: string; proof: ProofView }) {
  const translate = useTranslate();
  const nameOf = useProofName();
  const running = isRunning(proof);
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', mb: 1 }}>
        <Box component="strong" sx={{ fontSize: '1.0625rem' }}>{nameOf(proof.sequence)}</Box>
        <StateChip noun="proof" state={proof.state} />
        {proof.state === 'ready' && !proof.current && <Box component="span" sx={{ color: 'warning.main', fontSize: '0.8125rem' }}>{translate('proofs.outdated')}</Box>}
      </Box>
      {running && <RunningProof proof={proof} />}
      {proof.problem !== null && <ProofProblemAlert problem={proof.problem} />}
      {proof.manifest !== null && <ProofSummary batchId={batchId} proof={proof} manifest={proof.manifest} />}
      <Box sx={{ mt: 1.25, color: 'text.secondary', fontSize: '0.8125rem' }}>{translate('proofs.asked_by', { name: proof.requestedBy })}　<Moment at={proof.requestedAt} /></Box>
    </Box>
  );
}

function RunningProof({ proof }: { proof: ProofView }) {
  const refresh = useRefresh();
  const live = useLiveProof(proof);
  return (
    <Box sx={{ my: 1 }}>
      <TaskProgress subjectId={proof.id} kind="compile_proof" onEnd={refresh} />
      {live !== undefined && (
        <Box sx={{ mt: 1.5 }}>
          <ResourceContextProvider value="proofs"><ActionButton action="cancel" noun="proof" record={live} size="small" /></ResourceContextProvider>
        </Box>
      )}
    </Box>
  );
}

function ProofSummary({ batchId, proof, manifest }: { batchId: string; proof: ProofView; manifest: NonNullable<ProofView['manifest']> }) {
  const translate = useTranslate();
  const { warnings, pages, files } = manifest;
  return (
    <>
      <Box sx={{ mb: 1.5, fontSize: '0.875rem' }}>
        {translate('proofs.pages', { smart_count: pages })}
        <Box component="span" sx={{ mx: 1, color: 'text.disabled' }}>·</Box>
        <MuiLink component={Link} to={`/batches/${batchId}/proofs/${proof.id}`} color={warnings.length > 0 ? 'error' : 'primary'}>
          {warnings.length > 0 ? translate('proofs.warnings', { smart_count: warnings.length }) : translate('proofs.details')}
        </MuiLink>
        {proof.tookMs !== null && <Box component="span" sx={{ ml: 1, color: 'text.secondary' }}>{translate('proofs.took', { seconds: (proof.tookMs / 1000).toFixed(1) })}</Box>}
      </Box>
      <ProofFiles proofId={proof.id} files={files} />
    </>
  );
}

function EarlierProof({ batchId, proof }: { batchId: string; proof: ProofView }) {
  const nameOf = useProofName();
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.5, fontSize: '0.875rem' }}>
      <MuiLink component={Link} to={`/batches/${batchId}/proofs/${proof.id}`}>{nameOf(proof.sequence)}</MuiLink>
      <StateChip noun="proof" state={proof.state} />
      <Box sx={{ flex: 1 }} />
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}><Moment at={proof.requestedAt} /></Box>
    </Box>
  );
}
