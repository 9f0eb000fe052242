/**
 * Who may import whom: each layer may import itself and what stands to its left (docs/architecture.md).
 * Read by the lint rule and by the architecture test.
 */
export const stages = ['history', 'people', 'campaigns', 'cases', 'review', 'decision', 'compile', 'publish'];
const ground = ['language', 'engine', 'platform'];

/** @type {Readonly<Record<string, readonly string[]>>} layer → layers it may import */
export const allowedLayers = {
  language: ['language'],
  engine: ['language', 'engine'],
  platform: ground,
  // Only SQL and data: a stage's specs may then use the migrations without a cycle.
  database: [...ground, 'database'],
  ...Object.fromEntries(stages.map((stage, index) => [stage, [...ground, ...stages.slice(0, index + 1)]])),
  notify: [...ground, 'history', 'people', 'notify'],
  testing: ['language', 'platform', 'testing'],
  tests: [...ground, ...stages, 'notify', 'database', 'testing', 'app', 'tests'],
};

/** Apps share the layer `app` and are told apart by a second tag. */
export const allowedForApps = {
  'app:server': [...ground, ...stages, 'notify', 'database'],
  'app:cli': ['language', 'engine'],
  'app:console': ['language', 'engine'],
};

const constraint = (sourceTag, layers) => ({ sourceTag, onlyDependOnLibsWithTags: layers.map((layer) => `layer:${layer}`) });

export const layerConstraints = [
  ...Object.entries(allowedLayers).map(([layer, layers]) => constraint(`layer:${layer}`, layers)),
  ...Object.entries(allowedForApps).map(([tag, layers]) => constraint(tag, layers)),
  { sourceTag: 'runs:any', onlyDependOnLibsWithTags: ['runs:any'] },
];

/** A spec may also use the testing tools and the migrations; everything else holds for it too. */
export const specConstraints = layerConstraints.map(({ sourceTag, onlyDependOnLibsWithTags }) =>
  sourceTag === 'runs:any'
    ? { sourceTag, onlyDependOnLibsWithTags: [...onlyDependOnLibsWithTags, 'layer:testing'] }
    : { sourceTag, onlyDependOnLibsWithTags: [...onlyDependOnLibsWithTags, 'layer:testing', 'layer:database'] },
);
