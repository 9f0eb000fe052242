/**
 * Lets a worker thread load the project's TypeScript where nothing has been built: Jest compiles sources for its own
 * modules only, and a thread starts outside of them. Never required by the built package.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync, version } = require('@swc/core');

const options = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

// Every thread of a test starts anew; what one has compiled the next one reads.
const cacheDir = join(__dirname, '../../../node_modules/.cache/huibian/swc');
const key = createHash('sha256').update(version).update(JSON.stringify(options)).digest('hex');
mkdirSync(cacheDir, { recursive: true });

/** @param {string} filename @returns {string} its JavaScript */
function compiled(filename) {
  const source = readFileSync(filename, 'utf8');
  const file = join(cacheDir, `${createHash('sha256').update(key).update(filename).update('\0').update(source).digest('hex')}.js`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const { code } = transformSync(source, { ...options, filename });
    // Threads write at once: none may read half of it.
    const own = `${file}.${process.pid}.${process.hrtime.bigint()}`;
    writeFileSync(own, code);
    renameSync(own, file);
    return code;
  }
}

require.extensions['.ts'] = (module, filename) => {
  module._compile(compiled(filename), filename);
};
