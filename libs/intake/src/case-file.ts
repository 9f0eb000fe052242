import type { DocumentCase, ImportReport, MessageParams, RevisionChoice, SourceFormat } from '@huibian/contracts';
import type { CaseOptions } from './case-import';
import type { WordImage } from './docx/word-images';
import { importFile } from './import-file';
import type { IntakeProblem } from './understanding';

export interface CaseFileOptions extends CaseOptions {
  /** Tracked changes of a Word file; by default taken. */
  revisions?: RevisionChoice;
}

/** An image to take along. `content` is base64, null where its type cannot lie beside a case or all of them would be too much for one answer. */
export interface OfferedImage {
  name: string;
  type: string;
  bytes: number;
  content: string | null;
}

/** One case as it stands in a file. Plain values throughout: it crosses a thread as it is. */
export type CaseFile =
  | { ok: false; code: string; params: MessageParams }
  | {
      ok: true;
      format: SourceFormat;
      entry: Pick<DocumentCase, 'titleClauses' | 'heading' | 'preamble' | 'sections'>;
      remarks: IntakeProblem[];
      report: ImportReport;
      images: OfferedImage[];
    };

/** What may lie beside a case. */
const OFFERED_TYPES = ['image/png', 'image/jpeg'];
/** All images of one answer, in bytes: three or four photos of a telephone. */
const OFFERED_BYTES_MAX = 12 * 1024 * 1024;

function offered(images: readonly WordImage[]): OfferedImage[] {
  let left = OFFERED_BYTES_MAX;
  return images.map(({ name, type, bytes }) => {
    const fits = OFFERED_TYPES.includes(type) && bytes.length <= left;
    if (fits) left -= bytes.length;
    return { name, type, bytes: bytes.length, content: fits ? Buffer.from(bytes).toString('base64') : null };
  });
}

/** What stops one case from being understood, named with its paragraph. */
function refusalOf(problem: IntakeProblem | undefined): Extract<CaseFile, { ok: false }> {
  if (problem?.code === 'intake.case_title_missing') return { ok: false, code: 'case_file.title_missing', params: { paragraph: problem.line, text: problem.text } };
  if (problem?.code === 'intake.case_body_missing') return { ok: false, code: 'case_file.body_missing', params: { paragraph: problem.line, text: problem.text } };
  return { ok: false, code: problem?.code ?? 'intake.kind_unknown', params: problem?.params ?? {} };
}

/**
 * Reads one case from a file somebody drops on a draft. A whole compilation is refused by its contents page; everything else that
 * is text is read as a case, a table in it or not.
 */
export async function importCaseFile(bytes: Buffer, options: CaseFileOptions = {}): Promise<CaseFile> {
  let read = await importFile(bytes, options);
  if (read.ok && read.kind === 'compilation') return { ok: false, code: 'case_file.is_compilation', params: {} };
  if (read.ok && read.kind !== 'case') read = await importFile(bytes, { ...options, kind: 'case' });
  if (!read.ok) return read;
  const { document, problems } = read.understanding;
  const blocking = problems.find((problem) => problem.blocking);
  const found = document?.chapters[0]?.cases[0];
  if (blocking || !found || !document?.report) return refusalOf(blocking);
  const { titleClauses, heading, preamble, sections } = found;
  return { ok: true, format: read.format, entry: { titleClauses, heading, preamble, sections }, remarks: problems, report: document.report, images: offered(read.attachments) };
}
