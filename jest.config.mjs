import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { aliases, swcOptions } from './test/setup/sources.mjs';

const underJest = process.argv[1]?.includes('jest');
if (underJest && !`${process.execArgv} ${process.env.NODE_OPTIONS}`.includes('--experimental-vm-modules')) {
  throw new Error(
    'Jest needs: NODE_OPTIONS=--experimental-vm-modules npx jest … (npm test does this by itself)',
  );
}

const sources = Object.fromEntries([...aliases].map(([alias, url]) => [`^${alias}$`, fileURLToPath(url)]));

export default {
  testEnvironment: 'node',
  roots: ['apps', 'libs', 'src', 'test'].filter((folder) => existsSync(new URL(folder, import.meta.url))),
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx', '<rootDir>/test/journeys/**/*.journey.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swcOptions] },
  moduleNameMapper: { ...sources, '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/test/setup/global-setup.mjs',
  globalTeardown: '<rootDir>/test/setup/global-teardown.mjs',
  testTimeout: 20_000,
  // Modules of a test file stay in the memory of the process that ran it: workers are replaced when they have grown.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1200MB',
};
