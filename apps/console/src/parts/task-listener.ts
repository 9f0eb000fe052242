import type { TaskView } from '@huibian/contracts';
import type { ApiClient } from '../providers/api-client';
import { ProblemError } from '../providers/problem';

export interface TaskQuestion {
  taskId?: string | null;
  /** The newest task of this subject, found again after a reload. */
  subjectId?: string;
  kind?: string;
}

const pollMs = 2000;
const isRefusal = (error: unknown) => error instanceof ProblemError && error.status < 500;
const isOver = (task: TaskView) => task.state === 'done' || task.state === 'failed' || task.state === 'cancelled';

interface Ears {
  task: (task: TaskView | null) => void;
  /** Nobody answers; what was heard last stays. */
  away: (away: boolean) => void;
  end: (task: TaskView) => void;
}

/** Asks once, then listens, then asks again and again. @returns what ends it */
export function listenToTask(api: Pick<ApiClient, 'get'>, question: TaskQuestion, ears: Ears): () => void {
  let gone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | undefined;
  let sawUnfinished = false;

  const take = (next: TaskView | null) => {
    if (gone) return;
    ears.away(false);
    ears.task(next);
    if (next === null) return;
    if (!isOver(next)) sawUnfinished = true;
    else {
      source?.close();
      if (sawUnfinished) ears.end(next);
      sawUnfinished = false;
    }
  };
  const lost = (again: () => Promise<void>) => {
    if (gone) return;
    ears.away(true);
    timer = setTimeout(() => void again(), pollMs * 3);
  };
  const poll = async (id: string) => {
    try {
      const next = await api.get<TaskView>(`/api/tasks/${id}`);
      take(next);
      if (!gone && !isOver(next)) timer = setTimeout(() => void poll(id), pollMs);
    } catch {
      lost(() => poll(id));
    }
  };
  const follow = (id: string) => {
    source = new EventSource(`/api/tasks/${id}/events`);
    source.onmessage = (event: MessageEvent<string>) => take(JSON.parse(event.data) as TaskView);
    source.onerror = () => {
      source?.close();
      if (gone) return;
      // The poll tries for seconds before it gives up; until it is answered the line counts as lost.
      ears.away(true);
      void poll(id);
    };
  };
  const begin = async () => {
    try {
      const first = await askFor(api, question);
      take(first);
      if (first !== null && !isOver(first) && !gone) follow(first.id);
    } catch (error) {
      // A refusal is an answer, and there is nothing to follow; where nobody answers there may be.
      if (isRefusal(error)) take(null);
      else lost(begin);
    }
  };
  void begin();

  return () => {
    gone = true;
    source?.close();
    clearTimeout(timer);
  };
}

async function askFor(api: Pick<ApiClient, 'get'>, { taskId, subjectId, kind }: TaskQuestion): Promise<TaskView | null> {
  if (taskId) return api.get<TaskView>(`/api/tasks/${taskId}`);
  return newest((await api.get<{ items: TaskView[] }>(`/api/tasks?subjectId=${subjectId ?? ''}`)).items, kind);
}

function newest(tasks: readonly TaskView[], kind: string | undefined): TaskView | null {
  const fitting = tasks.filter((task) => kind === undefined || task.kind === kind);
  return fitting.find((task) => !isOver(task)) ?? fitting[0] ?? null;
}
