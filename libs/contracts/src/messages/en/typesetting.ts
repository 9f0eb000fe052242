import type { typesetting as zh } from '../zh/typesetting';

export const typesetting: Record<keyof typeof zh, string> = {
  'typeset.glyph_missing': 'No font here can print “{character}” ({codePoint}), at “{excerpt}”. Use another character, or add a font that has it to the font folder.',
  'typeset.case_without_text': 'This case has no text. Add its text, or take it out of the batch.',
  'typeset.font_missing': 'The font “{font}” was not found. Check the font folder and the family names in the settings, or install again.',
  'typeset.layout_failed': 'The pages could not be set: {detail}. Nothing was changed; please tell the administrator this sentence.',
  'typeset.contents_mismatch': 'The contents do not agree with the pages: case {caseNumber} is listed on page {printed}, its heading is on page {landed} ({count} such entries). No file was kept; please tell the administrator.',
  'typeset.nothing_to_set': '“{title}” has no case and no row yet: there is nothing to set.',
  'typeset.cancelled': 'The compile was cancelled; no file was kept.',
  'typeset.thread_lost': 'The typesetting process stopped unexpectedly. Nothing was changed; please try again.',
  'typeset.stage.fonts': 'Preparing fonts',
  'typeset.stage.typeset': 'Setting pages',
  'typeset.stage.contents': 'Checking contents numbers',
  'typeset.stage.docx': 'Writing the Word file',
  'typeset.stage.html': 'Writing the web page',
  'typeset.stage.json': 'Writing the data file',
  'typeset.stage.manifest': 'Computing file digests',
};
