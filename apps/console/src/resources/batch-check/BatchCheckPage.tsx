import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import RefreshOutlined from '@mui/icons-material/RefreshOutlined';
import { Title, useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { BatchCheck, BatchView } from '@huibian/contracts';
import { FactGrid } from '../../parts/FactGrid';
import { ErrorState, LoadingState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { CheckProgress } from './CheckProgress';
import { FindingList } from './FindingList';
import { useBatchCheck, type BatchCheckDesk } from './use-batch-check';

/** 全书校核: everything the check finds in a volume of any kind, before it is made final. */
export function BatchCheckPage() {
  const { id = '' } = useParams();
  const { data: batch, error, refetch } = useGetOne<BatchView>('batches', { id });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (batch?.chapters === undefined) return <LoadingState rows={8} />;
  return <Check batch={batch} />;
}

function Check({ batch }: { batch: BatchView }) {
  const translate = useTranslate();
  const desk = useBatchCheck(batch, { begins: true });
  const { state, source } = desk;
  return (
    <Box sx={{ maxWidth: 1080 }}>
      <Title title={translate('batch_check.title')} />
      <CheckedVolume batch={batch} desk={desk} />
      {state.phase === 'checked' && source && <FindingList batch={batch} source={source} findings={state.findings} />}
    </Box>
  );
}

/** What was checked and by what: a finding that is missing may be a rule that is off or a list that is empty. */
function CheckedVolume({ batch, desk }: { batch: BatchView; desk: BatchCheckDesk }) {
  const translate = useTranslate();
  const { state, source, again } = desk;
  const page = `/${batch.kind === 'experience_table' ? 'experience-tables' : 'batches'}/${batch.id}/show`;
  return (
    <Section
      title={<MuiLink component={Link} to={page} underline="hover" color="inherit">{batch.title}</MuiLink>}
      note={translate('batch_check.note')}
      actions={state.phase === 'checked' && <Button size="small" startIcon={<RefreshOutlined />} onClick={again}>{translate('batch_check.again')}</Button>}
    >
      <CheckProgress desk={desk} rows={3} />
      {source && state.phase !== 'checking' && <Measures batch={batch} source={source} {...(state.phase === 'checked' ? { tookMs: state.tookMs } : {})} />}
      {source && <OlderTexts source={source} />}
    </Section>
  );
}

function Measures({ batch, source: { document, settings }, tookMs }: { batch: BatchView; source: BatchCheck; tookMs?: number }) {
  const translate = useTranslate();
  const cases = document.chapters.reduce((sum, chapter) => sum + chapter.cases.length, 0);
  const lists = { words: settings.lexicon.length, posts: settings.leaders.length, units: settings.units.length };
  return (
    <Box sx={{ '&:not(:first-of-type)': { mt: 2 } }}>
      <FactGrid
        columnWidth={220}
        facts={[
          { label: translate('batch_check.checked'), value: <>{batch.kind === 'experience_table' ? translate('batches.rows_count', { smart_count: document.rows.length }) : translate('batches.cases_count', { smart_count: cases })}{tookMs !== undefined && translate('batch_check.took', { seconds: (tookMs / 1000).toFixed(1) })}</> },
          { label: translate('batch_check.by'), value: batch.campaign ? <MuiLink component={Link} to={`/campaigns/${batch.campaign.id}/show`}>{batch.campaign.title}</MuiLink> : translate('batch_check.by_default') },
          { label: translate('batch_check.cut_off'), value: settings.cutOff ?? translate('batch_check.no_cut_off') },
          { label: translate('batch_check.lists'), value: translate('batch_check.lists_count', lists) },
          settings.off.length > 0 && { label: translate('batch_check.off'), value: settings.off.map((rule) => translate(`check.${rule}.name`, { _: rule })).join(translate('text.separator')), wide: true },
        ]}
      />
    </Box>
  );
}

/** The check reads what the volume prints; a newer text waits for the office to take it in. */
function OlderTexts({ source: { entries } }: { source: BatchCheck }) {
  const translate = useTranslate();
  const older = entries.filter(({ revisionIsCurrent }) => !revisionIsCurrent);
  if (older.length === 0) return null;
  return <Alert severity="info" sx={{ mt: 2 }}>{translate('batch_check.older_texts', { smart_count: older.length, numbers: older.map(({ number }) => number).join(translate('text.separator')) })}</Alert>;
}
