import { allowedForApps, allowedLayers } from '../../infra/ci/layers.mjs';
import { cyclesOf, graphOf, imports, projectOf, projects, type Import, type Project } from './import-graph';

const isTest = (file: string) => /\.spec\.tsx?$|(^|\/)testing(\/|\.ts$)|^tests\//.test(file);
const layerOf = ({ tags }: Project) => tags.find((tag) => tag.startsWith('layer:'))?.slice('layer:'.length) ?? '';
const appTag = ({ tags }: Project) => tags.find((tag) => tag.startsWith('app:')) ?? '';
const layers: Readonly<Record<string, readonly string[]>> = allowedLayers;
const apps: Readonly<Record<string, readonly string[]>> = allowedForApps;
const allowedFor = (project: Project): readonly string[] => apps[appTag(project)] ?? layers[layerOf(project)] ?? [];

const crossings = imports.flatMap((one) => {
  const [source, target] = [projectOf(one.from), one.to && projectOf(one.to)];
  return source && target && source !== target ? [{ ...one, source, target }] : [];
});
const shown = ({ from, specifier }: Import) => `${from} → ${specifier}`;
const frameworks = /^(@nestjs\/|typeorm$|bullmq$|pg$|ioredis$|fastify$|passport$|rxjs)/;

describe('the layers', () => {
  it('are read from real projects and real imports', () => {
    expect(projects.length).toBeGreaterThan(20);
    expect(crossings.length).toBeGreaterThan(20);
  });

  it('give every project exactly one layer and one place to run', () => {
    const badly = projects.filter(({ tags }) => tags.filter((tag) => /^layer:/.test(tag)).length !== 1 || tags.filter((tag) => /^runs:(any|node)$/.test(tag)).length !== 1);
    expect(badly.map(({ name }) => name)).toEqual([]);
    expect(projects.filter((project) => allowedFor(project).length === 0).map(({ name }) => name)).toEqual([]);
  });

  it('are imported from right to left only', () => {
    const wrong = crossings.filter(({ from, source, target }) => {
      const layer = layerOf(target);
      return !allowedFor(source).includes(layer) && !(isTest(from) && ['testing', 'database'].includes(layer));
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it('keep what runs in a browser free of what needs Node', () => {
    const wrong = crossings.filter(({ from, source, target }) => !isTest(from) && source.tags.includes('runs:any') && !target.tags.includes('runs:any'));
    expect(wrong.map(shown)).toEqual([]);
  });

  it('are entered by name, never by a path into another project', () => {
    // Apps have no entry for others: only whole-system tests open them.
    const relative = crossings.filter(({ from, specifier, target }) => specifier.startsWith('.') && !(from.startsWith('tests/') && target.folder.startsWith('apps/')));
    const deep = imports.filter(({ specifier, to }) => specifier.startsWith('@huibian/') && to === undefined);
    expect([...relative, ...deep].map(shown)).toEqual([]);
  });

  it('keep engines, rules, policies and state tables pure', () => {
    const pure = (file: string) => /\.(rules|policy|workflow)\.ts$/.test(file) || ['engine', 'language'].includes(layerOf(projectOf(file) ?? { name: '', folder: '', tags: [], entries: {} }));
    const wrong = imports.filter(({ from, specifier }) => pure(from) && !isTest(from) && frameworks.test(specifier));
    expect(wrong.map(shown)).toEqual([]);
  });

  it('have no cycle between projects', () => {
    expect(cyclesOf(graphOf(crossings.map(({ source, target }) => [source.name, target.name])))).toEqual([]);
  });

  it('have no cycle between files', () => {
    const edges = imports.flatMap(({ from, to, typeOnly }) => (to && !typeOnly ? [[from, to] as const] : []));
    expect(cyclesOf(graphOf(edges))).toEqual([]);
  });
});

describe('the search for cycles', () => {
  it('finds a knot, a loop onto itself, and nothing else', () => {
    const edges = [['a', 'b'], ['b', 'c'], ['c', 'a'], ['c', 'd'], ['d', 'e'], ['f', 'f']] as const;
    expect(cyclesOf(graphOf(edges))).toEqual([['a', 'b', 'c'], ['f']]);
  });
});
