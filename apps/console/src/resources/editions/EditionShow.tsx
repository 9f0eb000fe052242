import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import OpenInNewOutlined from '@mui/icons-material/OpenInNewOutlined';
import { useGetOne, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { BatchView, EditionView, Manifest } from '@huibian/contracts';
import { ActionBar } from '../../parts/ActionBar';
import { Moment } from '../../parts/DueDate';
import { FactGrid } from '../../parts/FactGrid';
import { FileDigests } from '../../parts/FileDigests';
import { LoadingState } from '../../parts/Placeholders';
import { ShowPage } from '../../parts/RecordPage';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { caseNames } from '../proofs/case-names';
import { LandedCases } from '../proofs/LandedCases';
import { useFileLabel } from '../proofs/ProofFiles';
import { EditionKind, EntryCount } from './EditionList';

/** A released edition: what it is, its files by their content, and whether the public is served. */
export function EditionShow() {
  return <ShowPage><LoadedEdition /></ShowPage>;
}

function LoadedEdition() {
  const edition = useRecordContext<EditionView>();
  if (edition?.files === undefined) return <LoadingState rows={8} />;
  return (
    <>
      <EditionFacts edition={edition} />
      <EditionFiles edition={edition} />
      {edition.manifest.cases.length > 0 && <EditionCases batchId={edition.batchId} cases={edition.manifest.cases} />}
    </>
  );
}

function EditionFacts({ edition }: { edition: EditionView }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.editions.fields.${field}`);
  const address = `${window.location.origin}/batches/${edition.slug}`;
  const settings = { take_down: { confirm: translate('editions.take_down_confirm') }, restore: { confirm: translate('editions.restore_confirm') } };
  const shelf = edition.kind === 'experience_table' && !edition.historical ? 'experience-tables' : 'batches';
  return (
    <Section title={<Box component="span" sx={{ display: 'inline-flex', gap: 1.25, alignItems: 'center' }}>{translate('editions.facts')}<StateChip noun="edition" state={edition.state} /></Box>}>
      {edition.state === 'taken_down' && <Alert severity="warning" sx={{ mb: 2 }}>{translate('editions.taken_down')}　<Moment at={edition.takenDownAt} /></Alert>}
      <FactGrid
        columnWidth={200}
        facts={[
          { label: label('title'), value: <MuiLink component={Link} to={`/${shelf}/${edition.batchId}/show`}>{edition.title}</MuiLink>, wide: true },
          { label: label('sequence'), value: translate('editions.sequence', { sequence: edition.sequence }) },
          { label: label('kind'), value: <EditionKind /> },
          { label: label('entries'), value: <EntryCount /> },
          { label: label('pages'), value: translate('proofs.pages', { smart_count: edition.manifest.pages }) },
          { label: label('releasedAt'), value: <Moment at={edition.releasedAt} /> },
          { label: label('releasedBy'), value: edition.releasedBy },
          { label: label('office'), value: edition.office },
          { label: label('date'), value: edition.date },
          { label: label('address'), value: edition.state === 'released' ? <MuiLink href={address} target="_blank" rel="noopener" sx={{ overflowWrap: 'anywhere' }}>{address} <OpenInNewOutlined sx={{ fontSize: 15, verticalAlign: '-2px' }} /></MuiLink> : <Box component="span" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{address}</Box>, wide: true },
        ]}
      />
      {/* A newer edition takes this one's place when it is released; no button does that. */}
      <Box sx={{ mt: 2.5, '&:empty': { mt: 0 } }}><ActionBar except={['supersede']} settings={settings} /></Box>
    </Section>
  );
}

function EditionFiles({ edition }: { edition: EditionView }) {
  const translate = useTranslate();
  const labelOf = useFileLabel();
  // As the proof lists them: what is read first stands first.
  const place = (name: string) => edition.manifest.files.findIndex((file) => file.name === name);
  const files = [...edition.files].sort((one, other) => place(one.name) - place(other.name)).map((file) => ({ ...file, label: labelOf(file.name), href: `/api/editions/${edition.id}/files/${encodeURIComponent(file.name)}` }));
  return (
    <Section title={translate('editions.files', { count: files.length })} note={translate('editions.files_note')}>
      <FileDigests files={files} />
    </Section>
  );
}

/** Where each case stands. Names come from the batch, which does not change after its release; an imported volume has pages only. */
function EditionCases({ batchId, cases }: { batchId: string; cases: Manifest['cases'] }) {
  const translate = useTranslate();
  const { data: batch } = useGetOne<BatchView>('batches', { id: batchId });
  const names = caseNames(batch?.chapters ?? []);
  return <Section title={translate('proofs.landed')} flush><LandedCases cases={cases} {...(names.size > 0 ? { nameOf: (number: number) => names.get(number) } : {})} /></Section>;
}
