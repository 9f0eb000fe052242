import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import type { HealthStatus, QueueHealth } from '@huibian/contracts';
import { Moment } from '../../parts/DueDate';
import { EllipsisText } from '../../parts/LongText';
import { EmptyState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';

const counts = ['waiting', 'active', 'delayed', 'failed'] as const;

/** Every job with what waits, runs and was given up. */
export function QueueTable({ queue }: Pick<HealthStatus, 'queue'>) {
  const translate = useTranslate();
  const title = translate('system.queues', { backend: queue.backend === 'redis' ? 'Redis' : 'PostgreSQL' });
  if (queue.queues === null) return <Section title={title}><EmptyState dense title={translate('health.queue_away')} /></Section>;
  return (
    <Section title={title} flush>
      <TableContainer>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('system.job')}</TableCell>
              {counts.map((count) => <TableCell key={count} align="right">{translate(`system.${count}`)}</TableCell>)}
              <TableCell>{translate('system.last_done')}</TableCell>
              <TableCell>{translate('system.last_failure')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>{queue.queues.map((one) => <QueueRow key={one.job} queue={one} />)}</TableBody>
        </Table>
      </TableContainer>
    </Section>
  );
}

function QueueRow({ queue }: { queue: QueueHealth }) {
  const translate = useTranslate();
  return (
    <TableRow>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{translate(`system.job.${queue.job}`, { _: queue.job })}</TableCell>
      {counts.map((count) => (
        <TableCell key={count} align="right" sx={{ fontVariantNumeric: 'tabular-nums', color: queue[count] === 0 ? 'text.disabled' : count === 'failed' ? 'error.main' : 'text.primary' }}>{queue[count]}</TableCell>
      ))}
      <TableCell><Moment at={queue.lastDoneAt} /></TableCell>
      <TableCell>
        {queue.lastFailure && (
          <Box sx={{ maxWidth: 300 }}>
            <Moment at={queue.lastFailure.at} />
            <EllipsisText text={queue.lastFailure.reason} />
          </Box>
        )}
      </TableCell>
    </TableRow>
  );
}
