import { noticeChapters, plainNotice } from './notice-text';

const entry = (units: string[], title: string, fieldKey: string) => ({ caseId: title, units, title, fieldKey, caseState: 'on_notice' });
const fields = [{ key: 'economy', name: '经济高质量发展' }, { key: 'services', name: '公共服务优质共享' }, { key: 'ecology', name: '生态文明' }];

describe('the text of a notice', () => {
  const chapters = noticeChapters([entry(['杭州萧山区', '滨江区'], '甲', 'services'), entry(['宁波余姚市'], '乙', 'economy'), entry(['衢州开化县'], '丙', 'services')], fields);

  it('stands by field in the order of the campaign, keeps the order of units inside, and numbers through', () => {
    expect(chapters).toEqual([
      { field: '经济高质量发展', lines: ['1. 宁波余姚市：乙'] },
      { field: '公共服务优质共享', lines: ['2. 杭州萧山区、滨江区：甲', '3. 衢州开化县：丙'] },
    ]);
  });

  it('says under its title that the order is no ranking', () => {
    expect(plainNotice('公示', chapters).split('\n\n').slice(0, 2)).toEqual(['公示', '（排名不分先后）']);
  });
});
