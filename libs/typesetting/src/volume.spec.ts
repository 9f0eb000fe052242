import { demoCase, demoCompilation } from './demo-document.factory';
import { issuedMonth, splitLead, volumeOf } from './volume';

describe('a volume made from a batch document', () => {
  it('sets the lead sentence of a point apart and loses no character', () => {
    expect(splitLead('二是推行集中配送。由街道牵头。')).toEqual({ lead: '二是推行集中配送。', text: '由街道牵头。' });
    expect(splitLead('由街道牵头，一是配送。')).toEqual({ lead: '', text: '由街道牵头，一是配送。' });
  });

  it.each([
    ['二〇二二年十二月', { year: 2022, month: 12 }],
    ['二○二六年三月', { year: 2026, month: 3 }],
    ['2026年10月', { year: 2026, month: 10 }],
    ['2026-10-31', { year: 2026, month: 10 }],
    ['2026-10', { year: 2026, month: 10 }],
    ['2026-13-01', undefined],
    ['二〇二六年春', undefined],
    ['', undefined],
  ])('reads the printed date %s', (printed, expected) => {
    expect(issuedMonth(printed)).toEqual(expected);
  });

  it('prints the ordinal on the cover only where the title does not carry it', () => {
    expect(volumeOf(demoCompilation(1)).coverLines).toEqual(['云川省共建共享示范案例', '汇编（第一批）']);
    expect(volumeOf(demoCompilation(1, { title: '云川省示范案例' })).coverLines).toEqual(['云川省示范案例', '（第一批）']);
  });

  it('leaves out a chapter without cases and marks the first case of each other', () => {
    const document = demoCompilation(0, { chapters: [{ name: '甲', cases: [demoCase(1), demoCase(2)] }, { name: '乙', cases: [] }, { name: '丙', cases: [demoCase(3)] }] });
    const volume = volumeOf(document);
    expect(volume.chapters.map((chapter) => chapter.name)).toEqual(['甲', '丙']);
    expect(volume.cases.map((entry) => [entry.number, entry.firstOfChapter])).toEqual([[1, true], [2, false], [3, true]]);
  });
});
