import { readFileSync } from 'node:fs';

export const root = new URL('../../', import.meta.url).href;

/** @type {{ compilerOptions: { paths: Record<string, [string]> } }} */
const { compilerOptions } = JSON.parse(readFileSync(new URL('tsconfig.json', root), 'utf8'));

/** The aliases of tsconfig.json, so that tests read the same sources as the compiler: alias to file URL. */
export const aliases = new Map(
  Object.entries(compilerOptions.paths).map(([alias, [file]]) => [alias, new URL(file, root).href]),
);

/** @type {import('@swc/core').Options} */
export const swcOptions = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};
