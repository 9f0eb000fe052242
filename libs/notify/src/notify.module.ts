import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailAgain } from './mail-again.service';
import { MailService } from './mail.service';
import { Message } from './message.entity';
import { MessageQueries } from './message.queries';
import { Messenger } from './messenger.service';
import { RecipientQueries } from './recipients.queries';

const services = [MailAgain, MailService, MessageQueries, Messenger, RecipientQueries];

@Module({ imports: [TypeOrmModule.forFeature([Message])], providers: services, exports: services })
export class NotifyModule {}
