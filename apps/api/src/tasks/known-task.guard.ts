import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { TasksQueries } from '@huibian/history';
import { notFound } from '@huibian/platform';
import { z } from 'zod';
import type { DoorRequest } from '../http/door-request';

/** A stream answers 200 before its handler has asked the database: what is not there must be refused before it begins. */
@Injectable()
export class KnownTaskGuard implements CanActivate {
  constructor(private readonly tasks: TasksQueries) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params } = context.switchToHttp().getRequest<DoorRequest & { params: { id: string } }>();
    const id = z.uuid().safeParse(params.id);
    if (!id.success || (await this.tasks.one(id.data, 'zh')) === null) throw notFound();
    return true;
  }
}
