import { fileStem } from './file-stem';

const volume = { title: '共同富裕示范区 最佳实践（第二批）汇编材料', ordinal: '第二批', kind: 'compilation' } as const;

test('A file is called by title, ordinal, kind and what of the volume it is, each said once', () => {
  expect([
    fileStem(volume),
    fileStem({ ...volume, title: '最佳实践' }, '全书校核'),
    fileStem({ ...volume, ordinal: '' }, '校样3'),
    fileStem({ title: '第一批清单', ordinal: '第一批', kind: 'experience_table' }),
  ]).toEqual(['共同富裕示范区最佳实践（第二批）汇编材料', '最佳实践（第二批）汇编-全书校核', '共同富裕示范区最佳实践（第二批）汇编材料-校样3', '第一批清单典型经验']);
});

test('What a file system does not take is left out, and nothing is longer than it takes', () => {
  expect(fileStem({ ...volume, title: '甲/乙:丙"汇编' })).toBe('甲乙丙汇编（第二批）');
  expect([...fileStem({ ...volume, title: '长'.repeat(200) }, '校样3')]).toHaveLength(80);
});
