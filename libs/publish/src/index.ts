export { EditionEntry } from './editions/edition-entry.entity';
export { EditionFile } from './editions/edition-file.entity';
export { EditionQueries } from './editions/edition.queries';
export { Edition } from './editions/edition.entity';
export { EditionsService, type EditionAnswer, type ReleaseAnswer } from './editions/editions.service';
export { HistoricalRelease } from './imports/historical-release.service';
export { ImportFits } from './imports/import-fits.service';
export { ImportReader } from './imports/import-reader.service';
export { ImportReadings } from './imports/import-reading.service';
export { Import } from './imports/import.entity';
export { acceptableSql, ImportQueries } from './imports/import.queries';
export { ImportsService, type ImportAnswer, type Upload } from './imports/imports.service';
export { VolumeFileDesk } from './imports/volume-file-desk.service';
export { PublishFacts } from './publish-facts.service';
export { publishEntities } from './publish.entities';
export { PublishModule } from './publish.module';
export { bigramsOf, searchBounds, searchForm, searchTerms, termBigrams } from './search/bigrams.rules';
export {
  CatalogueQueries,
  type CatalogueEntry,
  type CatalogueItem,
  type CataloguePage,
  type CatalogueVolume,
  type SearchHit,
  type SearchResult,
} from './search/catalogue.queries';
export { highlight, snippet, type SnippetPart } from './search/snippet.rules';
