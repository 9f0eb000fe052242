import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { decompress } from 'wawoff2';
import { TypesettingError } from '../typesetting-error';
import { type FontFamilies, withOfficeFamilies } from './font-families';
import { type FontFile, readFontFile } from './font-file';

export interface FontOptions {
  /** Folder that keeps unpacked fonts between runs; made when absent. */
  fontCacheDir: string;
  /** An office's licensed fonts (.ttf, .otf, .ttc), searched before the open ones. */
  fontDir?: string;
  /** Family names of the office's fonts, by hand. Each named family must stand in `fontDir`. */
  families?: Partial<FontFamilies>;
}

/** The fonts of one compile: where they lie, what they are called, what they can print. */
export interface FontSet {
  /** Names this very set of files: another when one is added, taken away or replaced. */
  identity: string;
  /** Folders handed to the typesetter. */
  folders: string[];
  families: FontFamilies;
  /** Whether one of these families has a glyph for the character. */
  covers(families: readonly string[], codePoint: number): boolean;
}

const openFaces = [
  ['@expo-google-fonts/noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf'],
  ['@expo-google-fonts/noto-serif-sc', '600SemiBold/NotoSerifSC_600SemiBold.ttf'],
  ['@expo-google-fonts/noto-sans-sc', '500Medium/NotoSansSC_500Medium.ttf'],
  ['@expo-google-fonts/tinos', '400Regular/Tinos_400Regular.ttf'],
] as const;
const kaiPackage = '@fontsource/lxgw-wenkai';
const kaiFace = 'files/lxgw-wenkai-latin-500-normal.woff2';

/**
 * Makes the fonts ready: open faces straight from their packages, the 楷体 unpacked once into the cache folder.
 * Safe to call from several processes at once. Throws `typeset.font_missing` naming the family that was not found.
 */
export async function prepareFonts(options: FontOptions): Promise<FontSet> {
  const files = [...openFaces.map(([name, face]) => join(packageFolder(name), face)), await unpackKai(options.fontCacheDir)];
  for (const path of files) {
    if (!existsSync(path)) throw new TypesettingError('typeset.font_missing', { font: basename(path) });
  }
  const office = options.fontDir === undefined ? [] : officeFiles(options.fontDir);
  const byFamily = new Map<string, FontFile[]>();
  for (const face of [...office, ...files].flatMap(readFaces)) {
    for (const family of face.families) byFamily.set(family.toLowerCase(), [...(byFamily.get(family.toLowerCase()) ?? []), face]);
  }
  const families = withOfficeFamilies(options.families, office.flatMap(readFaces).flatMap((face) => face.families));
  for (const family of Object.values(families).flat() as string[]) {
    if (!byFamily.has(family.toLowerCase())) throw new TypesettingError('typeset.font_missing', { font: family });
  }
  return {
    identity: [...office, ...files].map(fileIdentity).join('\n'),
    folders: [...new Set([...office, ...files].map((path) => dirname(path)))],
    families,
    covers: (names, codePoint) => names.some((name) => (byFamily.get(name.toLowerCase()) ?? []).some((face) => face.covers(codePoint))),
  };
}

/** What the body's open face covers, the last of every hand's chain. Throws `typeset.font_missing`. */
export function faceBehindEveryHand(): (codePoint: number) => boolean {
  const [name, file] = openFaces[0];
  const faces = readFaces(join(packageFolder(name), file));
  return (codePoint) => faces.some((face) => face.covers(codePoint));
}

/** Faces already read by this process; a font file never changes under its name. */
const facesRead = new Map<string, FontFile[]>();

function readFaces(path: string): FontFile[] {
  const key = fileIdentity(path);
  const known = facesRead.get(key);
  if (known) return known;
  try {
    const faces = readFontFile(path);
    facesRead.set(key, faces);
    return faces;
  } catch {
    throw new TypesettingError('typeset.font_missing', { font: basename(path) });
  }
}

const fileIdentity = (path: string): string => `${path}:${statSync(path).mtimeMs}`;

function packageFolder(name: string): string {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    throw new TypesettingError('typeset.font_missing', { font: name });
  }
}

function officeFiles(folder: string): string[] {
  if (!existsSync(folder)) throw new TypesettingError('typeset.font_missing', { font: folder });
  return readdirSync(folder)
    .filter((name) => ['.ttf', '.otf', '.ttc'].includes(extname(name).toLowerCase()))
    .sort()
    .map((name) => join(folder, name));
}

async function unpackKai(cacheDir: string): Promise<string> {
  const folder = packageFolder(kaiPackage);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const target = join(cacheDir, `lxgw-wenkai-${version}-medium`, 'lxgw-wenkai.ttf');
  if (existsSync(target)) return target;
  mkdirSync(dirname(target), { recursive: true });
  const unpacked = await decompress(readFileSync(join(folder, kaiFace)));
  // A rename is atomic: another process sees the whole file or none.
  const waiting = join(dirname(dirname(target)), `${randomUUID()}.part`);
  writeFileSync(waiting, unpacked);
  renameSync(waiting, target);
  return target;
}
