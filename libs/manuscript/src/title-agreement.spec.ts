import { titleDisagreements } from './title-agreement';

const told = (units: string[], title: string, heading: string): string[] =>
  titleDisagreements({ units, title }, heading).map(({ kind, start, end, titleStart, titleEnd }) => `${kind} ${heading.slice(start, end)} | ${title.slice(titleStart, titleEnd)}`);

describe('a body heading beside its contents entry', () => {
  it.each([
    ['agrees when commas outside quotes became spaces', ['清江县'], '办好食堂，留住乡音', '清江县办好食堂 留住乡音'],
    ['keeps the comma inside quotes', ['清江县'], '“家家有灶，人人有饭”的做法', '清江县“家家有灶，人人有饭”的做法'],
    ['joins several units with 、', ['清江县', '云溪市'], '共办食堂', '清江县、云溪市共办食堂'],
  ])('%s', (_, units, title, heading) => {
    expect(told(units, title, heading)).toEqual([]);
  });

  it.each([
    ['a wrong word', '打造医养康联合体，探索新路', '清江县打造医养养联合体 探索新路', ['words 养 | 康']],
    ['a word that is missing', '推动村民代表更好履职', '清江县推动代表更好履职', ['words 动代 | 村民']],
    ['quotation marks around more', '应用“好邻居”指数', '清江县应用“好邻居指数”', ['marks 指数” | ”指数']],
    ['one clause made two', '以星级食堂推动敬老', '清江县以星级食堂 推动敬老', ['split 堂 推 | 以星级食堂推动敬老']],
    ['a comma without its space', '办好食堂，留住乡音', '清江县办好食堂留住乡音', ['unsplit 堂留 | 办好食堂，留住乡音']],
    ['a space inside a phrase', '创新“一餐码”，留住乡音', '清江县创新 “一餐码” 留住乡音', ['space   | 创新“一餐码”，留住乡音']],
    ['a space after the units', '“一餐码”工程', '清江县 “一餐码”工程', ['unit_gap   | “一餐码”工程']],
  ])('tells of %s', (_, title, heading, expected) => {
    expect(told(['清江县'], title, heading)).toEqual(expected);
  });
});
