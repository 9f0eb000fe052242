import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlignmentType, Document, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { CaseDocument } from '@huibian/contracts';
import { importFile, isWhole, type ImportOptions } from './index';
import { packageOf } from './hostile-package.factory';
import { paragraph, run, wordFile } from './word-document.factory';

/** The same case in every manner below: our own text. */
const expected = {
  units: ['甲市东山县', '西山县'],
  titleClauses: ['办好“共享菜场”', '方便山里老人'],
  heading: '甲市东山县、西山县办好“共享菜场” 方便山里老人',
  preamble: [],
  sections: [
    { heading: '一、基本情况', paragraphs: ['两县隔溪相望，赶集要走两个钟头。'] },
    { heading: '二、主要做法', paragraphs: ['一是把菜车开进村。每周两趟，走遍12个村。', '二是把价格贴上墙。村民随时能查。'] },
    { heading: '三、实施成效', paragraphs: ['一是买菜近了。', '二是花钱少了。'] },
  ],
};
const names = ['甲市东山县', '甲市西山县'];

interface Taken {
  document: CaseDocument;
  entry: CaseDocument['chapters'][0]['cases'][0];
  attachments: { name: string; type: string; bytes: Buffer }[];
}

async function take(bytes: Buffer, options: ImportOptions = {}): Promise<Taken> {
  const file = await importFile(bytes, { kind: 'case', units: names, ...options });
  if (!file.ok) throw new Error(file.code);
  if (!isWhole(file.understanding)) throw new Error(JSON.stringify(file.understanding.problems));
  const document = file.understanding.document as CaseDocument;
  const { report } = document;
  const dropped = report?.dropped.reduce((sum, { text }) => sum + [...text.replace(/\s/g, '')].length, 0) ?? 0;
  // Every character is kept or listed.
  expect((report?.charactersKept ?? 0) + dropped).toBe(report?.charactersIn);
  return { document, entry: document.chapters[0].cases[0], attachments: file.attachments };
}
const droppedFor = ({ document }: Taken, reason: string): string[] => document.report?.dropped.filter((each) => each.reason === reason).map(({ text }) => text) ?? [];
const texts = ({ entry }: Taken): string[] => [...entry.preamble, ...entry.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])];

/** A small picture by its first bytes. */
const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(60)]);

describe('a case written by a library (docx)', () => {
  it('is read by its heading styles, with its image kept as a file of its own', async () => {
    const points = expected.sections.flatMap(({ heading, paragraphs }) => [new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 }), ...paragraphs.map((text) => new Paragraph(text))]);
    const word = new Document({ sections: [{ children: [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('甲市东山县、西山县办好“共享菜场”'), new TextRun({ text: '方便山里老人', break: 1 })] }),
      ...points,
      new Paragraph({ children: [new ImageRun({ type: 'jpg', data: png, transformation: { width: 10, height: 10 } })] }),
    ] }] });
    const taken = await take(await Packer.toBuffer(word));
    expect(taken.entry).toMatchObject(expected);
    // Its name says jpg; its bytes say what it is.
    expect(taken.attachments.map(({ name, type, bytes }) => [name, type, bytes.equals(png)])).toEqual([['image1.png', 'image/png', true]]);
    expect(taken.document.report?.attachments).toEqual([{ name: 'image1.png', type: 'image/png', bytes: png.length }]);
  });

  it('gives the text of its tables cell by cell', async () => {
    const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
    const word = new Document({ sections: [{ children: [
      new Paragraph({ text: '甲市东山县办好菜场', alignment: AlignmentType.CENTER }),
      new Paragraph('一、基本情况'),
      new Table({ rows: [new TableRow({ children: [cell('村名'), cell('趟数')] }), new TableRow({ children: [cell('上溪村'), cell('2')] })] }),
    ] }] });
    expect((await take(await Packer.toBuffer(word))).entry.sections).toEqual([{ heading: '一、基本情况', paragraphs: ['村名', '趟数', '上溪村', '2'] }]);
  });
});

const numbering = `<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%2是"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>`;
const numbered = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`;
const numberless = (text: string): string => text.replace(/^[一二三](?:、|是)/, '');

/** Word's habits: rsids that cut words, proof marks, bookmarks, smart tags, pages it remembers, numbers by list. */
function wordHabits(): string {
  const cut = (text: string): string => {
    const [head, tail] = [text.slice(0, 3), text.slice(3)];
    return `<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r w:rsidR="00A12B3C"><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>${head}</w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkEnd w:id="0"/><w:smartTag w:uri="x" w:element="y"><w:r w:rsidRPr="00FF"><w:lastRenderedPageBreak/><w:t>${tail}</w:t></w:r></w:smartTag><w:proofErr w:type="spellEnd"/>`;
  };
  const title = paragraph(`${cut('甲市东山县、西山县办好“共享菜场”')}<w:r><w:br/></w:r>${run('方便山里老人')}`, '<w:pStyle w:val="a3"/>');
  return title + expected.sections.map(({ heading, paragraphs }) => paragraph(cut(numberless(heading)), `<w:pStyle w:val="1"/>${numbered(0)}`) + paragraphs.map((text) => paragraph(cut(numberless(text)), numberless(text) === text ? '' : numbered(1))).join('')).join('');
}
const wordStyles = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';

describe('an imitation of Word’s habits', () => {
  it('is read with its runs merged and its list numbers as text', async () => {
    expect((await take(wordFile({ body: wordHabits(), styles: wordStyles, numbering }))).entry).toMatchObject(expected);
  });

  it('takes the title above first-level headings that are the sections’, and one first-level heading for the title below a letter’s head', async () => {
    const styled = (text: string, level: number): string => paragraph(run(text), `<w:outlineLvl w:val="${level}"/>`);
    const above = await take(wordFile({ body: paragraph(run('甲市东山县办好菜场')) + styled('家底', 0) + paragraph(run('两县相望。')) + styled('办法', 0) + styled('细目', 1) + paragraph(run('路修好了。')) }));
    expect([above.entry.titleClauses, above.entry.sections]).toEqual([['办好菜场'], [{ heading: '家底', paragraphs: ['两县相望。'] }, { heading: '办法', paragraphs: ['细目', '路修好了。'] }]]);
    const below = await take(wordFile({ body: paragraph(run('附件1')) + styled('甲市东山县办好菜场', 0) + styled('家底', 1) + paragraph(run('两县相望。')) }));
    expect([below.entry.titleClauses, below.entry.sections, droppedFor(below, 'front_matter')]).toEqual([['办好菜场'], [{ heading: '家底', paragraphs: ['两县相望。'] }], ['附件1']]);
  });

  it('counts a text box once, whether a program knows the new drawing or the old', async () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>盒中一句。</w:t></w:r></w:p></w:txbxContent>';
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const onlyOld = both.replace(`<wps:txbx>${box}</wps:txbx>`, '');
    for (const drawing of [both, onlyOld]) {
      const taken = await take(wordFile({ body: paragraph(run('甲市东山县办好菜场')) + paragraph(run('一、基本情况')) + paragraph(run('两县相望。') + drawing) }));
      expect(texts(taken)).toEqual(['一、基本情况', '两县相望。', '盒中一句。']);
    }
  });

  const revised = paragraph(run('甲市东山县办好菜场')) + paragraph(run('一、基本情况'))
    + paragraph(`${run('赶集要走')}<w:del w:id="1" w:author="某人"><w:r><w:delText>三</w:delText></w:r></w:del><w:ins w:id="2" w:author="某人">${run('两')}</w:ins>${run('个钟头，')}`, '<w:rPr><w:del w:id="3"/></w:rPr>')
    + paragraph(run('路不好走。'))
    + paragraph(run('新的一段。').replace(/^/, '<w:ins w:id="4">').concat('</w:ins>'), '<w:rPr><w:ins w:id="5"/></w:rPr>')
    + paragraph(`<w:moveFrom w:id="6">${run('搬走的话。')}</w:moveFrom>${run('留下的话。')}<w:moveTo w:id="7">${run('搬来的话。')}</w:moveTo>`);
  it('books what was deleted in a text box once, though the file draws it twice', async () => {
    const inner = `<w:txbxContent>${paragraph('<w:del w:id="1"><w:r><w:delText>删去的话。</w:delText></w:r></w:del>')}</w:txbxContent>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${inner}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${inner}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>`;
    const taken = await take(wordFile({ body: paragraph(run('办好共享菜场'), '<w:jc w:val="center"/>') + paragraph(run('一、基本情况')) + paragraph(run('留下的话。') + box) }));
    expect([texts(taken), droppedFor(taken, 'revision')]).toEqual([['一、基本情况', '留下的话。'], ['删去的话。']]);
  });
  it('leaves a paragraph whose end was deleted before a table where it stands', async () => {
    const cell = `<w:tbl><w:tr><w:tc>${paragraph(run('表中的话。'))}</w:tc></w:tr></w:tbl>`;
    const body = paragraph(run('办好共享菜场'), '<w:jc w:val="center"/>') + paragraph(run('一、基本情况')) + paragraph(run('表前的话。'), '<w:rPr><w:del w:id="1"/></w:rPr>') + cell + paragraph(run('表后的话。'));
    expect(texts(await take(wordFile({ body })))).toEqual(['一、基本情况', '表前的话。', '表中的话。', '表后的话。']);
  });
  it('takes a title set in five lines that look alike for one', async () => {
    const lines = ['办好共享菜场', '方便山里老人', '带动山里农户', '留住山里味道', '走出山里新路'];
    const body = lines.map((line) => paragraph(run(line, '<w:b/>'), '<w:jc w:val="center"/>')).join('') + paragraph(run('两县隔溪相望，')) + paragraph(run('一、基本情况')) + paragraph(run('赶集要走两个钟头。'));
    const { entry } = await take(wordFile({ body }));
    expect([entry.titleClauses, entry.preamble]).toEqual([lines, ['两县隔溪相望，']]);
  });
  it('takes tracked changes, or refuses them, as asked; a deleted paragraph mark joins two', async () => {
    const accepted = await take(wordFile({ body: revised }));
    expect(texts(accepted)).toEqual(['一、基本情况', '赶集要走两个钟头，路不好走。', '新的一段。', '留下的话。搬来的话。']);
    expect(droppedFor(accepted, 'revision').join('')).toBe('三搬走的话。');
    const refused = await take(wordFile({ body: revised }), { revisions: 'refuse' });
    expect(texts(refused)).toEqual(['一、基本情况', '赶集要走三个钟头，', '路不好走。', '搬走的话。留下的话。']);
    expect(droppedFor(refused, 'revision').join('')).toBe('两新的一段。搬来的话。');
  });

  it('keeps comments and footnotes as notes without their authors, drops fields’ codes, hidden text and headers, and says so', async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const taken = await take(wordFile({
      body: paragraph(run('甲市东山县办好菜场')) + paragraph(run('一、基本情况'))
        + paragraph(`${run('菜场')}<w:commentRangeStart w:id="0"/>${run('有12个')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('摊位')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('，见第')}${field}${run('页')}${run('藏起的字', '<w:vanish/>')}<w:r><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run('\u00a0完\u200b。')}`)
        + '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>单击此处输入</w:t></w:r></w:p></w:sdtContent></w:sdt><w:sdt><w:sdtContent><w:p><w:r><w:t>控件里的话。</w:t></w:r></w:p></w:sdtContent></w:sdt>',
      comments: '<w:comment w:id="0" w:author="某人"><w:p><w:r><w:t>请核实</w:t></w:r></w:p></w:comment>',
      footnotes: '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>据年报。</w:t></w:r></w:p></w:footnote>',
      header: '<w:p><w:r><w:t>内部页眉</w:t></w:r></w:p>',
    }));
    expect(texts(taken)).toEqual(['一、基本情况', '菜场有12个摊位，见第3页-✓ 完。', '控件里的话。']);
    expect(taken.document.report?.notes).toEqual([
      { kind: 'comment', text: '请核实', quote: '有12个', paragraph: 3 },
      { kind: 'footnote', text: '据年报。', quote: '菜场有12个摊位', paragraph: 3 },
    ]);
    expect(['field_code', 'hidden', 'header_footer', 'placeholder', 'invisible'].map((reason) => droppedFor(taken, reason).join('').trim())).toEqual(['PAGE', '藏起的字', '内部页眉', '单击此处输入', '\u200b']);
    expect(JSON.stringify(taken.document)).not.toContain('某人');
  });

  it('counts lists as Word does: levels, a start of their own, formats', async () => {
    const list = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl><w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%3"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
    const item = (id: number, level: number): string => paragraph(run('话。'), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);
    const taken = await take(wordFile({ numbering: list, body: paragraph(run('甲市东山县办好菜场')) + paragraph(run('一、基本情况')) + [item(1, 0), item(1, 1), item(1, 1), item(1, 2), item(1, 0), item(1, 1), item(2, 0), item(2, 0), item(2, 0), item(3, 0), item(0, 0)].join('') }));
    expect(texts(taken).slice(1)).toEqual(['1.话。', '1.1话。', '1.2话。', '①话。', '2.话。', '2.1话。', '（九）话。', '（十）话。', '（十一）话。', '5.话。', '话。']);
  });
});

describe('a volume as Word whose headings are plain text', () => {
  const volume = ['山乡共富最佳实践（第三批）汇编', '山乡共富工作领导小组办公室', '二〇二四年六月', '目　录', '兴业篇', '1. 甲市东山县、西山县：办好“共享菜场”，方便山里老人……………（1）', '2. 省供销社：建设云上仓库\t3', '兴业篇', expected.heading, ...expected.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]), '省供销社建设云上仓库', '一、基本情况', '全省有仓库三百座，', '又建新库。'];
  const body = (lines: readonly string[]): string => lines.map((text) => paragraph(text.split('\t').map((piece) => run(piece)).join('<w:r><w:tab/></w:r>'))).join('');
  it('is understood as its text is, each paragraph whole: no page cuts one', async () => {
    const file = await importFile(wordFile({ body: body(volume) }));
    if (!file.ok || !isWhole(file.understanding)) throw new Error(JSON.stringify(file));
    const { kind, title, ordinal, chapters, report } = file.understanding.document;
    expect([kind, title, ordinal, report?.joins]).toEqual(['compilation', volume[0], '第三批', 0]);
    expect(chapters.map(({ name, cases }) => [name, cases.map((entry) => [entry.number, entry.units, entry.contents?.page])])).toEqual([['兴业篇', [[1, ['甲市东山县', '西山县'], 1], [2, ['省供销社'], 3]]]]);
    expect(chapters[0]?.cases[0]).toMatchObject(expected);
    expect(chapters[0]?.cases[1]?.sections[0]?.paragraphs).toEqual(['全省有仓库三百座，', '又建新库。']);
  });
  it('names the case that its contents miss by its paragraph', async () => {
    const file = await importFile(wordFile({ body: body(volume.filter((text) => !text.startsWith('2.'))) }));
    expect(file.ok && file.understanding.problems.map(({ code, line, blocking }) => [code, line, blocking])).toEqual([['intake.case_not_in_contents', 17, true]]);
  });
  it('as a table gives rows, a row that goes on over a page being one', async () => {
    const row = (...cells: string[]): string => `<w:tr>${cells.map((text) => `<w:tc>${text.split('|').map((each) => paragraph(run(each))).join('')}</w:tc>`).join('')}</w:tr>`;
    const table = `<w:tbl>${row('序号', '名　称', '主要内容')}${row('1', '共享菜场', '把菜车开进村，|每周2趟。')}${row('1', '共享菜场（续）', '风雨不停。')}${row('2.', '云上 Store', '建一座仓库。')}</w:tbl>`;
    const file = await importFile(wordFile({ body: paragraph(run('第三批典型经验')) + table }));
    expect(file.ok && file.understanding.document).toMatchObject({ kind: 'experience_table', title: '第三批典型经验', rows: [{ number: 1, name: '共享菜场', content: '把菜车开进村，每周2趟。风雨不停。' }, { number: 2, name: '云上 Store', content: '建一座仓库。' }] });
  });
});

describe('markup that says the same in other words', () => {
  const plain = paragraph(run('甲市东山县办好菜场')) + paragraph(run('一、基本情况')) + paragraph(run('两县相望。'));
  const wrap = (namespace: string, prefix: string): string => `<?xml version="1.0"?><w:document xmlns:w="${namespace}"><w:body>${plain}</w:body></w:document>`.replaceAll('<w:', `<${prefix}:`).replaceAll('</w:', `</${prefix}:`).replace('xmlns:w=', `xmlns:${prefix}=`);
  it.each<[string, string | Buffer]>([
    ['strict', wrap('http://purl.oclc.org/ooxml/wordprocessingml/main', 'w')],
    ['another prefix', wrap('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'ns0')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(wrap('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'), 'utf16le')])],
  ])('is read the same: %s', async (_, xml) => {
    expect(texts(await take(packageOf({ 'word/document.xml': xml })))).toEqual(['一、基本情况', '两县相望。']);
  });
});

describe('an imitation of WPS’s habits', () => {
  const extension = '<w:keepNext w:val="0"/><w:rPr><w:rFonts w:hint="default"/><wpsCustomData:x xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"/></w:rPr>';
  const bold = (text: string): string => paragraph(run(text, '<w:b/><w:bCs/>'), extension);
  const body = (heading: (text: string) => string): string =>
    paragraph('') + paragraph(run('甲市东山县、西山县办好“共享菜场”', '<w:b/>'), '<w:jc w:val="center"/>') + paragraph(run('方便山里老人', '<w:b/>'), '<w:jc w:val="center"/>') + paragraph(run('　　'))
    + expected.sections.map(({ heading: text, paragraphs }) => bold(heading(text)) + paragraph('') + paragraphs.map((each) => paragraph(run(`　　${each}`), extension)).join('')).join('');
  it('is read past its empty paragraphs and indents of full-width spaces, headings in bold', async () => {
    expect((await take(wordFile({ body: body((text) => `    ${text}`) }))).entry).toMatchObject(expected);
    expect((await take(wordFile({ body: body((text) => `${text.replace('、', '．')}：`) }))).entry.sections.map(({ heading }) => heading)).toEqual(['一．基本情况', '二．主要做法', '三．实施成效']);
    expect((await take(wordFile({ body: body((text) => numberless(text)) }))).entry.sections.map(({ heading }) => heading)).toEqual(['基本情况', '主要做法', '实施成效']);
    expect((await take(wordFile({ body: body((text) => numberless(text).replace('实施成效', '乡亲怎么说')) }))).entry.sections.map(({ heading }) => heading)).toEqual(['基本情况', '主要做法']);
  });
  it('keeps a text box of VML', async () => {
    const box = '<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>盒中一句。</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>';
    expect(texts(await take(wordFile({ body: body((text) => text) + paragraph(box) }))).at(-1)).toBe('盒中一句。');
  });
});

const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find((path) => existsSync(path));
if (soffice === undefined) console.info('skipped: no LibreOffice');
(soffice === undefined ? describe.skip : describe)('a case saved by LibreOffice', () => {
  it('is read as the others are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'intake-office-'));
    try {
      const html = `<html><body><h1 align="center">甲市东山县、西山县办好“共享菜场”<br>方便山里老人</h1>${expected.sections.map(({ heading, paragraphs }) => `<h2>${heading}</h2>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`).join('')}</body></html>`;
      writeFileSync(join(folder, 'a.html'), html);
      execFileSync(soffice ?? '', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, join(folder, 'a.html')], { stdio: 'ignore' });
      expect((await take(readFileSync(join(folder, 'a.docx')))).entry).toMatchObject(expected);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

/** Bytes of a text in GB18030, for the characters of two bytes: the decoder of the platform read backwards. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) for (let low = 0x40; low <= 0xfe; low += 1) if (low !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Buffer.from([...text].flatMap((character) => (character < '\u0080' ? character.charCodeAt(0) : (bytes.get(character) ?? []))));
}

describe('a case as text', () => {
  const lines = [expected.heading, ...expected.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])];
  it('is read from UTF-8, UTF-16 and GB18030', async () => {
    const text = lines.join('\n');
    for (const bytes of [Buffer.from(text), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]), gb18030(text)]) expect((await take(bytes)).entry).toMatchObject(expected);
  });
  it('is read as a web page leaves it: tags, entities, spaces that do not break, characters nobody sees', async () => {
    const web = lines.map((line) => `&nbsp;\u3000\u3000${line.replaceAll('“', '&ldquo;').replaceAll('”', '&#8221;').replace('，', '，\u200b')}\u00a0`).join('<br />\n<br>');
    const taken = await take(Buffer.from(web));
    expect(taken.entry).toMatchObject(expected);
    expect([droppedFor(taken, 'invisible').join('').length, droppedFor(taken, 'markup').join('')]).toEqual([2, '<br /><br>'.repeat(lines.length - 1)]);
  });
  it('lists the characters nobody sees among the dropped where a web page names them', async () => {
    const taken = await take(Buffer.from(lines.join('\n').replace('两县隔溪', '两&shy;县&zwnj;隔&zwj;溪')));
    expect(taken.entry).toMatchObject(expected);
    expect(droppedFor(taken, 'invisible')).toEqual(['\u00ad\u200c\u200d']);
  });
  it('is read with units on a line of their own, in the form of the contents, and with no unit known', async () => {
    const title = async (text: string, units?: string[]): Promise<unknown> => {
      const { entry } = await take(Buffer.from(`${text}\n一、基本情况\n话。`), { units: units ?? names });
      return [entry.units, entry.titleClauses];
    };
    expect(await title('办好菜场 方便老人\n（申报单位：甲市东山县、西山县）')).toEqual([['甲市东山县', '西山县'], ['办好菜场', '方便老人']]);
    expect(await title('甲市东山县、乙市：办好菜场，方便老人', [])).toEqual([['甲市东山县', '乙市'], ['办好菜场', '方便老人']]);
    expect(await title('甲市东山县办好菜场', [])).toEqual([[], ['甲市东山县办好菜场']]);
  });
  it('is told apart without being told: a case is none of the others', async () => {
    const kind = async (text: string): Promise<string | undefined> => importFile(Buffer.from(text)).then((file) => (file.ok ? file.understanding.document?.kind : file.code));
    expect([await kind(lines.join('\n')), await kind('今天天气不错。')]).toEqual(['case', undefined]);
  });
});
