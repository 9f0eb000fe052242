import { useEffect, useRef, useState } from 'react';
import type { TaskView } from '@huibian/contracts';
import type { ApiClient } from '../providers/api-client';
import { ProblemError } from '../providers/problem';
import { useApi } from '../providers/use-api';

interface TaskQuestion {
  taskId?: string | null;
  /** The newest task of this subject, found again after a reload. */
  subjectId?: string;
  kind?: string;
  /** Called once, when a task that was seen unfinished ends. */
  onEnd?: (task: TaskView) => void;
}

const pollMs = 2000;
const isRefusal = (error: unknown) => error instanceof ProblemError && error.status < 500;
const isOver = (task: TaskView) => task.state === 'done' || task.state === 'failed' || task.state === 'cancelled';

export interface FollowedTask {
  /** `undefined`: not known yet; `null`: there is none. */
  task: TaskView | null | undefined;
  /** The server does not answer; what is shown is what was heard last. */
  away: boolean;
}

/**
 * Follows a task by server-sent events, and by asking every two seconds where those do not come through (old proxies).
 */
export function useTask({ taskId, subjectId, kind, onEnd }: TaskQuestion): FollowedTask {
  const api = useApi();
  const [task, setTask] = useState<TaskView | null | undefined>(undefined);
  const [away, setAway] = useState(false);
  const ended = useRef(onEnd);
  useEffect(() => {
    ended.current = onEnd;
  });

  useEffect(() => {
    let gone = false;
    let timer: number | undefined;
    let source: EventSource | undefined;
    let sawUnfinished = false;

    const take = (next: TaskView | null) => {
      if (gone) return;
      setAway(false);
      setTask(next);
      if (next === null) return;
      if (!isOver(next)) sawUnfinished = true;
      else {
        source?.close();
        if (sawUnfinished) ended.current?.(next);
        sawUnfinished = false;
      }
    };
    const poll = async (id: string) => {
      try {
        const next = await api.get<TaskView>(`/api/tasks/${id}`);
        take(next);
        if (!gone && !isOver(next)) timer = window.setTimeout(() => void poll(id), pollMs);
      } catch {
        if (!gone) setAway(true);
        if (!gone) timer = window.setTimeout(() => void poll(id), pollMs * 3);
      }
    };
    const follow = (id: string) => {
      source = new EventSource(`/api/tasks/${id}/events`);
      source.onmessage = (event: MessageEvent<string>) => take(JSON.parse(event.data) as TaskView);
      source.onerror = () => {
        source?.close();
        if (gone) return;
        // The poll tries for seconds before it gives up; until it is answered the line counts as lost.
        setAway(true);
        void poll(id);
      };
    };
    const begin = async () => {
      try {
        const first = await askFor(api, { taskId, subjectId, kind });
        take(first);
        if (first !== null && !isOver(first) && !gone) follow(first.id);
      } catch (error) {
        // A refusal is an answer, and there is nothing to follow; where nobody answers there may be.
        if (isRefusal(error)) return take(null);
        if (gone) return;
        setAway(true);
        timer = window.setTimeout(() => void begin(), pollMs * 3);
      }
    };
    if (taskId || subjectId) void begin();

    return () => {
      gone = true;
      source?.close();
      window.clearTimeout(timer);
    };
  }, [api, taskId, subjectId, kind]);

  return { task, away };
}

async function askFor(api: ApiClient, { taskId, subjectId, kind }: TaskQuestion): Promise<TaskView | null> {
  if (taskId) return api.get<TaskView>(`/api/tasks/${taskId}`);
  return newest((await api.get<{ items: TaskView[] }>(`/api/tasks?subjectId=${subjectId ?? ''}`)).items, kind);
}

function newest(tasks: readonly TaskView[], kind: string | undefined): TaskView | null {
  const fitting = tasks.filter((task) => kind === undefined || task.kind === kind);
  return fitting.find((task) => !isOver(task)) ?? fitting[0] ?? null;
}
