import { batchDocumentSchema, type BatchDocument } from '@huibian/contracts';
import { importCompilation } from './compilation';
import { importExperienceTable, isTableHead } from './experience-table';
import { isContentsHeading } from './marks';
import { sourceLines } from './source-blocks';
import { ProblemList, type Understanding } from './understanding';

/** What a text looks like: a table names its columns, a compilation has contents. Undefined where it is neither. */
export function kindOf(source: string): BatchDocument['kind'] | undefined {
  const lines = sourceLines(source);
  if (lines.some((line) => isTableHead(line.text))) return 'experience_table';
  return lines.some((line) => isContentsHeading(line.text)) ? 'compilation' : undefined;
}

/**
 * Reads a text as a batch document. Content never makes it throw: the answer says what was understood (`document`), and each
 * thing that was not, with its line. Take the document only when `isWhole` says so.
 */
export function understand(source: string, kind?: BatchDocument['kind']): Understanding {
  const as = kind ?? kindOf(source);
  if (as === undefined) {
    const problems = new ProblemList(source);
    problems.add('intake.kind_unknown', sourceLines(source).find((line) => line.text !== ''));
    return { problems: problems.sorted() };
  }
  const understanding = as === 'compilation' ? importCompilation(source) : importExperienceTable(source);
  if (understanding.document) batchDocumentSchema.parse(understanding.document);
  return understanding;
}
