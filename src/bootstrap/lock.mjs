import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSameProcessRunning, processMark } from './processes.mjs';

const POLL_MS = 50;
/** Taking a dead lock away is a few system calls; whoever is still at it after this long has died. */
const STEAL_MS = 5_000;

/**
 * Runs `work` while no other process of this machine holds `file`. A lock whose holder has died is taken over.
 *
 * @template T
 * @param {string} file in a folder that exists
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once if another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  let told = false;
  while (!take(file)) {
    if (!told) onWait?.();
    told = true;
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {boolean}
 */
function take(file) {
  if (create(file)) return true;
  if (isHeld(file)) return false;
  const steal = `${file}.steal`;
  if (!create(steal)) {
    dropOld(steal);
    return false;
  }
  // Only one process at a time is here, so what is removed is the dead lock and never a fresh one.
  if (!isHeld(file)) rmSync(file, { force: true });
  rmSync(steal, { force: true });
  return create(file);
}

/**
 * The lock appears with its content in one step: nobody ever reads an empty one.
 *
 * @param {string} file
 * @returns {boolean} false if it already exists
 */
function create(file) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, processMark(process.pid));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {boolean}
 */
function isHeld(file) {
  try {
    return isSameProcessRunning(readFileSync(file, 'utf8'));
  } catch {
    return false;
  }
}

/** @param {string} file */
function dropOld(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > STEAL_MS) rmSync(file, { force: true });
  } catch {
    // Already gone: the process that held it has finished.
  }
}
