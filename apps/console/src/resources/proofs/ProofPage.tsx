import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { Title, useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { BatchView, Manifest, ProofDetail } from '@huibian/contracts';
import { Moment } from '../../parts/DueDate';
import { FactGrid } from '../../parts/FactGrid';
import { FileDigests } from '../../parts/FileDigests';
import { ErrorState, LoadingState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { useRefusalText } from '../../providers/use-problem-text';
import { caseNames } from './case-names';
import { LandedCases } from './LandedCases';
import { useProofName } from './proof-name';
import { ProofFiles, useFileLabel } from './ProofFiles';
import { ProofProblemAlert } from './ProofProblemAlert';

/** One proof: its warnings, its files with their digests, and where each case landed. */
export function ProofPage() {
  const { id = '', proofId = '' } = useParams();
  const nameOf = useProofName();
  const proof = useGetOne<ProofDetail>('proofs', { id: proofId });
  const batch = useGetOne<BatchView>('batches', { id });
  if (proof.error || batch.error) return <ErrorState error={proof.error ?? batch.error} onRetry={() => void Promise.all([proof.refetch(), batch.refetch()])} />;
  if (proof.isPending || batch.isPending || batch.data?.chapters === undefined || proof.data === undefined) return <LoadingState rows={8} />;
  return (
    <>
      <Title title={nameOf(proof.data.sequence)} />
      <ProofFacts batch={batch.data} proof={proof.data} />
      {proof.data.manifest !== null && <Set batch={batch.data} proof={proof.data} manifest={proof.data.manifest} />}
    </>
  );
}

function ProofFacts({ batch, proof }: { batch: BatchView; proof: ProofDetail }) {
  const translate = useTranslate();
  return (
    <Section title={translate('proofs.facts')}>
      <FactGrid
        facts={[
          { label: translate('noun.batch'), value: <MuiLink component={Link} to={`/${batch.kind === 'experience_table' ? 'experience-tables' : 'batches'}/${batch.id}/show`}>{batch.title}</MuiLink>, wide: true },
          { label: translate('proofs.state'), value: <><StateChip noun="proof" state={proof.state} />{proof.state === 'ready' && <Box component="span" sx={{ ml: 1, fontSize: '0.8125rem', color: proof.current ? 'text.secondary' : 'warning.main' }}>{translate(proof.current ? 'proofs.current' : 'proofs.outdated')}</Box>}</> },
          { label: translate('proofs.requested'), value: <>{proof.requestedBy}　<Moment at={proof.requestedAt} /></> },
          { label: translate('proofs.finished'), value: proof.finishedAt && <Moment at={proof.finishedAt} /> },
          { label: translate('proofs.duration'), value: proof.tookMs !== null && translate('proofs.seconds', { seconds: (proof.tookMs / 1000).toFixed(1) }) },
          proof.manifest !== null && { label: translate('proofs.extent'), value: translate('proofs.pages', { smart_count: proof.manifest.pages }) },
        ]}
      />
      {proof.problem !== null && <Box sx={{ mt: 2 }}><ProofProblemAlert problem={proof.problem} /></Box>}
    </Section>
  );
}

function Set({ batch, proof, manifest }: { batch: BatchView; proof: ProofDetail; manifest: Manifest }) {
  const translate = useTranslate();
  const refusalText = useRefusalText();
  const labelOf = useFileLabel();
  // Numbers of another text than the one on the workbench would name the wrong cases.
  const names = caseNames(proof.current ? batch.chapters : []);
  return (
    <>
      <Section title={translate('proofs.warnings_title', { count: manifest.warnings.length })}>
        {manifest.warnings.length === 0 ? <Alert severity="success">{translate('proofs.no_warnings')}</Alert> : (
          <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
            {manifest.warnings.map(({ code, params, caseNumber }, index) => <li key={index}>{refusalText({ code, params: caseNumber === undefined ? params : { caseNumber, ...params } })}</li>)}
          </Box>
        )}
      </Section>
      <Section title={translate('proofs.files')} note={translate('proofs.files_note')}>
        <ProofFiles proofId={proof.id} files={manifest.files} />
        <Box sx={{ mt: 2 }}><FileDigests files={manifest.files.map((file) => ({ ...file, label: labelOf(file.name) }))} /></Box>
      </Section>
      {manifest.cases.length > 0 && <Section title={translate('proofs.landed')} flush><LandedCases cases={manifest.cases} {...(names.size > 0 ? { nameOf: (number: number) => names.get(number) } : {})} /></Section>}
    </>
  );
}
