import type { WordPackage } from './word-package';
import { readXmlPart } from './xml-part';

export interface Relationship {
  id: string;
  /** The last word of the type: officeDocument, image, header, attachedTemplate. */
  type: string;
  /** The part it leads to, or the address of what lies outside. */
  target: string;
  /** Leads out of the package: never followed. */
  external: boolean;
}

/** A part's name from a target that is written relative to the part that names it. */
function partName(base: string, target: string): string {
  const steps = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The relationships of a part; '' is the package itself. */
export async function relationshipsOf(source: WordPackage, part: string): Promise<Relationship[]> {
  const at = part.lastIndexOf('/') + 1;
  const found: Relationship[] = [];
  await readXmlPart(source, `${part.slice(0, at)}_rels/${part.slice(at)}.rels`, {
    open: (name, attributes) => {
      if (name !== 'rel:Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      const external = mode?.toLowerCase() === 'external' || /^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('\\\\');
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: external ? target : partName(part, target), external });
    },
  });
  return found;
}
