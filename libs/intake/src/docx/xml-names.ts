import type { XmlAttributes } from './xml-part';

/** Namespaces of ECMA-376, transitional and strict, and those Word and WPS add, by the prefix this project knows them by. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};
const knownPrefixes = new Set(Object.values(prefixes));

/** The declarations that hold at one depth. */
interface Scope {
  depth: number;
  uris: ReadonlyMap<string, string>;
  elements: Map<string, string>;
  /** Every prefix declared is the one known here: attributes need no other names. */
  plain: boolean;
}

const isPlain = (uris: ReadonlyMap<string, string>): boolean =>
  [...uris].every(([prefix, uri]) => prefix === '' || (prefixes[uri] ?? (knownPrefixes.has(prefix) ? undefined : prefix)) === prefix);

const scopeOf = (depth: number, uris: ReadonlyMap<string, string>): Scope => ({ depth, uris, elements: new Map(), plain: isPlain(uris) });

/**
 * Gives elements and attributes the names this project knows, whatever prefixes a part declares. Kept apart from the parser because
 * nearly every part declares once, at its root: what is looked up there holds for the rest.
 */
export class XmlNames {
  private readonly scopes: Scope[] = [scopeOf(0, new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]))];
  private depth = 0;

  private get scope(): Scope {
    return this.scopes.at(-1) as Scope;
  }

  /** Enters an element: its name and its attributes' names. */
  enter(name: string, attributes: XmlAttributes): { name: string; attributes: XmlAttributes } {
    this.depth += 1;
    this.declare(attributes);
    return { name: this.element(name), attributes: this.scope.plain ? attributes : this.renamed(attributes) };
  }

  leave(name: string): string {
    const known = this.element(name);
    if (this.scope.depth === this.depth && this.scopes.length > 1) this.scopes.pop();
    this.depth -= 1;
    return known;
  }

  private declare(attributes: XmlAttributes): void {
    let uris: Map<string, string> | undefined;
    for (const name in attributes) {
      if (!name.startsWith('xmlns') || (name.length > 5 && name.charAt(5) !== ':')) continue;
      uris ??= new Map(this.scope.uris);
      uris.set(name.slice(6), attributes[name] ?? '');
    }
    if (uris) this.scopes.push(scopeOf(this.depth, uris));
  }

  private element(name: string): string {
    const { elements, uris } = this.scope;
    const seen = elements.get(name);
    if (seen !== undefined) return seen;
    const colon = name.indexOf(':');
    const prefix = prefixes[uris.get(colon === -1 ? '' : name.slice(0, colon)) ?? ''];
    const known = prefix === undefined ? `?:${name.slice(colon + 1)}` : `${prefix}:${name.slice(colon + 1)}`;
    elements.set(name, known);
    return known;
  }

  private renamed(attributes: XmlAttributes): XmlAttributes {
    const renamed: Record<string, string> = {};
    for (const name in attributes) {
      const colon = name.indexOf(':');
      const prefix = colon === -1 ? undefined : (prefixes[this.scope.uris.get(name.slice(0, colon)) ?? ''] ?? '?');
      renamed[prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`] = attributes[name] ?? '';
    }
    return renamed;
  }
}
