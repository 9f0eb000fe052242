import type { cli as zh } from '../zh/cli';

export const cli: Record<keyof typeof zh, string> = {
  'cli.usage': 'Usage: npm run -s huibian -- <command> [arguments]\n  import <file> [--as compilation|experience-table]          read a compilation or an experience table, print its batch document\n  compile <batch.json> --out <dir> [--formats pdf,docx,html,json]  set it, write the files and manifest.json\n  verify <dir>                                            check the manifest and the contents page numbers\n  diff <old.json> <new.json>                              compare two batch documents, case by case, word by word\n  verify-history <export>                                 find changed rows in an exported history\n  Every command takes --lang zh|en. Results go to standard output as JSON, messages to standard error.\n  Exit: 0 done, 1 findings or mismatches, 2 wrong usage, 3 unreadable input.',
  'cli.unknown_command': 'There is no command “{command}”.',
  'cli.bad_arguments': 'Wrong arguments: {reason}',
  'cli.missing_arguments': 'Missing: {names}.',
  'cli.file_unreadable': 'Cannot read {file}: {reason}',
  'cli.not_json': '{file} is not JSON: {reason}',
  'cli.wrong_shape': '{file} is not {expected}: {path} does not fit ({reason}).',
  'cli.shape.batch': 'a batch document',
  'cli.not_whole': '{file} has {count} problems that must be mended first; no usable document was printed:',
  'cli.problem_line': '  line {line}: {message} [{text}]',
  'cli.whole_file_line': '  The whole file: {message} [{text}]',
  'cli.note_line': '  Note: {message} [{text}]',
  'cli.imported': 'Read {chapters} chapters, {cases} cases, {rows} experience rows; {joins} paragraphs rejoined, {ambiguous} open ones decided by the page; {contradictions} contradictions between contents and body; characters {charactersIn} = kept {charactersKept} + dropped {dropped}.',
  'cli.history_sound': 'The history is sound: {rows} rows.',
  'cli.history_broken': 'The history has {count} mismatches.',
  'cli.verified': 'Verified: {dir}',
  'cli.mismatches': 'The check found {count} mismatches.',
  'cli.compiled': '{pages} pages, {files} files in {milliseconds} ms, {warnings} warnings.',
  'cli.compile_refused': 'Nothing was compiled and no file was written: {reason}',
};
