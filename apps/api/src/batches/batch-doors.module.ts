import { Module } from '@nestjs/common';
import { CompileModule } from '@huibian/compile';
import { PublishModule } from '@huibian/publish';
import { EditionsController } from '../editions/editions.controller';
import { ExperienceTablesController } from '../experience-tables/experience-tables.controller';
import { FitsController } from '../fits/fits.controller';
import { ImportCards } from '../imports/import-cards';
import { ImportsController } from '../imports/imports.controller';
import { ProofsController } from '../proofs/proofs.controller';
import { BatchCards } from './batch-cards';
import { BatchChecksController } from './batch-checks.controller';
import { BatchesController } from './batches.controller';

/** From the batch in the making to the released edition, and volumes that come in from outside. */
@Module({ imports: [CompileModule, PublishModule], controllers: [BatchesController, BatchChecksController, ProofsController, FitsController, ExperienceTablesController, EditionsController, ImportsController], providers: [BatchCards, ImportCards] })
export class BatchDoors {}
