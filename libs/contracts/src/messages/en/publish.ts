import type { publish as zh } from '../zh/publish';

export const publish: Record<keyof typeof zh, string> = {
  'edition.file_unknown': 'This edition has no file called “{name}”.',
  'edition.gone': 'This content has been taken down.',
  'edition.file_missing_from_proof': 'The proof’s files are incomplete, so it cannot be released. Compile again.',
  'case.not_released': 'No edition with this case has been released.',
  'import.no_file': 'No file arrived. Choose a .txt file and upload it again.',
  'import.not_text': 'This is not plain text. Save the compilation as .txt (GB18030 or UTF-8) and upload that.',
  'import.too_large': 'The file is larger than {limit} MB. Split it and upload the parts.',
  'import.empty': 'The file holds no text. Check that it is the right one.',
  'import.encoding_unknown': 'The encoding cannot be read. Save the file as GB18030 or UTF-8 and upload it again.',
  'import.not_whole': '{count} places were not understood, so nothing can be put on record. Correct the source where it says and upload again.',
  'import.not_understood': 'Neither a compilation nor an experience table was recognised. Check that contents and body are complete.',
  'import.already_released': 'This file is on record already ({title}); there is no need to import it again.',
  'import.lost': 'Reading did not finish ({attempts} attempts were cut short). Upload again, and tell the administrator if it fails again.',
  'import.stage.queued': 'Queued',
  'import.stage.reading': 'Reading the file',
  'import.stage.understanding': 'Understanding its structure',
  'import.stage.done': 'Done',
  'import.stage.failed': 'Failed',
  'import.stage.cancelled': 'Cancelled',
};
