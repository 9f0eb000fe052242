import type { caseFile as zh } from '../zh/case-file';

/** A file dropped on a draft. */
export const caseFile: Record<keyof typeof zh, string> = {
  'case_file.is_compilation': 'This file has a contents page: it is a whole compilation, not one case. Save title and text of the case as a file of its own and try again.',
  'case_file.title_missing': 'Paragraph {paragraph}, “{text}”, does not look like a title, and nothing before it does. Put the title of the case into the first paragraph by itself, without a full stop, and try again.',
  'case_file.body_missing': 'No text follows the title “{text}” in paragraph {paragraph}. Check that the file is complete and try again.',
  'case_file.too_long': 'The file has {characters} characters, above the bound of {limit} for one case. Check that it is the right file.',
  'case_file.stopped': 'Reading this file took too long or too much memory and was stopped; the draft is unchanged. Copy the text into a new Word document and try again.',
  'case_file.busy': 'Many people are bringing in files at this moment. Try again shortly; the draft is unchanged.',
  'case_file.superseded': 'You have chosen another file; this one is not read any more.',
};
