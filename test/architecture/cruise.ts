import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Cruise {
  readonly violations: Violation[];
  /** The files of this project that were read, not those of packages. */
  readonly modules: string[];
}

interface Output {
  readonly modules: { source: string }[];
  readonly summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

/** Reads a tree with the project's own rules, as `npm test` does. */
export function cruise(folder: string): Cruise {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = path.join(root, '.dependency-cruiser.mjs');
  const args = [program, '--config', config, '--output-type', 'json', 'src', 'apps', 'libs', 'test'];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser did not answer: ${stderr}`);
  const { modules, summary } = JSON.parse(stdout) as Output;
  return {
    modules: modules.map(({ source }) => source).filter((source) => /^(src|apps|libs|test)\//.test(source)),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
