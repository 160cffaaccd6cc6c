import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { holdsTheSame } from './lockfile.mjs';
import { Refusal } from './messages.mjs';
import { inRoot, lockFile } from './paths.mjs';
import { secondsSince, succeeds } from './run.mjs';

/**
 * Installs the locked dependencies if they are missing or are not those of the lockfile.
 *
 * @param {import('./messages.mjs').Report} report
 */
export async function install(report) {
  if (isInstalled()) return;
  await withLock(
    lockFile(),
    async () => {
      if (!isInstalled()) await runNpm(report);
    },
    () => report.step('waiting'),
  );
}

/** npm writes this list of what it has installed last, so that an interrupted installation leaves none. */
function installedList() {
  return inRoot('node_modules/.package-lock.json');
}

function isInstalled() {
  if (!existsSync(installedList())) return false;
  const locked = inRoot('package-lock.json');
  if (statSync(installedList()).mtimeMs >= statSync(locked).mtimeMs) return true;
  if (!holdsTheSame(readLockfile(installedList()), readLockfile(locked))) return false;
  // A checkout touches files that it does not change: no need to compare them again next time.
  utimesSync(installedList(), new Date(), new Date());
  return true;
}

/**
 * @param {string} file
 * @returns {import('./lockfile.mjs').Lockfile}
 */
function readLockfile(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Nothing here depends on the packages' own install scripts, so none is run. Development packages are asked for in so
 * many words, because the forum builds itself even where NODE_ENV says production.
 *
 * @param {import('./messages.mjs').Report} report
 */
async function runNpm(report) {
  report.step('installing');
  const startedAt = performance.now();
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const [program, ...prefix] = npm();
  // npm replaces node_modules whole, and the Node that runs this may be in it: only the system's own may run npm.
  const shell = program === 'npm' && process.platform === 'win32';
  if (!(await succeeds(program, [...prefix, ...args, '--loglevel=error'], { shell }))) {
    throw new Refusal('install-failed');
  }
  report.step('installed', { seconds: secondsSince(startedAt) });
}

/** @returns {[string, ...string[]]} */
function npm() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  return cli?.endsWith('npm-cli.js') && node ? [node, cli] : ['npm'];
}
