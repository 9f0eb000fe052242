import { Module } from '@nestjs/common';
import { CasesModule } from '@huibian/cases';
import { AttachmentsController } from './attachments.controller';
import { CaseCards } from './case-cards';
import { CaseRecordController } from './case-record.controller';
import { CaseWritingController } from './case-writing.controller';
import { CasesController } from './cases.controller';
import { DismissalsController } from './dismissals.controller';
import { ScreeningController } from './screening.controller';

@Module({ imports: [CasesModule], controllers: [CasesController, CaseWritingController, CaseRecordController, ScreeningController, AttachmentsController, DismissalsController], providers: [CaseCards] })
export class CasesDoors {}
