import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import EditOutlined from '@mui/icons-material/EditOutlined';
import OpenInNewOutlined from '@mui/icons-material/OpenInNewOutlined';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { BatchView, EditionListItem } from '@huibian/contracts';
import { Moment } from '../../parts/DueDate';
import { FactGrid } from '../../parts/FactGrid';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { BatchActs, type Actable } from './BatchActs';

interface BatchHeadProps {
  batch: Omit<BatchView, 'chapters' | 'campaign'> & Actable & { campaign: BatchView['campaign'] };
  /** Something on the screen is not saved: first that, then the acts. */
  held?: boolean;
  extra?: ReactNode;
}

/** What the volume is, how far it has come, and what can be done with it now. */
export function BatchHead({ batch, held = false, extra }: BatchHeadProps) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.batches.fields.${field}`);
  const mayEdit = batch.origin === 'assembled' && batch.allowedActions.some(({ action, refusal }) => action === 'edit' && refusal === undefined);
  return (
    <Section
      title={<Box component="span" sx={{ display: 'inline-flex', gap: 1.25, alignItems: 'center', flexWrap: 'wrap' }}>{translate('batches.cover')}<StateChip noun="batch" state={batch.state} /></Box>}
      actions={mayEdit && <Button size="small" startIcon={<EditOutlined />} component={Link} to={`/batches/${batch.id}`}>{translate('batches.edit_cover')}</Button>}
    >
      <FactGrid
        columnWidth={200}
        facts={[
          { label: label('ordinal'), value: batch.ordinal },
          { label: label('office'), value: batch.office },
          { label: label('date'), value: batch.date },
          { label: label('campaignId'), value: batch.campaign && <MuiLink component={Link} to={`/campaigns/${batch.campaign.id}/show`}>{batch.campaign.title}</MuiLink> },
          { label: label('slug'), value: <code>/batches/{batch.slug}</code> },
          { label: label('createdAt'), value: <Moment at={batch.createdAt} /> },
        ]}
      />
      {extra}
      {batch.state === 'released' ? <ReleasedAs batchId={batch.id} slug={batch.slug} /> : (
        <Box sx={{ mt: 2.5 }}>{held ? <Alert severity="info">{translate('batches.save_first')}</Alert> : <BatchActs record={batch} />}</Box>
      )}
    </Section>
  );
}

/** Where a released volume went. */
function ReleasedAs({ batchId, slug }: { batchId: string; slug: string }) {
  const translate = useTranslate();
  const { data } = useGetList<EditionListItem>('editions', { filter: { batchId }, pagination: { page: 1, perPage: 10 } });
  const [edition] = data ?? [];
  if (edition === undefined) return null;
  return (
    <Alert
      severity={edition.state === 'released' ? 'success' : 'info'}
      sx={{ mt: 2.5, alignItems: 'center' }}
      action={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button size="small" color="inherit" component={Link} to={`/editions/${edition.id}/show`}>{translate('batches.to_edition')}</Button>
          {edition.state === 'released' && <Button size="small" color="inherit" href={`/batches/${slug}`} target="_blank" rel="noopener" endIcon={<OpenInNewOutlined fontSize="small" />}>{translate('batches.to_public')}</Button>}
        </Box>
      }
    >
      {translate(edition.state === 'released' ? 'batches.is_released' : 'batches.is_taken_down')}
    </Alert>
  );
}
