import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Refresh from '@mui/icons-material/Refresh';
import { useQuery } from '@tanstack/react-query';
import { Title, useGetResourceLabel, useTranslate } from 'react-admin';
import { readableSize, type HealthStatus } from '@huibian/contracts';
import { Moment } from '../../parts/DueDate';
import { FactGrid } from '../../parts/FactGrid';
import { ErrorState, LoadingState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { useApi } from '../../providers/use-api';
import { QueueTable } from './QueueTable';

/** Whether the installation is well, what has to be seen to, and the figures behind it. */
export function HealthPage() {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const api = useApi();
  const { data, error, isPending, isFetching, refetch } = useQuery({ queryKey: ['health'], queryFn: ({ signal }) => api.get<HealthStatus>('/api/health/status', signal) });
  return (
    <Box sx={{ maxWidth: 1100 }}>
      <Title title={labelOf('health', 2)} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 1.5, color: 'text.secondary', fontSize: '0.8125rem' }}>
        {data && <span>{translate('system.asked_at')} <Moment at={data.at} /></span>}
        <Button size="small" startIcon={<Refresh />} loading={isFetching} onClick={() => void refetch()}>{translate('ra.action.refresh')}</Button>
      </Box>
      {isPending && <Section><LoadingState rows={8} /></Section>}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <Standing status={data} />}
    </Box>
  );
}

function Standing({ status }: { status: HealthStatus }) {
  return (
    <>
      <Attention attention={status.attention} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, columnGap: 2 }}>
        <Worker status={status} />
        <DatabaseFacts status={status} />
        <Files files={status.files} />
        <Mail status={status} />
      </Box>
      <QueueTable queue={status.queue} />
    </>
  );
}

function Attention({ attention }: Pick<HealthStatus, 'attention'>) {
  const translate = useTranslate();
  const jobName = (job: unknown) => translate(`system.job.${String(job)}`, { _: String(job) });
  if (attention.length === 0) return <Alert severity="success" sx={{ mb: 2 }}>{translate('system.all_well')}</Alert>;
  return (
    <Box sx={{ mb: 2, display: 'grid', gap: 1 }}>
      {attention.map(({ code, params }) => (
        <Alert key={`${code}${String(params?.job ?? '')}`} severity={grave.has(code) ? 'error' : 'warning'}>{translate(code, { ...params, job: jobName(params?.job) })}</Alert>
      ))}
    </Box>
  );
}

/** With these, work stands still. */
const grave = new Set(['health.schema_behind', 'health.files_unwritable', 'health.queue_away', 'health.worker_silent']);

function Worker({ status }: { status: HealthStatus }) {
  const translate = useTranslate();
  const { worker, outbox, version, node, startedAt } = status;
  return (
    <Section title={translate('system.processes')}>
      <FactGrid columnWidth={200} facts={[
        { label: translate('system.worker'), value: <Standpoint well={worker.alive} label={translate(worker.alive ? 'system.alive' : 'system.silent')} /> },
        { label: translate('system.last_round'), value: <Moment at={worker.lastRoundAt} /> },
        { label: translate('system.last_seal'), value: <Moment at={worker.lastSealAt} /> },
        { label: translate('system.outbox_waiting'), value: outbox.waiting },
        { label: translate('system.version'), value: `${version} · Node ${node.replace('v', '')}` },
        { label: translate('system.started_at'), value: <Moment at={startedAt} /> },
      ]} />
    </Section>
  );
}

function DatabaseFacts({ status: { database, schema } }: { status: HealthStatus }) {
  const translate = useTranslate();
  return (
    <Section title={translate('system.database')}>
      <FactGrid columnWidth={200} facts={[
        { label: translate('system.reachable'), value: <Standpoint well label={translate('system.answered_in', { ms: database.answeredInMs })} /> },
        { label: translate('system.size'), value: readableSize(database.sizeBytes) },
        { label: 'PostgreSQL', value: database.version },
        { label: translate('system.connections'), value: database.connections },
        { label: translate('system.migrations'), value: <Standpoint well={schema.missing.length === 0} label={translate('system.applied', { count: schema.applied })} /> },
        schema.missing.length > 0 && { label: translate('system.missing'), value: schema.missing.join(', '), wide: true },
      ]} />
    </Section>
  );
}

function Files({ files: { freeBytes, totalBytes, writable } }: Pick<HealthStatus, 'files'>) {
  const translate = useTranslate();
  const used = totalBytes === 0 ? 0 : (100 * (totalBytes - freeBytes)) / totalBytes;
  return (
    <Section title={translate('system.files')}>
      <FactGrid columnWidth={200} facts={[
        { label: translate('system.free'), value: translate('system.free_of', { free: readableSize(freeBytes), total: readableSize(totalBytes) }) },
        { label: translate('system.writable'), value: <Standpoint well={writable} label={translate(writable ? 'ra.boolean.true' : 'ra.boolean.false')} /> },
        { label: translate('system.used'), value: <LinearProgress variant="determinate" value={used} aria-label={translate('system.used')} color={used > 95 ? 'error' : 'primary'} sx={{ height: 8, borderRadius: 1, mt: 1 }} />, wide: true },
      ]} />
    </Section>
  );
}

function Mail({ status: { mail } }: { status: HealthStatus }) {
  const translate = useTranslate();
  return (
    <Section title={translate('system.mail')}>
      <FactGrid columnWidth={200} facts={[
        { label: translate('system.mail_server'), value: translate(mail.configured ? 'system.mail_configured' : 'system.mail_unconfigured') },
        { label: translate('outbox.waiting'), value: mail.waiting },
        { label: translate('outbox.failed'), value: mail.failed },
      ]} />
    </Section>
  );
}

/** A word with a dot: green when it is well, red when not. The word says it without the colour. */
function Standpoint({ well, label }: { well: boolean; label: string }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <Box component="span" aria-hidden sx={{ width: 9, height: 9, borderRadius: '50%', bgcolor: well ? 'success.main' : 'error.main' }} />
      {label}
    </Box>
  );
}
