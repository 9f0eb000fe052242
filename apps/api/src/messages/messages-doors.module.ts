import { Module } from '@nestjs/common';
import { NotifyModule } from '@huibian/notify';
import { MessagesController } from './messages.controller';

@Module({ imports: [NotifyModule], controllers: [MessagesController] })
export class MessagesDoors {}
