import type { BatchDocument, DocumentCase, Manifest } from '@huibian/contracts';
import { editionEntries } from './edition-entries.rules';

const written = (number: number): DocumentCase => ({ number, units: ['甲县'], titleClauses: ['把服务送到村口'], heading: '', preamble: [], sections: [{ heading: '一、基本情况', paragraphs: ['村口有窗口。'] }] });
const volume = (cases: DocumentCase[]): BatchDocument => ({ kind: 'compilation', title: '汇编', ordinal: '', office: '办公室', date: '', chapters: [{ name: '公共服务', cases }], rows: [] });
const manifest = { cases: [{ number: 1, startPage: 3 }] } as Manifest;

it('An entry carries its page, its case and what it is found by', () => {
  const [entry] = [...editionEntries(volume([written(1)]), manifest, new Map([[1, 'a case']]))];
  expect(entry).toMatchObject({ number: 1, caseId: 'a case', chapter: '公共服务', startPage: 3, label: '甲县：把服务送到村口' });
  expect(entry?.bigrams).toEqual(expect.arrayContaining(['村口', '窗口']));
});

it('Entries are indexed as they are asked for, so that a large volume keeps nobody waiting', () => {
  let read = 0;
  const second = { ...written(2), get sections() { read += 1; return written(2).sections; } };
  const entries = editionEntries(volume([written(1), second]), manifest, new Map());
  expect(entries.next().value).toMatchObject({ number: 1 });
  expect(read).toBe(0);
  expect([...entries].map(({ number }) => number)).toEqual([2]);
});
