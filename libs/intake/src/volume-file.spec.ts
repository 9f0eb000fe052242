import { caseBody, documentXml, packageOf, paragraphXml } from './hostile-package.factory';
import { openFileBeside, readCaseFileBeside, readVolumeFileBeside } from './thread/reading-thread';
import { importVolumeFile } from './volume-file';

const volume = ['山乡实践（第一批）汇编材料', '办公室', '二〇二一年十二月', '目录', '公共服务先行', '1. 青禾县：一窗通办……（1）', '青禾县一窗通办', '一、基本情况', '过去要走几个窗口。', '二、主要做法', '一是并窗口。由一个人接到底。', '三、实施成效', '来回少了。'];
const word = (...paragraphs: string[]): Buffer => packageOf({ 'word/document.xml': documentXml(['', ...paragraphs, ''].map((text) => (text === '' ? '<w:p/>' : paragraphXml(text))).join('')) });
const single = packageOf({ 'word/document.xml': documentXml(caseBody) });
const never = new AbortController().signal;

test('A Word volume is read as its text is, and its paragraphs with text are counted from 1', async () => {
  const [fromWord, fromText] = [await importVolumeFile(word(...volume)), await importVolumeFile(Buffer.from(volume.join('\n\n')))];
  if (!fromWord.ok || !fromText.ok) throw new Error('refused');
  expect([fromWord.format, fromText.format, fromText.paragraphs]).toEqual(['word', 'text', null]);
  expect(fromWord.paragraphs).toEqual(volume);
  expect(fromWord.document?.chapters).toEqual(fromText.document?.chapters);
  const lost = await importVolumeFile(word(...volume.map((text) => text.replace('青禾县一窗通办', '青禾县办'))));
  expect(lost.ok && lost.problems[0]).toMatchObject({ code: 'intake.case_not_in_body' });
});

test('One case alone is no volume, in either format, and what is neither is told by its first line', async () => {
  expect(await importVolumeFile(single)).toEqual({ ok: false, code: 'volume_file.is_case', params: {} });
  expect(await importVolumeFile(Buffer.from('青禾县一窗通办\n\n一、基本情况\n\n过去要走几个窗口。'))).toEqual({ ok: false, code: 'volume_file.is_case', params: {} });
  const neither = await importVolumeFile(word('这只是一段普通的文字，没有目录，也没有表头。'));
  expect(neither.ok && [neither.document, neither.problems[0]?.code]).toEqual([undefined, 'intake.kind_unknown']);
});

test('A thread of its own gives the same answers, says when the file is opened, and refuses what is refused', async () => {
  const bytes = word(...volume);
  let opened = 0;
  expect(await readVolumeFileBeside(bytes, {}, never, () => (opened += 1))).toEqual(await importVolumeFile(bytes));
  expect(opened).toBe(1);
  expect(await openFileBeside(bytes, {}, never)).toEqual({ ok: true, format: 'word' });
  expect(await openFileBeside(Buffer.from('%PDF-1.7'), {}, never)).toEqual({ ok: false, code: 'intake.unreadable.pdf', params: {} });
  expect((await readCaseFileBeside(single, {}, never))?.ok).toBe(true);
});

test('A thread that is stopped answers nothing, whether it has begun or not', async () => {
  expect(await openFileBeside(single, {}, AbortSignal.abort())).toBeNull();
  const control = new AbortController();
  const long = readVolumeFileBeside(word(...volume), {}, control.signal, () => control.abort());
  expect(await long).toBeNull();
});
