import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRefresh, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { readableSize, type AcceptImport, type ImportView } from '@huibian/contracts';
import { ActionBar } from '../../parts/ActionBar';
import { Moment } from '../../parts/DueDate';
import { FactGrid } from '../../parts/FactGrid';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { TaskProgress } from '../../parts/TaskProgress';
import { useRefusalText } from '../../providers/use-problem-text';
import { isOnItsWay } from './use-import-watch';

/** What came in, what it was understood to be, and what can be done with it. */
export function ImportHead({ found, tracking }: { found: ImportView; tracking: AcceptImport['tracking'] }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.imports.fields.${field}`);
  const { summary } = found;
  const mayAccept = found.allowedActions.some((one) => one.action === 'accept');
  const settings = { accept: { confirm: tracking.length > 0 ? translate('imports.fit.accept_confirm', { confirm: translate('imports.accept_confirm'), smart_count: tracking.length }) : translate('imports.accept_confirm'), body: { tracking } }, discard: { confirm: translate('imports.discard_confirm') } };
  return (
    <Section title={<Box component="span" sx={{ display: 'inline-flex', gap: 1.25, alignItems: 'center' }}>{translate('imports.file')}<StateChip noun="import" state={found.state} /></Box>}>
      <FactGrid
        columnWidth={200}
        facts={[
          { label: label('fileName'), value: found.fileName },
          { label: label('bytes'), value: readableSize(found.bytes) },
          found.encoding !== null && { label: label('encoding'), value: found.encoding.toUpperCase() },
          found.format === 'word' && { label: translate('word_file.revisions'), value: translate(`imports.revisions.${found.revisions}`) },
          { label: label('uploadedBy'), value: <>{found.uploadedBy}　<Moment at={found.uploadedAt} /></> },
          summary !== null && { label: label('title'), value: summary.title, wide: true },
          summary !== null && { label: label('kind'), value: translate(`batches.kind.${summary.kind}`) },
          summary !== null && { label: label('ordinal'), value: summary.ordinal },
          summary !== null && { label: label('office'), value: summary.office },
          summary !== null && { label: label('date'), value: summary.date },
        ]}
      />
      <Box sx={{ mt: found.allowedActions.length > 0 || found.state === 'accepted' ? 2.5 : 0 }}>
        {found.state === 'understood' && <Alert severity="info" sx={{ mb: 2 }}>{translate(mayAccept ? 'imports.nothing_kept' : 'imports.awaits_lead')}</Alert>}
        <ActionBar record={found} noun="import" settings={settings} />
        {found.state === 'accepted' && <AfterAcceptance found={found} />}
      </Box>
    </Section>
  );
}

/** From acceptance to the record: the volume is set once more, then it is an edition like any other. */
function AfterAcceptance({ found }: { found: ImportView }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const refusalText = useRefusalText();
  const { batch, editionId } = found;
  const toBatch = batch !== null && <Button size="small" color="inherit" component={Link} to={`/batches/${batch.id}/show`}>{translate('imports.to_batch')}</Button>;
  if (editionId !== null) {
    return <Alert severity="success" sx={{ alignItems: 'center' }} action={<>{toBatch}<Button size="small" color="inherit" component={Link} to={`/editions/${editionId}/show`}>{translate('batches.to_edition')}</Button></>}>{translate('imports.on_record')}</Alert>;
  }
  if (batch?.problem) return <Alert severity="error" action={toBatch}>{refusalText(batch.problem)}</Alert>;
  if (!isOnItsWay(found) || batch === null) return <Alert severity="warning" action={toBatch}>{translate('imports.not_on_record')}</Alert>;
  return (
    <Box>
      <Alert severity="info" sx={{ mb: 2 }}>{translate('imports.being_set')}</Alert>
      {batch.proofId !== null && <TaskProgress subjectId={batch.proofId} kind="compile_proof" onEnd={refresh} />}
    </Box>
  );
}
