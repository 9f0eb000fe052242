import path from 'node:path';
import { existsSync, statSync } from 'node:fs';
import ts from 'typescript';
import { read, root, sourceFiles } from './project-files';

export interface Import {
  from: string;
  /** As written. */
  specifier: string;
  /** The project file it leads to; undefined for packages. */
  to?: string;
  /** Vanishes in the compiled file. */
  typeOnly: boolean;
}

export interface Project {
  name: string;
  folder: string;
  tags: string[];
  entries: Record<string, string>;
}

interface PackageFile {
  name: string;
  exports?: Record<string, Record<string, string>>;
  nx?: { tags?: string[] };
}

const folders = sourceFiles.concat('infra/database/x', 'tests/x').map((file) => /^(?:apps|libs|infra)\/[^/]+|^tests/.exec(file)?.[0]);

export const projects: readonly Project[] = [...new Set(folders)].flatMap((folder) => {
  if (!folder || !existsSync(path.join(root, folder, 'package.json'))) return [];
  const file = JSON.parse(read(`${folder}/package.json`)) as PackageFile;
  const entries = Object.fromEntries(Object.entries(file.exports ?? {}).map(([entry, conditions]) => [path.posix.join(file.name, entry), path.posix.join(folder, conditions['@huibian/source'] ?? '')]));
  return [{ name: file.name, folder, tags: file.nx?.tags ?? [], entries }];
});

export const projectOf = (file: string): Project | undefined => projects.find(({ folder }) => file.startsWith(`${folder}/`));
const entries: Record<string, string> = Object.assign({}, ...projects.map((project) => project.entries));

/** Every import, re-export and dynamic import of the project's TypeScript. */
export const imports: readonly Import[] = sourceFiles.flatMap((from) => {
  const source = ts.createSourceFile(from, read(from), ts.ScriptTarget.Latest, false, from.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => found.push({ from, specifier, typeOnly, to: resolve(from, specifier) });
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text, importVanishes(node));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0] && ts.isStringLiteral(node.arguments[0])) add(node.arguments[0].text, false);
    else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require' && node.arguments[0] && ts.isStringLiteral(node.arguments[0])) add(node.arguments[0].text, false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
});

function importVanishes({ importClause: clause }: ts.ImportDeclaration): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function resolve(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return entries[specifier];
  const base = path.posix.join(path.posix.dirname(from), specifier);
  return ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((ending) => base + ending).find((file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile());
}

/** The cycles of a graph, one for each knot: a strongly connected set of more than one node, or a node that leads to itself. */
export function cyclesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const knots: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) !== index.get(node)) return;
    const knot = stack.splice(stack.indexOf(node));
    if (knot.length > 1 || edges.get(node)?.has(node)) knots.push(knot.sort());
  };
  for (const node of edges.keys()) if (!index.has(node)) visit(node);
  return knots;
}

/** Edges as a map; both ends are file or project names. */
export function graphOf(pairs: Iterable<readonly [string, string]>): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const [from, to] of pairs) graph.set(from, (graph.get(from) ?? new Set()).add(to));
  return graph;
}
