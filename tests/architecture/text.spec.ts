import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFiles, read, root, textFiles } from './project-files';

const corpusFolder = path.resolve(root, '../shared/corpus');
const corpusFiles = ['batch-2-compilation.txt', 'batch-2-experience-table.txt'].map((name) => path.join(corpusFolder, name)).filter((file) => existsSync(file));
const withCorpus = corpusFiles.length > 0 ? it : it.skip;
if (corpusFiles.length === 0) console.info('skipped: no corpus');

const gramLength = 24;
const flat = (text: string) => text.replace(/\s+/g, '');

/** Runs of 24 characters of the published text. Titles and names of the contents are facts, and stand before its first section. */
function corpusGrams(): Set<string> {
  const grams = new Set<string>();
  for (const file of corpusFiles) {
    const whole = readFileSync(file, 'utf8');
    const text = flat(whole.slice(Math.max(0, whole.indexOf('一、基本情况'))));
    for (let start = 0; start + gramLength <= text.length; start += 1) grams.add(text.slice(start, start + gramLength));
  }
  return grams;
}

function firstCopied(text: string, grams: ReadonlySet<string>): string | undefined {
  const body = flat(text);
  for (let start = 0; start + gramLength <= body.length; start += 1) {
    if (body.charCodeAt(start) > 0x2e80 && grams.has(body.slice(start, start + gramLength))) return body.slice(start, start + gramLength);
  }
  return undefined;
}

describe('the text of the project', () => {
  it('names no folder of the machine it was written on', () => {
    const machine = new RegExp(['(?<![\\w.])/(wo' + 'rk|fa' + 'rm)/\\w', '(?<![\\w.-])/(ro' + 'ot|ho' + 'me)/\\w+', '/t' + 'mp/\\w'].join('|'));
    expect(textFiles.filter((file) => machine.test(read(file)))).toEqual([]);
  });

  it('has no test that is switched off without a condition, and none that runs alone', () => {
    const only = new RegExp('\\b(it|test|describe)\\.on' + 'ly\\(|(?<!\\.)\\bf(it|describe)\\(');
    const off = new RegExp('^\\s*(it|test|describe)\\.sk' + 'ip\\(|^\\s*x(it|describe)\\(', 'm');
    const specs = projectFiles.filter((file) => /\.spec\.tsx?$/.test(file));
    expect(specs.filter((file) => only.test(read(file)) || off.test(read(file)))).toEqual([]);
  });

  withCorpus('copies no sentence of the published batch', () => {
    const grams = corpusGrams();
    expect(grams.size).toBeGreaterThan(50_000);
    const [sample = ''] = [...grams].filter((gram) => gram.charCodeAt(0) > 0x2e80);
    expect(firstCopied(`before ${sample} after`, grams)).toBe(sample);
    const copied = textFiles.flatMap((file) => {
      const found = firstCopied(read(file), grams);
      return found ? [`${file}: ${found}`] : [];
    });
    expect(copied).toEqual([]);
  });
});
