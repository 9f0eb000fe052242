import { packageOf } from './hostile-package.factory';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${RELATIONSHIPS}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

export interface WordParts {
  body: string;
  styles?: string;
  numbering?: string;
  comments?: string;
  footnotes?: string;
  header?: string;
  /** An image under the relationship rIdImage. */
  image?: Buffer;
}

/** A Word file from hand-written markup, its relations in place. */
export function wordFile({ body, image, ...parts }: WordParts): Buffer {
  const names = Object.keys(parts).filter((name) => parts[name as keyof typeof parts] !== undefined) as (keyof typeof parts)[];
  const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const relations = (all: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
  const root = (name: string, content: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`;
  return packageOf({
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': root('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relations([...names.map((name) => relation(`rId_${name}`, name, `${name}.xml`)), image ? relation('rIdImage', 'image', 'media/photo.jpeg') : ''].join('')),
    ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, root(name === 'header' ? 'hdr' : name, parts[name] ?? '')])),
    ...(image && { 'word/media/photo.jpeg': image }),
  });
}

export const run = (text: string, looks = ''): string => `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, looks = ''): string => `<w:p>${looks === '' ? '' : `<w:pPr>${looks}</w:pPr>`}${content}</w:p>`;
