import { caseBody, documentXml, hostilePackage, inflatesTo, packageOf, paragraphXml, partOf } from './hostile-package.factory';
import { importLimits } from './import-limits';

/** What a process that imports one file may peak at; it begins at some 165, with Node and the reader loaded. */
export const hostilePeakMebibytes = 320;

/** A file of that many zeros, which is never held in memory. */
export interface Zeros {
  zeros: number;
}

/** A file made to cost much, and the code it is refused with, or `taken`. */
export type CostlyFile<Bytes = Buffer | Zeros> = readonly [name: string, bytes: () => Bytes, answer: string];

const MEBIBYTE = 1024 * 1024;
const marks = (xml: string, times: number): Buffer => packageOf({ 'word/document.xml': documentXml(xml.repeat(times)) });
const attributes = (count: number): string => Array.from({ length: count }, (_, index) => `a${index}="1"`).join(' ');

/** Markup and text without end: each ends at one of `importLimits`. */
export const endlessFiles: readonly CostlyFile<Buffer>[] = [
  ['nested elements', () => packageOf({ 'word/document.xml': documentXml('<w:p>'.repeat(100_000)) }), 'intake.word.too_deep'],
  ['empty paragraphs', () => marks('<w:p/>', 800_000), 'intake.word.too_many_elements'],
  ['attributes of one element', () => packageOf({ 'word/document.xml': documentXml(`<w:p ${attributes(300_000)}/>`) }), 'intake.word.too_many_elements'],
  ['fields that never end', () => marks('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>', 70_000), 'intake.word.too_many_elements'],
  ['paragraphs without an end', () => marks('<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>共</w:t></w:r></w:p>', 39_000), 'taken'],
  ['characters', () => marks(paragraphXml('共'.repeat(1000)), 2_000), 'intake.text_too_long'],
  ['paragraphs with text', () => marks(paragraphXml('共'), 60_000), 'intake.too_many_lines'],
  ['text in one paragraph', () => packageOf({ 'word/document.xml': documentXml(paragraphXml('a'.repeat(7_000_000))) }), 'intake.text_too_long'],
];

/** What would fill the memory, were it held: measured in a process of its own. */
export const heavyFiles: readonly CostlyFile[] = [
  ['a part that inflates to 2 GB and lies', () => partOf(inflatesTo(2048), { method: 8, declaredBytes: 1000 }), 'intake.word.part_broken'],
  ['500 MB of zeros in a package', () => partOf(inflatesTo(500, '\0'), { method: 8, declaredBytes: 500 * MEBIBYTE }), 'intake.word.inflates'],
  ['as many runs as are taken, and more', () => marks('<w:p><w:r><w:t>共</w:t></w:r></w:p>', 150_000), 'intake.word.too_many_elements'],
  ['a text of as many characters as are taken', () => Buffer.from(`东山县办好菜场\n一、基本情况\n${'共富路上一起走。\n\n'.repeat(29_000)}`.slice(0, importLimits.textCharacters)), 'taken'],
  ['a package as large as is taken', () => hostilePackage([{ name: 'word/document.xml', data: Buffer.from(documentXml(caseBody)) }, { name: 'word/media/a.png', data: Buffer.alloc(importLimits.fileBytes - 4096) }]), 'taken'],
  ['a text of 500 MB of nothing', () => ({ zeros: 500_000_000 }), 'too large to be read'],
];

/** Not hostile, the most an honest writer has: ten volumes in one, whose text earns its markup. */
export const tenVolumes: CostlyFile<Buffer> = ['ten volumes', () => marks(`<w:p>${'<w:r><w:t>共富路上一起走</w:t></w:r>'.repeat(40)}</w:p>`, 4_900), 'taken'];
