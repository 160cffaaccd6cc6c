import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { Refusal } from './messages.mjs';
import { inRoot, lockFile } from './paths.mjs';
import { secondsSince, succeeds } from './run.mjs';

const folders = ['src', 'apps', 'libs'];
const settings = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'];
const compiler = 'node_modules/@nestjs/cli/bin/nest.js';

/**
 * Compiles the sources if they are not those that `dist` was made from.
 *
 * @param {string} node
 * @param {import('./messages.mjs').Report} report
 */
export async function build(node, report) {
  if (isFresh()) return;
  await withLock(
    lockFile(),
    async () => {
      if (!isFresh()) await compile(node, report);
    },
    () => report.step('waiting'),
  );
}

/**
 * @param {string} node
 * @param {import('./messages.mjs').Report} report
 */
async function compile(node, report) {
  report.step('building');
  const startedAt = performance.now();
  // Taken first: what is edited while the compiler runs is compiled next time.
  const fingerprint = fingerprintOfSources();
  if (!(await succeeds(node, [inRoot(compiler), 'build', 'start']))) throw new Refusal('build-failed');
  writeFileSync(stampFile(), fingerprint);
  report.step('built', { seconds: secondsSince(startedAt) });
}

function isFresh() {
  return existsSync(stampFile()) && readFileSync(stampFile(), 'utf8') === fingerprintOfSources();
}

function stampFile() {
  return inRoot('dist/.sources');
}

function fingerprintOfSources() {
  const hash = createHash('sha256');
  for (const file of [...folders.flatMap(sourcesIn), ...settings.map((name) => inRoot(name))].sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(inRoot(), file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder below the checkout; read by hand, since Node 18 began without a recursive reading
 * @returns {string[]}
 */
function sourcesIn(folder) {
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(name);
    return isSource(name) ? [inRoot(name)] : [];
  });
}

/** @param {string} name */
function isSource(name) {
  return /\.(tsx?|mjs|json)$/.test(name) && !/\.(spec|fixture)\.tsx?$/.test(name);
}
