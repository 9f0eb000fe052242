/** A task as `GET /api/tasks/:id` and its events tell it. */
export interface TaskView {
  id: string;
  kind: string;
  subjectId: string;
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  progress: { stage: string; fraction: number };
  error?: { code: string; params?: Record<string, string | number>; detail?: string } | null;
}

/** A list answer, whether as a page or bare. */
export function listOf(answer: unknown): TaskView[] {
  if (Array.isArray(answer)) return answer as TaskView[];
  return (answer as { items?: TaskView[] } | null)?.items ?? [];
}
