import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseActions, CasesModule } from '@huibian/cases';
import { CompileModule } from '@huibian/compile';
import { EditionWriter } from './editions/edition-writer.service';
import { EditionQueries } from './editions/edition.queries';
import { EditionsService } from './editions/editions.service';
import { HistoricalRelease } from './imports/historical-release.service';
import { ImportAnnouncer } from './imports/import-announcer.service';
import { ImportFits } from './imports/import-fits.service';
import { ImportReader } from './imports/import-reader.service';
import { ImportReadings } from './imports/import-reading.service';
import { ImportQueries } from './imports/import.queries';
import { ImportsService } from './imports/imports.service';
import { VolumeFileDesk } from './imports/volume-file-desk.service';
import { PublishFacts } from './publish-facts.service';
import { publishEntities } from './publish.entities';
import { CatalogueQueries } from './search/catalogue.queries';

const entered = [CatalogueQueries, EditionQueries, EditionsService, HistoricalRelease, ImportFits, ImportQueries, ImportReader, ImportReadings, ImportsService, PublishFacts, VolumeFileDesk];

@Module({
  imports: [TypeOrmModule.forFeature(publishEntities), CasesModule, CompileModule],
  providers: [...entered, EditionWriter, ImportAnnouncer],
  exports: entered,
})
export class PublishModule implements OnModuleInit {
  constructor(
    private readonly actions: CaseActions,
    private readonly facts: PublishFacts,
  ) {}

  onModuleInit(): void {
    this.actions.addFacts(this.facts);
  }
}
