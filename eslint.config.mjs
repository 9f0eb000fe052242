import nx from '@nx/eslint-plugin';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { layerConstraints, specConstraints } from './infra/ci/layers.mjs';

const pureFiles = ['**/*.rules.ts', '**/*.policy.ts', '**/*.workflow.ts'];
const engines = ['manuscript', 'intake', 'typesetting', 'matching', 'ranking', 'sheets', 'chain'].map((name) => `libs/${name}/src/**/*.ts`);
const frameworks = ['@nestjs/*', 'typeorm', 'bullmq', 'pg', 'ioredis', 'fastify', 'passport', 'rxjs'];

const forbidImports = (group, message) => ['error', { patterns: [{ group, message }] }];
const boundaries = (depConstraints, allow = []) => ['error', { enforceBuildableLibDependency: false, allow, depConstraints }];

/** Things the language allows and this project does not. */
const refusedSyntax = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
  { selector: "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>6]", message: 'Six injected dependencies at most: split the class along a noun.' },
  { selector: "CallExpression[callee.name='forwardRef']", message: 'A cycle between providers is a cycle between ideas: split one.' },
];

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '**/coverage', '.nx', '.data', 'tests/.artifacts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommended],
    plugins: { '@nx': nx, 'import-x': importX },
    settings: { 'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] }, 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.mjs'] } } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@nx/enforce-module-boundaries': boundaries(layerConstraints),
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 70 }],
      'no-restricted-syntax': ['error', ...refusedSyntax],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Settings come from the configuration schema in libs/platform.' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // Nest needs the class itself, not its type, to inject it: a decorated constructor keeps its imports as values.
    files: ['apps/{api,worker}/src/**/*.ts', 'libs/*/src/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', 'tests/**/*.ts', 'libs/*/src/testing.ts', 'libs/*/src/testing/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 600 }], 'max-lines-per-function': 'off', '@nx/enforce-module-boundaries': boundaries(specConstraints), 'no-restricted-properties': 'off' },
  },
  {
    files: ['libs/contracts/src/messages/**', 'infra/database/migrations/**', '**/*.lexicon.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    // The testing tools start the product the way `npm start` does, with its own modules; the architecture test reads the layers; whole-system tests open apps, which have no entry for others.
    files: ['libs/testing/src/**/*.ts', 'tests/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': boundaries(specConstraints, ['../../../infra/scripts/**', '../../infra/**', '../../apps/**']) },
  },
  {
    files: ['libs/platform/src/config/**', 'libs/testing/src/test-environment.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: engines,
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': forbidImports(frameworks, 'Engines import no framework, no database, no clock.') },
  },
  {
    files: pureFiles,
    rules: { 'no-restricted-imports': forbidImports(frameworks, 'Rules, policies and state tables are pure.') },
  },
  {
    files: ['libs/{workflow,contracts}/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': forbidImports([...frameworks, 'node:*', 'fs', 'path', 'crypto'], 'The language runs anywhere.') },
  },
  {
    files: ['**/vite.config.ts'],
    rules: { 'no-restricted-syntax': 'off', '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.base],
    rules: { 'max-lines': ['error', { max: 300 }], 'max-lines-per-function': ['error', { max: 70 }], 'no-undef': 'off', eqeqeq: ['error', 'always', { null: 'ignore' }] },
  },
);
