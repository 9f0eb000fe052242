import { batchDocumentSchema, caseDocumentSchema, type BatchDocument, type ImportedDocument, type ImportKind } from '@huibian/contracts';
import { importCase, looksLikeCase, type CaseOptions } from './case-import';
import { importCompilation } from './compilation';
import { importExperienceTable, isTableHead } from './experience-table';
import { importLimits } from './import-limits';
import { isContentsHeading } from './marks';
import { SourceText } from './source-text';
import { ProblemList, type Understanding } from './understanding';
import { experienceTableOf, importWordTable } from './word-table';

function batchKindOf(text: SourceText): BatchDocument['kind'] | undefined {
  if (text.lines.some((line) => isTableHead(line.text)) || experienceTableOf(text)) return 'experience_table';
  return text.lines.some((line) => isContentsHeading(line.text)) ? 'compilation' : undefined;
}

/** What a text looks like: a table names its columns, a compilation has contents. Undefined where it is neither. */
export const kindOf = (source: string): BatchDocument['kind'] | undefined => batchKindOf(SourceText.ofText(source));

function unknownKind(text: SourceText): Understanding<never> {
  const problems = new ProblemList(text.source);
  problems.add('intake.kind_unknown', text.lines.find((line) => line.text !== ''));
  return { problems: problems.sorted() };
}

function understandBatch(text: SourceText, kind: BatchDocument['kind']): Understanding {
  const table = kind === 'experience_table' ? experienceTableOf(text) : undefined;
  const understanding = kind === 'compilation' ? importCompilation(text) : table ? importWordTable(text, table) : importExperienceTable(text);
  if (understanding.document) batchDocumentSchema.parse(understanding.document);
  return understanding;
}

/** What a source looks like: a volume, a table, one case. Undefined where it is none of them. */
export const looksLike = (text: SourceText): ImportKind | undefined => batchKindOf(text) ?? (looksLikeCase(text) ? 'case' : undefined);

/** Reads a source as what it is said to be, or as what it looks like. */
export function understandSource(text: SourceText, kind?: ImportKind, options: CaseOptions = {}): Understanding<ImportedDocument> {
  const as = kind ?? looksLike(text);
  if (as === undefined) return unknownKind(text);
  if (as !== 'case') return understandBatch(text, as);
  const understanding = importCase(text, options);
  if (understanding.document) caseDocumentSchema.parse(understanding.document);
  return understanding;
}

/**
 * Reads a text as a batch document. Content never makes it throw: the answer says what was understood (`document`), and each
 * thing that was not, with its line. Take the document only when `isWhole` says so.
 */
export function understand(source: string, kind?: BatchDocument['kind']): Understanding {
  if (source.length > importLimits.textCharacters) {
    const problems = new ProblemList('');
    problems.add('intake.text_too_long', undefined, { limit: importLimits.textCharacters });
    return { problems: problems.sorted() };
  }
  const text = SourceText.ofText(source);
  const as = kind ?? batchKindOf(text);
  return as === undefined ? unknownKind(text) : understandBatch(text, as);
}
