import { bodyHeading, contentsLabel, headingLines, titleForms, widthInEm } from './title-forms';

const joint = { units: ['青禾县', '临江区'], titleClauses: ['深化“一江两岸”模式', '共建沿江产业带', '同享发展成果'] };

describe('title forms', () => {
  it('joins units by 、 and clauses by ，in the contents', () => {
    expect(contentsLabel(joint)).toBe('青禾县、临江区：深化“一江两岸”模式，共建沿江产业带，同享发展成果');
  });

  it('puts units and first clause together in the heading, further clauses after a space', () => {
    expect(bodyHeading({ ...joint, heading: '' })).toBe('青禾县、临江区深化“一江两岸”模式 共建沿江产业带 同享发展成果');
  });

  it('keeps the heading a historical source printed, with its runs of spaces as one', () => {
    expect(bodyHeading({ ...joint, heading: ' 青禾县  同临江区共建产业带 ' })).toBe('青禾县 同临江区共建产业带');
  });

  it('makes both forms of a single clause from one source', () => {
    expect(titleForms({ units: ['云溪市'], titleClauses: ['流动讲堂进村来'] })).toEqual({ contents: '云溪市：流动讲堂进村来', heading: '云溪市流动讲堂进村来' });
  });

  it('counts a Latin letter, a digit and a space as half a Chinese character', () => {
    expect(widthInEm('共富2.0 A')).toBe(4.5);
  });
});

describe('lines of a heading', () => {
  it('parts a heading at its clauses', () => {
    expect(headingLines('青禾县推行集中配送办法方便沿江群众 走出共建共享新路')).toEqual(['青禾县推行集中配送办法方便沿江群众', '走出共建共享新路']);
  });

  it('lets short further clauses share a line that fits the measure', () => {
    expect(headingLines('青禾县、临江区深化“一江两岸”模式 共建产业带 同享成果')).toEqual(['青禾县、临江区深化“一江两岸”模式', '共建产业带 同享成果']);
  });

  it('breaks a single clause far wider than the measure near its middle, never before a closing mark', () => {
    const lines = headingLines('云溪市聚力打造“人人有岗位、户户有收益”的江心洲整岛共建共享先行样板');
    expect(lines.join('')).toBe('云溪市聚力打造“人人有岗位、户户有收益”的江心洲整岛共建共享先行样板');
    expect(lines).toEqual(['云溪市聚力打造“人人有岗位、户户有收益”的', '江心洲整岛共建共享先行样板']);
  });
});
