import { useEffect, useRef, useState } from 'react';
import type { TaskView } from '@huibian/contracts';
import { useApi } from '../providers/use-api';
import { listenToTask, type TaskQuestion } from './task-listener';

interface TaskCare extends TaskQuestion {
  /** Called once, when a task that was seen unfinished ends. */
  onEnd?: (task: TaskView) => void;
}

export interface FollowedTask {
  /** `undefined`: not known yet; `null`: there is none. */
  task: TaskView | null | undefined;
  /** The server does not answer; what is shown is what was heard last. */
  away: boolean;
}

/**
 * Follows a task by server-sent events, and by asking every two seconds where those do not come through (old proxies).
 */
export function useTask({ taskId, subjectId, kind, onEnd }: TaskCare): FollowedTask {
  const api = useApi();
  const [task, setTask] = useState<TaskView | null | undefined>(undefined);
  const [away, setAway] = useState(false);
  const ended = useRef(onEnd);
  useEffect(() => {
    ended.current = onEnd;
  });

  useEffect(() => {
    if (!taskId && !subjectId) return undefined;
    return listenToTask(api, { taskId, subjectId, kind }, { task: setTask, away: setAway, end: (over) => ended.current?.(over) });
  }, [api, taskId, subjectId, kind]);

  return { task, away };
}
