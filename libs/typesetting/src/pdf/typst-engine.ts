import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { FontSet } from '../fonts/prepare-fonts';
import { TypesettingError } from '../typesetting-error';

const templateFolder = join(__dirname, '..', 'templates');
/** Layout results not used in this many compiles are let go: one edited case then sets fast, and memory stays bounded. */
const KEPT_COMPILES = 3;

/** A tab inside a text is set as nothing and would make one word of two; every other format shows a space there. */
const spaced = (_: string, value: unknown): unknown => (typeof value === 'string' ? value.replaceAll('\t', ' ') : value);

function jsonOf(data: unknown): string {
  const json = JSON.stringify(data);
  return json.includes('\\t') ? JSON.stringify(data, spaced) : json;
}

export interface SetPages {
  pages: number;
  pdf(standard: string, creationTimestamp: number): Buffer;
  /** A drawing of all pages, below each other. */
  svg(): string;
  /** The values of `metadata` elements carrying a label, in order. */
  values(label: string): unknown[];
}

/**
 * The typesetter (Typst) with one set of fonts. Calls block the thread they are made on: production code reaches
 * it through `CompileThread`.
 */
export class TypstEngine {
  private readonly compiler: NodeCompiler;

  constructor(fonts: FontSet) {
    this.compiler = NodeCompiler.create({ workspace: templateFolder, fontArgs: [{ fontPaths: fonts.folders }] });
  }

  /** Sets a template with its data. Throws `typeset.layout_failed` with the typesetter's own words. */
  set(template: 'compilation.typ' | 'experience-table.typ', data: unknown): SetPages {
    this.compiler.mapShadow(join(templateFolder, 'batch.json'), Buffer.from(jsonOf(data)));
    const compiled = this.compiler.compile({ mainFilePath: join(templateFolder, template) });
    const document = compiled.result;
    if (!document) throw new TypesettingError('typeset.layout_failed', { detail: this.firstDiagnostic(compiled.takeError()) });
    return {
      pages: document.numOfPages,
      pdf: (standard, creationTimestamp) => this.export(document, standard, creationTimestamp),
      svg: () => this.compiler.svg(document),
      values: (label) => this.compiler.query(document, { selector: `<${label}>`, field: 'value' }) as unknown[],
    };
  }

  /** Ends one compile: what no recent compile used is dropped, once whoever waits for the pages has them. */
  letGo(): void {
    setImmediate(() => this.compiler.evictCache(KEPT_COMPILES));
  }

  private export(document: NodeTypstDocument, standard: string, creationTimestamp: number): Buffer {
    try {
      return this.compiler.pdf(document, { pdfStandard: standard, creationTimestamp });
    } catch (error) {
      throw new TypesettingError('typeset.layout_failed', { detail: error instanceof Error ? error.message : String(error) });
    }
  }

  private firstDiagnostic(error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
    if (!error) return 'unknown';
    const [first] = this.compiler.fetchDiagnostics(error) as { message?: string; path?: string; range?: string }[];
    return first ? `${first.message ?? ''} ${first.path ?? ''} ${first.range ?? ''}`.trim() : 'unknown';
  }
}
