/** One Jest run over every project. Kinds of tests are told apart by file name: see docs/testing.md. */
const preset = require('./jest.preset.js');

const project = (displayName, overrides) => ({ ...preset, displayName, rootDir: __dirname, ...overrides });

module.exports = {
  // Two cores shared with a browser and a server are slow at times; a test that hangs still ends.
  testTimeout: 60_000,
  projects: [
    project('unit', {
      testMatch: ['<rootDir>/{libs,apps}/*/src/**/*.spec.ts', '<rootDir>/infra/**/*.spec.ts', '<rootDir>/tests/architecture/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.int\\.spec\\.ts$'],
    }),
    project('integration', {
      testMatch: ['<rootDir>/{libs,apps}/*/src/**/*.int.spec.ts', '<rootDir>/infra/**/*.int.spec.ts'],
      globalSetup: '<rootDir>/libs/testing/src/jest/start-postgres.js',
      globalTeardown: '<rootDir>/libs/testing/src/jest/stop-postgres.js',
    }),
    project('api', {
      testMatch: ['<rootDir>/tests/{api,journeys,faults}/**/*.spec.ts'],
      globalSetup: '<rootDir>/libs/testing/src/jest/start-postgres.js',
      globalTeardown: '<rootDir>/libs/testing/src/jest/stop-postgres.js',
    }),
    project('console', {
      testMatch: ['<rootDir>/tests/console/**/*.spec.ts'],
      globalSetup: '<rootDir>/libs/testing/src/jest/start-postgres.js',
      globalTeardown: '<rootDir>/libs/testing/src/jest/stop-postgres.js',
    }),
  ],
};
