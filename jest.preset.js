/**
 * Jest 30 on Node 20 cannot require() an ES module, and Nest 12 ships nothing else:
 * TypeScript and the packages listed here are both compiled to CommonJS by swc.
 */
const esmPackages = ['@nestjs', 'file-type', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit', 'uuid', '@sparticuz'];
const jsc = { target: 'es2022', keepClassNames: true };

module.exports = {
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  testEnvironmentOptions: { customExportConditions: ['@huibian/source', 'node', 'require', 'default'] },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.data/', '<rootDir>/.nx/'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          ...jsc,
          parser: { syntax: 'typescript', decorators: true, tsx: false },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
    '^.+\\.m?js$': ['@swc/jest', { swcrc: false, jsc: { ...jsc, parser: { syntax: 'ecmascript' } }, module: { type: 'commonjs' }, sourceMaps: false }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
};
