import { messages } from '@huibian/contracts';
import { read, sourceFiles } from './project-files';

const keys = (locale: 'zh' | 'en') => Object.keys(messages[locale]).sort();
const parameters = (template: string) => [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
/** Words of the source that a message quotes stay as they are printed: “目录”, “一、基本情况”. */
const unquoted = (text = '') => text.replace(/“[^”]*”/g, '');
const chinese = /[\u2e80-\u9fff\uff00-\uffef]/;
/** Words the product never says of a locality's case, written apart so that this file does not say them either. */
const neverSaid = new RegExp(['评' + '选', '表' + '彰', '授' + '牌', '获' + '奖', '淘' + '汰'].join('|'));

describe('the message catalogues', () => {
  it('name the same codes in both languages', () => {
    expect(keys('zh').length).toBeGreaterThan(50);
    expect(keys('en')).toEqual(keys('zh'));
  });

  it('take the same parameters in both languages', () => {
    const differing = keys('zh').filter((code) => parameters(messages.en[code] ?? '').join() !== parameters(messages.zh[code] ?? '').join());
    expect(differing).toEqual([]);
  });

  it('leave no Chinese in English and no empty message', () => {
    // The link to the other language is written in that language.
    const foreign = 'site.lang.other';
    // The check reads Chinese: the example of a rule is a passage, not a message.
    const isPassage = (code: string): boolean => code.startsWith('check.') && code.endsWith('.example');
    expect(keys('en').filter((code) => code !== foreign && !isPassage(code) && chinese.test(unquoted(messages.en[code])))).toEqual([]);
    expect(keys('zh').filter((code) => !messages.zh[code]?.trim() || !messages.en[code]?.trim())).toEqual([]);
  });

  it('have every code a refusal in the code names', () => {
    const named = sourceFiles
      .filter((file) => !/\.spec\.tsx?$/.test(file))
      .flatMap((file) => [...read(file).matchAll(/\brefused\(\s*\d{3},\s*'([\w.]+)'/g)].map(([, code = '']) => ({ file, code })));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ code }) => messages.zh[code] === undefined).map(({ file, code }) => `${file}: ${code}`)).toEqual([]);
  });
});

describe('what the product says', () => {
  it('never praises, ranks out or hands out a plaque', () => {
    const spoken = sourceFiles.filter((file) => !file.includes('.spec.') && /^libs\/contracts\/src\/messages\/|^apps\/|^infra\/database\/seeds\//.test(file));
    // The manuscript check names the words it warns of.
    expect(spoken.filter((file) => !file.includes('/messages/zh/check/') && !file.includes('/messages/en/check/') && neverSaid.test(read(file)))).toEqual([]);
  });
});
