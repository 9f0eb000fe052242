import { EditionEntry } from './editions/edition-entry.entity';
import { EditionFile } from './editions/edition-file.entity';
import { Edition } from './editions/edition.entity';
import { Import } from './imports/import.entity';

export const publishEntities = [Edition, EditionFile, EditionEntry, Import];
