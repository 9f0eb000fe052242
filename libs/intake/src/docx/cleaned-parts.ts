import { relationshipsOf } from './relationships';
import type { StoryReader } from './story-reader';
import type { WordPackage } from './word-package';

export const cleanedKinds = ['macro', 'active_x', 'embedded', 'external', 'link', 'alt_chunk', 'chart', 'diagram', 'image'] as const;

/** Something a file carried that an import neither runs, fetches nor keeps. */
export interface CleanedItem {
  kind: (typeof cleanedKinds)[number];
  /** The part or the address, shortened; empty where it has none. */
  name: string;
}

const NAME_MAX = 120;
const PARTS: readonly [kind: CleanedItem['kind'], name: RegExp][] = [
  ['macro', /(?:^|\/)vba(?:Project|Data)[^/]*$/i],
  ['active_x', /^word\/activeX\//i],
  ['embedded', /^word\/embeddings\//i],
  ['alt_chunk', /^word\/(?:afchunk|altChunk)[^/]*\.(?:html?|mht|rtf|docx|xml|txt)$/i],
  ['embedded', /\.(?:zip|rar|7z|jar|docx?|docm|xlsx?|xlsm|pptx?|exe|dll|js|vbs|bat|ole|bin)$/i],
];

/** What a package carries beside its text, each thing named once: parts by their name, addresses by every relation that leads out. */
export async function cleanedParts(source: WordPackage, leftOut: StoryReader['leftOut'], images: readonly string[]): Promise<CleanedItem[]> {
  const found = new Map<string, CleanedItem>();
  const add = (kind: CleanedItem['kind'], name: string): void => {
    const short = name.length > NAME_MAX ? `${name.slice(0, NAME_MAX)}…` : name;
    found.set(`${kind} ${short}`, { kind, name: short });
  };
  for (const name of source.names) {
    const kind = /\.rels$/i.test(name) ? undefined : PARTS.find(([, pattern]) => pattern.test(name))?.[0];
    if (kind) add(kind, name);
  }
  for (const name of source.names) {
    const part = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(name);
    if (!part) continue;
    for (const { external, type, target } of await relationshipsOf(source, `${part[1]}${part[2]}`)) {
      if (external) add(type === 'hyperlink' ? 'link' : 'external', target);
    }
  }
  for (const kind of leftOut) if (![...found.values()].some((each) => each.kind === kind)) add(kind, '');
  for (const name of images) add('image', name);
  return [...found.values()];
}
