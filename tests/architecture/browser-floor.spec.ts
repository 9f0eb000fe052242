import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project-files';

/**
 * The oldest browser the console is for is Chrome 109, the last on Windows 7. The build lowers syntax, but neither
 * methods nor the CSS that libraries write in strings: what came later is looked for in the finished bundle.
 */
const later: Readonly<Record<string, RegExp>> = {
  'sorting into a copy (110)': /\.(toSorted|toReversed|toSpliced)\(/,
  'oklch and oklab colours (111)': /\bokl(ch|ab)\(/,
  'color-mix (111)': /\bcolor-mix\(/,
  'the v flag (112)': /\/[gimsuy]*v[gimsuy]*\.(test|exec)\(/,
  'nested styles (112)': /@nest\b/,
  'isWellFormed (111)': /\.(isWellFormed|toWellFormed)\(/,
  'groupBy (117)': /\b(Object|Map)\.groupBy\(/,
  '@scope, @starting-style (117)': /@(scope|starting-style)\b/,
  'Promise.withResolvers (119)': /\bwithResolvers\(/,
  'URL.canParse (120)': /\bURL\.canParse\(/,
  'Array.fromAsync (121)': /\bfromAsync\(/,
  'operations on sets (122)': /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  'light-dark (123)': /\blight-dark\(/,
};

/** Seen and found harmless: outlines and hover shades that an old browser leaves out, and branches behind a check or a theme we do not use. */
const known: Readonly<Record<string, readonly string[]>> = {
  admin: ['color-mix (111)', 'URL.canParse (120)'],
  'check.worker': ['URL.canParse (120)'],
  mui: ['color-mix (111)', 'oklch and oklab colours (111)'],
};

const dist = path.join(root, 'apps/console/dist');
const built = existsSync(path.join(dist, 'index.html'));
if (!built) console.info('skipped: the console is not built');

describe('the built console', () => {
  (built ? it : it.skip)('uses nothing that came after Chrome 109', () => {
    const files = readdirSync(path.join(dist, 'assets')).filter((file) => /\.(js|css)$/.test(file));
    expect(files.length).toBeGreaterThan(3);
    const found = files.flatMap((file) => {
      const text = readFileSync(path.join(dist, 'assets', file), 'utf8');
      const allowed = known[file.split('-')[0] ?? ''] ?? [];
      return Object.entries(later).flatMap(([feature, pattern]) => (pattern.test(text) && !allowed.includes(feature) ? [`${file}: ${feature}`] : []));
    });
    expect(found).toEqual([]);
  });
});
