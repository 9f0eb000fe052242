import { copyFileSync, mkdtempSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFontFile } from './font-file';
import { prepareFonts } from './prepare-fonts';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
const fontCacheDir = join(folder, 'cache');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kaiOf = (folders: string[]): string => join(folders.find((path) => path.startsWith(fontCacheDir)) ?? '', 'lxgw-wenkai.ttf');

describe('preparing fonts', () => {
  it('unpacks the 楷体 once, even when two ask at the same time, and leaves nothing half-written', async () => {
    const [one, other] = await Promise.all([prepareFonts({ fontCacheDir }), prepareFonts({ fontCacheDir })]);
    expect(one.folders).toEqual(other.folders);
    const path = kaiOf(one.folders);
    const made = statSync(path);
    await prepareFonts({ fontCacheDir });
    expect(statSync(path).mtimeMs).toBe(made.mtimeMs);
    expect(readdirSync(fontCacheDir).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('knows what the families can print', async () => {
    const fonts = await prepareFonts({ fontCacheDir });
    const covers = (family: string, character: string): boolean => fonts.covers([family], character.codePointAt(0) ?? 0);
    expect(covers('Noto Serif SC', '汇')).toBe(true);
    expect(covers('Tinos', '汇')).toBe(false);
    expect(covers('Tinos', '²')).toBe(true);
    expect(covers('LXGW WenKai', '\u{10FFFD}')).toBe(false);
    expect(fonts.covers(['Tinos', 'Noto Sans SC'], '汇'.codePointAt(0) ?? 0)).toBe(true);
  });

  it('puts an office family before the open one of its hand', async () => {
    const office = join(folder, 'office');
    mkdirSync(office, { recursive: true });
    writeFileSync(join(office, 'readme.txt'), 'not a font');
    const fonts = await prepareFonts({ fontCacheDir, fontDir: office, families: { kai: ['Tinos'] } });
    expect(fonts.families.kai).toEqual(['Tinos', 'LXGW WenKai', 'Noto Serif SC']);
  });

  it('lets whatever an office folder holds print what no other font of a hand has', async () => {
    const rare = '𠮷'.codePointAt(0) ?? 0;
    const open = await prepareFonts({ fontCacheDir });
    expect([open.covers(open.families.fangsong, rare), open.covers(open.families.kai, rare)]).toEqual([false, true]);
    const office = join(folder, 'rare');
    mkdirSync(office, { recursive: true });
    copyFileSync(kaiOf(open.folders), join(office, 'rare.ttf'));
    const fonts = await prepareFonts({ fontCacheDir, fontDir: office });
    expect(fonts.families.fangsong.slice(0, 2)).toEqual(['Noto Serif SC', 'LXGW WenKai']);
    expect([fonts.covers(fonts.families.fangsong, rare), fonts.families.latin]).toEqual([true, ['Tinos']]);
  });

  it('refuses an office folder that is not there and a file in it that is no font', async () => {
    await expect(prepareFonts({ fontCacheDir, fontDir: join(folder, 'nowhere') })).rejects.toMatchObject({ code: 'typeset.font_missing' });
    const broken = join(folder, 'broken');
    mkdirSync(broken, { recursive: true });
    writeFileSync(join(broken, 'fangsong.ttf'), 'this is not a font');
    await expect(prepareFonts({ fontCacheDir, fontDir: broken })).rejects.toMatchObject({ code: 'typeset.font_missing', params: { font: 'fangsong.ttf' } });
  });

  it('reads the families a font file goes by', async () => {
    const fonts = await prepareFonts({ fontCacheDir });
    expect(readFontFile(kaiOf(fonts.folders)).flatMap((face) => face.families)).toContain('LXGW WenKai');
  });
});
