import { Controller, Get, Sse, UseGuards, type MessageEvent } from '@nestjs/common';
import { localeFrom, taskQuerySchema, type Locale, type TaskQuery, type TaskView } from '@huibian/contracts';
import { TasksQueries } from '@huibian/history';
import { notFound } from '@huibian/platform';
import { concatMap, distinctUntilChanged, filter, from, interval, map, merge, of, takeWhile, type Observable } from 'rxjs';
import { CurrentRequest } from '../http/current-act.decorator';
import type { DoorRequest } from '../http/door-request';
import { Requires } from '../http/requires.decorator';
import { IdParam, QueryOf } from '../http/schema.pipe';
import { KnownTaskGuard } from './known-task.guard';
import { TaskBell } from './task-bell.service';

/** A lost ring costs this long, and it keeps proxies from closing a silent stream. */
const lookAnywayMs = 5000;

const localeOf = (request: DoorRequest): Locale => localeFrom(request.headers['accept-language']);
const isOver = (task: TaskView): boolean => task.state !== 'queued' && task.state !== 'running';

/** Progress of heavy work. The office's pages alone have any; what a task belongs to is guarded by its own stage. */
@Controller('api/tasks')
export class TasksController {
  constructor(
    private readonly tasks: TasksQueries,
    private readonly bell: TaskBell,
  ) {}

  @Get()
  @Requires('task.read')
  async list(@QueryOf(taskQuerySchema) { subjectId }: TaskQuery, @CurrentRequest() request: DoorRequest): Promise<{ items: TaskView[] }> {
    return { items: await this.tasks.ofSubject(subjectId, localeOf(request)) };
  }

  @Get(':id')
  @Requires('task.read')
  async one(@IdParam() id: string, @CurrentRequest() request: DoorRequest): Promise<TaskView> {
    return (await this.tasks.one(id, localeOf(request))) ?? Promise.reject(notFound());
  }

  /** Server-sent events: the task now and after each change; the stream ends with the task. */
  @Sse(':id/events')
  @UseGuards(KnownTaskGuard)
  @Requires('task.read')
  async events(@IdParam() id: string, @CurrentRequest() request: DoorRequest): Promise<Observable<MessageEvent>> {
    const locale = localeOf(request);
    const first = await this.tasks.one(id, locale);
    if (!first) throw notFound();
    const changes = merge(this.bell.rings.pipe(filter((subjectId) => subjectId === first.subjectId)), interval(lookAnywayMs));
    const later = changes.pipe(
      concatMap(() => from(this.tasks.one(id, locale))),
      filter((task): task is TaskView => task !== null),
    );
    return merge(of(first), later).pipe(
      distinctUntilChanged((one, other) => JSON.stringify(one) === JSON.stringify(other)),
      takeWhile((task) => !isOver(task), true),
      map((task) => ({ data: task })),
    );
  }
}
