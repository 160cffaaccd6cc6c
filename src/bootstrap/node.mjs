import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Refusal } from './messages.mjs';
import { inRoot } from './paths.mjs';

const MINIMUM = [24, 11];

/**
 * @returns {string} the Node to run the forum with: the lockfile's, or, where it brings none that runs here, this one
 *   if it is recent enough
 */
export function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const program = platform === 'win' ? 'node.exe' : 'node';
  const brought = inRoot(`node_modules/node-${platform}-${process.arch}/bin/${program}`);
  if (existsSync(brought) && runs(brought)) return brought;
  if (isRecent(process.versions.node)) return process.execPath;
  throw new Refusal('no-node', { version: process.versions.node });
}

/**
 * A program made for another C library is there and does not run (Alpine).
 *
 * @param {string} program
 */
function runs(program) {
  return program === process.execPath || spawnSync(program, ['--version']).status === 0;
}

/** @param {string} version */
function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = MINIMUM;
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
