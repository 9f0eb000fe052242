export { Messenger } from './messenger.service';
export { NotifyModule } from './notify.module';
export { Message, type MailState } from './message.entity';
export { MessageQueries } from './message.queries';
export { MailAgain } from './mail-again.service';
export { MailService } from './mail.service';
export { tellingsOf, type Audience, type HeardEvent, type Telling } from './audience.rules';
