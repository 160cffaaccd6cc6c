import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { inRoot } from './paths.mjs';

/** @typedef {{ code: number | null, signal: NodeJS.Signals | null }} End */

/**
 * Runs one of the forum's own programs: in this very process when it already is the right Node, so that signals and
 * memory are those of one process.
 *
 * @param {string} node
 * @param {string} file below the checkout
 * @param {string[]} args
 */
export async function runMain(node, file, args) {
  const main = inRoot(file);
  // The flags that the script of package.json gave this process (a small heap) are meant for the program.
  if (node !== process.execPath) return runTool(node, [...process.execArgv, main, ...args]);
  process.argv = [node, main, ...args];
  await import(pathToFileURL(main).href);
}

/**
 * Runs a program to its end, hands it the signals that this process receives, and ends as it does.
 *
 * @param {string} program
 * @param {string[]} args
 */
export async function runTool(program, args) {
  const child = spawn(program, args, { stdio: 'inherit', cwd: inRoot() });
  // A terminal sends Ctrl-C to every process by itself.
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const name of signals)
    process.on(name, () => (name === 'SIGINT' && process.stdin.isTTY) || child.kill(name));
  const { code, signal } = await endOf(child);
  if (signal) {
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  }
  process.exitCode = code ?? 1;
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ shell?: boolean }} [options]
 * @returns {Promise<boolean>} what it prints goes to standard error
 */
export async function succeeds(program, args, options = {}) {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 2, 2], cwd: inRoot() });
  return (await endOf(child)).code === 0;
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export async function capture(program, args) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: inRoot() });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const { code } = await endOf(child);
  return { code, output };
}

/**
 * @param {number} startedAt by performance.now()
 * @returns {string}
 */
export function secondsSince(startedAt) {
  return ((performance.now() - startedAt) / 1000).toFixed(1);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<End>}
 */
function endOf(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve({ code: 1, signal: null });
    });
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}
