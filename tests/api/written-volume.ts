import { DeletedTextRun, Document, InsertedTextRun, Packer, Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { Answer, Visitor } from './door';

/** The text of a small volume of our own writing, as a PDF gives it: cover, contents with pages, cases. */
export function writtenVolume(): string {
  const entries = [
    ['省科技厅', '数据共享换来少填表', 1],
    ['绍兴市', '老街新生聚人气', 4],
    ['杭州萧山区', '小田并大田', 7],
  ] as const;
  const [first, second, third] = entries.map(([units, title, page], index) => `${index + 1}. ${units}：${title}……………（${page}）`);
  const body = entries.map(([units, title]) =>
    [
      `${units}${title}`,
      '一、基本情况',
      '这里原先办事不方便，路也不好走，大家盼着能有变化。经过两年的努力，情况有了明显好转。',
      '二、主要做法',
      '一是把事情说清楚。每件事都有人管，有人问，有人答复。',
      '二是把事情办明白。办到哪一步，随时都查得到。',
      '三、实施成效',
      '平均等候从四十分钟降到十五分钟，来办事的人都说好。',
    ].join('\n\n'),
  );
  return [
    '共同富裕示范区 最佳实践（第一批）汇编材料',
    '领导小组办公室',
    '二〇二一年十二月',
    '目 录',
    '经济高质量发展先行示范',
    `${first}\n${second}`,
    '公共服务优质共享先行示范',
    `${third}`,
    ...body,
  ].join('\n\n');
}

/** GB 2312 is what old files are in; Node decodes it and does not encode it, so the pairs are found by decoding all of them. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) if (low !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Buffer.from([...text].flatMap((character) => (character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : (bytes.get(character) ?? []))));
}

const revised = { id: 1, author: '甲', date: '2022-10-01T00:00:00Z' };

/** The same volume as a Word file somebody typed: a paragraph a line, one figure changed under revision marks. */
export function writtenWord(text = writtenVolume()): Promise<Buffer> {
  const changed = (line: string): ParagraphChild[] => {
    const [before, after] = line.split('十五');
    return after === undefined ? [new TextRun(line)] : [new TextRun(before ?? ''), new DeletedTextRun({ text: '二十', ...revised }), new InsertedTextRun({ text: '十五', ...revised, id: 2 }), new TextRun(after)];
  };
  const lines = text.split('\n').filter((line) => line !== '');
  return Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph({ children: changed(line) })) }] }));
}

/** A multipart body with one file, its fields before it. */
export function multipart(fileName: string, content: string | Buffer, fields: Readonly<Record<string, string>> = {}): { payload: Buffer; headers: Record<string, string> } {
  const boundary = 'huibian-test-boundary';
  const bytes = typeof content === 'string' ? gb18030(content) : content;
  const before = Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('');
  const head = `${before}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: text/plain\r\n\r\n`;
  return { payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]), headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

/** A paper's scan as the office stores it before it names it in an act. */
export function uploadScan(visitor: Visitor, name: string, content: Buffer): Promise<Answer> {
  const { payload, headers } = multipart(name, content);
  return visitor.send('POST', '/api/scans', payload, headers);
}
