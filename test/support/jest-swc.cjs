/**
 * Jest transformer: compiles our TypeScript, and every ES module of node_modules, to CommonJS.
 * Jest's own ES module mode fails here, because in it a CommonJS package cannot require one that is ESM only.
 */
const { createHash } = require('node:crypto');
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const swc = require('@swc/core');

const packageTypes = new Map();

/** The `type` of the package that `folder` belongs to. */
function packageType(folder) {
  if (!packageTypes.has(folder)) {
    const manifest = join(folder, 'package.json');
    const parent = dirname(folder);
    if (existsSync(manifest)) {
      packageTypes.set(folder, JSON.parse(readFileSync(manifest, 'utf8')).type ?? 'commonjs');
    } else {
      packageTypes.set(folder, parent === folder ? 'commonjs' : packageType(parent));
    }
  }
  return packageTypes.get(folder);
}

const isTypeScript = (file) => /\.[cm]?tsx?$/.test(file);
const isEsModule = (file) =>
  file.endsWith('.mjs') || (file.endsWith('.js') && packageType(dirname(file)) === 'module');

const typeScript = {
  parser: { syntax: 'typescript', decorators: true, tsx: false },
  transform: {
    legacyDecorator: true,
    decoratorMetadata: true,
    useDefineForClassFields: false,
    // Hoists jest.mock above the imports.
    hidden: { jest: true },
  },
};
const react = {
  parser: { syntax: 'typescript', tsx: true },
  transform: { react: { runtime: 'automatic' }, hidden: { jest: true } },
};

/** A CommonJS package that loads an ES module with `import()`, which Jest refuses as well. */
const loadsEsModule = (source) => /\bimport\s*\(/.test(source);

function optionsFor(file) {
  const language = file.endsWith('x')
    ? react
    : isTypeScript(file)
      ? typeScript
      : { parser: { syntax: 'ecmascript' } };
  return {
    filename: file,
    swcrc: false,
    sourceMaps: isTypeScript(file) ? 'inline' : false,
    module: { type: 'commonjs' },
    jsc: { target: 'es2022', keepClassNames: true, ...language },
  };
}

const self = readFileSync(__filename);

module.exports = {
  canInstrument: false,
  getCacheKey: (source, file) =>
    createHash('sha1').update(self).update(swc.version).update(file).update(source).digest('hex'),
  process(source, file) {
    if (!isTypeScript(file) && !isEsModule(file) && !loadsEsModule(source)) return { code: source };
    return swc.transformSync(source, optionsFor(file));
  },
};
