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
  if (!task) return null;
  if (task.state === 'failed') return <Alert severity="error">{task.error?.detail ?? translate('task.failed')}</Alert>;
  if (task.state === 'done' || task.state === 'cancelled') {
    return showDone ? <Alert severity={task.state === 'done' ? 'success' : 'info'}>{translate(`task.${task.state}`)}</Alert> : null;
  }
  if (away) return <Alert severity="warning">{translate('task.away')}</Alert>;
  const percent = Math.round(task.progress.fraction * 100);
  const stage = translate(`${task.subjectNoun}.stage.${task.progress.stage}`, { _: translate(`task.${task.state}`) });
  return (
    <Box role="status" aria-live="polite">
      <Box sx={{ display: 'flex', justifyContent: 'space-between', mb: 0.75 }}>
        <Typography variant="body2">{stage}</Typography>
        <Typography variant="body2" color="text.secondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>{percent} %</Typography>
      </Box>
      <LinearProgress aria-label={stage} variant={task.state === 'queued' ? 'indeterminate' : 'determinate'} value={percent} />
      <Typography variant="caption" color="text.secondary">{translate('task.survives')}</Typography>
    </Box>
  );
}
