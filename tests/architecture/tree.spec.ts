import { projectFiles, read, sourceFiles } from './project-files';

const roots = [
  'apps', 'libs', 'infra', 'docs', 'tests', 'nx.json', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.json', 'docker-compose.yml',
  'jest.config.js', 'jest.preset.js', 'eslint.config.mjs', 'README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE', 'SECURITY.md', 'THIRD-PARTY-NOTICES.md',
];
const dotfiles = /^\.[\w-]/;
const banned = /^(.*[-_])?(utils?|helpers?|misc|managers?|impl)$|^(common|shared|core)$/i;
const nounOf = (part: string) => part.split('.')[0] ?? '';

describe('the tree', () => {
  it('has nothing at its root that the map does not name', () => {
    const found = [...new Set(projectFiles.map((file) => file.split('/')[0] ?? ''))];
    expect(found.filter((name) => !roots.includes(name) && !dotfiles.test(name))).toEqual([]);
  });

  it('has no folder or file named after a place to put things', () => {
    const found = projectFiles.filter((file) => file.split('/').some((part) => banned.test(nounOf(part))));
    expect(found).toEqual([]);
  });

  it('uses src, never src/lib, and index.ts only as an entry', () => {
    expect(projectFiles.filter((file) => /\/src\/lib\//.test(file))).toEqual([]);
    const entries = /^(libs\/[^/]+\/src|infra\/database|apps\/console\/src\/(resources(\/[^/]+)?|i18n(\/(zh|en))?)|libs\/contracts\/src\/messages(\/(zh|en))?)\/index\.tsx?$/;
    expect(sourceFiles.filter((file) => /\/index\.tsx?$/.test(file) && !entries.test(file))).toEqual([]);
  });

  it('keeps files short enough to read', () => {
    const exempt = /^libs\/contracts\/src\/messages\/|^infra\/database\/migrations\/|\.lexicon\.ts$/;
    const limit = (file: string) => (/\.spec\.tsx?$|^tests\//.test(file) ? 600 : 300);
    const long = projectFiles.filter((file) => /\.(tsx?|m?js)$/.test(file) && !exempt.test(file) && read(file).split('\n').length - 1 > limit(file));
    expect(long).toEqual([]);
  });
});
