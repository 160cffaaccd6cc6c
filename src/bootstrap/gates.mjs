import { Refusal } from './messages.mjs';
import { inRoot } from './paths.mjs';
import { capture, secondsSince } from './run.mjs';

/** @type {{ name: string, script: string, args: string[] }[]} */
const gates = [
  { name: 'Biome', script: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'TypeScript', script: 'typescript/bin/tsc', args: ['--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'dependency-cruiser',
    script: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    args: ['--config', '.dependency-cruiser.mjs', 'src', 'apps', 'libs', 'test'],
  },
];

/**
 * What is wrong on reading comes before what is wrong on running: lint, types and architecture, side by side.
 *
 * @param {string} node
 * @param {import('./messages.mjs').Report} report
 */
export async function checkEverything(node, report) {
  const startedAt = performance.now();
  const results = gates.map(async ({ name, script, args }) => {
    const result = await capture(node, [inRoot('node_modules', script), ...args]);
    return { ...result, name, seconds: secondsSince(startedAt) };
  });
  /** @type {string[]} */
  const failed = [];
  for (const result of results) {
    const { code, output, name, seconds } = await result;
    if (code === 0) report.step('checked', { gate: name, seconds });
    else {
      process.stderr.write(output);
      failed.push(name);
    }
  }
  if (failed.length > 0) throw new Refusal('check-failed', { gate: failed.join(', ') });
}
