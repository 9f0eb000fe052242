import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { TaskView } from '@huibian/contracts';
import { useTask } from './use-task';

interface TaskProgressProps {
  taskId?: string | null;
  subjectId?: string;
  /** Only tasks of this kind: `compile_proof`. */
  kind?: string;
  /** Shown for a task that is over; default: only failures are shown. */
  showDone?: boolean;
  onEnd?: (task: TaskView) => void;
}

/** How far a compile or an import is. Give it the subject's id and it finds the task again after a reload. */
export function TaskProgress({ taskId, subjectId, kind, showDone = false, onEnd }: TaskProgressProps) {
  const translate = useTranslate();
  const { task, away } = useTask({ taskId, subjectId, kind, onEnd });
  if (task === null) return null;
  if (task?.state === 'failed') return <Alert severity="error">{task.error?.detail ?? translate('task.failed')}</Alert>;
  if (task?.state === 'done' || task?.state === 'cancelled') {
    return showDone ? <Alert severity={task.state === 'done' ? 'success' : 'info'}>{translate(`task.${task.state}`)}</Alert> : null;
  }
  return <Progress task={task} away={away} />;
}

/** What was heard last stays in sight while the connection is made again. */
function Progress({ task, away }: { task: TaskView | undefined; away: boolean }) {
  const translate = useTranslate();
  const stage = task ? translate(`${task.subjectNoun}.stage.${task.progress.stage}`, { _: translate(`task.${task.state}`) }) : translate('task.asking');
  // What waits in a queue is no nought per cent of anything.
  const percent = task === undefined || task.state === 'queued' ? undefined : Math.round(task.progress.fraction * 100);
  const moves = percent !== undefined;
  return (
    <Box role="status" aria-live="polite">
      <Box sx={{ display: 'flex', justifyContent: 'space-between', mb: 0.75 }}>
        <Typography variant="body2">{stage}</Typography>
        {moves && <Typography variant="body2" color="text.secondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>{percent} %</Typography>}
      </Box>
      <LinearProgress aria-label={stage} variant={moves ? 'determinate' : 'indeterminate'} {...(moves ? { value: percent } : {})} color={away ? 'warning' : 'primary'} />
      <Typography variant="caption" component="p" color={away ? 'warning.main' : 'text.secondary'} sx={{ m: 0, mt: 0.75, fontWeight: away ? 600 : 400 }}>{translate(away ? 'task.away' : 'task.survives')}</Typography>
    </Box>
  );
}
