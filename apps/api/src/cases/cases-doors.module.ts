import { Module } from '@nestjs/common';
import { CasesModule } from '@huibian/cases';
import { CompileModule } from '@huibian/compile';
import { AttachmentsController } from './attachments.controller';
import { CaseCards } from './case-cards';
import { CasePreviewsController } from './case-previews.controller';
import { CaseReadingsController } from './case-readings.controller';
import { CaseRecordController } from './case-record.controller';
import { CaseWritingController } from './case-writing.controller';
import { CasesController } from './cases.controller';
import { DismissalsController } from './dismissals.controller';
import { ScreeningController } from './screening.controller';

@Module({ imports: [CasesModule, CompileModule], controllers: [CasesController, CaseWritingController, CaseRecordController, CasePreviewsController, CaseReadingsController, ScreeningController, AttachmentsController, DismissalsController], providers: [CaseCards] })
export class CasesDoors {}
