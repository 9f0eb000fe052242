import { Module } from '@nestjs/common';
import { TaskBell } from './task-bell.service';
import { TasksController } from './tasks.controller';

@Module({ controllers: [TasksController], providers: [TaskBell] })
export class TaskDoors {}
