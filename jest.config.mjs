import { existsSync, readFileSync } from 'node:fs';

/** The aliases of tsconfig.json, so that tests read the same sources as the compiler. */
const { compilerOptions } = JSON.parse(readFileSync(new URL('tsconfig.json', import.meta.url), 'utf8'));
const aliases = Object.entries(compilerOptions.paths).map(([alias, [file]]) => [
  `^${alias}$`,
  file.replace(/^\./, '<rootDir>'),
]);

const swc = {
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

export default {
  testEnvironment: 'node',
  roots: ['apps', 'libs', 'src', 'test'].filter((folder) => existsSync(new URL(folder, import.meta.url))),
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx', '<rootDir>/test/journeys/**/*.journey.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: { ...Object.fromEntries(aliases), '^(\\.{1,2}/.*)\\.js$': '$1' },
  testTimeout: 20_000,
};
