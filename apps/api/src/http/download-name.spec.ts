import { attachmentHeader, downloadName } from './download-name';

const volume = { name: 'compilation.pdf', title: '共同富裕示范区 最佳实践（第二批）汇编材料', ordinal: '第二批', kind: 'compilation' } as const;

test('A download is named by title, ordinal and kind, each said once', () => {
  expect([
    downloadName(volume),
    downloadName({ ...volume, title: '最佳实践' }),
    downloadName({ ...volume, name: 'compilation.docx', ordinal: '' }, '校样3'),
    downloadName({ ...volume, name: 'experience.html', title: '第一批清单', ordinal: '第一批', kind: 'experience_table' }),
  ]).toEqual([
    '共同富裕示范区最佳实践（第二批）汇编材料.pdf',
    '最佳实践（第二批）汇编.pdf',
    '共同富裕示范区最佳实践（第二批）汇编材料-校样3.docx',
    '第一批清单典型经验.html',
  ]);
});

test('What a file system does not take is left out of the name', () => {
  expect(downloadName({ ...volume, title: '甲/乙:丙"汇编' })).toBe('甲乙丙汇编（第二批）.pdf');
});

test('The header carries a plain name and the Chinese one in UTF-8', () => {
  expect(attachmentHeader('compilation.pdf', '汇编(1).pdf')).toBe(`attachment; filename="compilation.pdf"; filename*=UTF-8''%E6%B1%87%E7%BC%96%281%29.pdf`);
});
