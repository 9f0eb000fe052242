import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import englishMessages from 'ra-language-english';
import { messages } from '@huibian/contracts';
import { roles } from '@huibian/workflow';
import { catalogues } from './index';

function flatKeys(tree: object, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'object' && value !== null ? flatKeys(value as object, `${prefix}${key}.`) : [`${prefix}${key}`]));
}

const parametersOf = (text: string) => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();
const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

describe('the console catalogues', () => {
  it('hold every key of react-admin, in both languages', () => {
    const expected = flatKeys(englishMessages).sort();
    for (const locale of ['zh', 'en'] as const) {
      expect(Object.keys(catalogues[locale]).filter((key) => key.startsWith('ra.')).sort()).toEqual(expected);
    }
  });

  it('have the same keys in Chinese and English', () => {
    expect(Object.keys(catalogues.en).sort()).toEqual(Object.keys(catalogues.zh).sort());
  });

  it('say nothing twice: the later file would silently write over the earlier', () => {
    const folder = path.join(__dirname, 'zh');
    const written = readdirSync(folder).flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/^ {2}'([\w.]+)':/gm)].map((found) => found[1]));
    expect(written.length).toBeGreaterThan(500);
    expect(written.filter((key, index) => written.indexOf(key) !== index)).toEqual([]);
  });

  it('leave no Chinese in English', () => {
    expect(Object.entries(catalogues.en).filter(([, text]) => hasHan(text))).toEqual([]);
  });

  it('name no parameter in one language that the other does not know', () => {
    // react-admin hands these to both; Chinese leaves some out on purpose.
    const own = Object.keys(catalogues.zh).filter((key) => !key.startsWith('ra.'));
    expect(own.filter((key) => parametersOf(catalogues.zh[key] ?? '').join() !== parametersOf(catalogues.en[key] ?? '').join()).filter((key) => !/^(page\.exact|home\.waiting|act\.done)$/.test(key))).toEqual([]);
  });

  it('do not override a text of the contracts', () => {
    expect(Object.keys(catalogues.zh).filter((key) => key in messages.zh)).toEqual([]);
  });

  it('say to every role what its first screen is for and where to go next', () => {
    const missing = roles.flatMap((role) => [`home.for.${role}`, `home.next.${role}`, `home.go.${role}`]).filter((key) => !(key in catalogues.zh));
    expect(missing).toEqual([]);
  });

  it('keep to the words of the product', () => {
    expect(Object.entries(catalogues.zh).filter(([, text]) => /评选|表彰|授牌|获奖|淘汰/.test(text))).toEqual([]);
  });
});
