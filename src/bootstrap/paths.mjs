import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @param {...string} names below the checkout
 * @returns {string}
 */
export function inRoot(...names) {
  return path.join(root, ...names);
}

/** @returns {string} the file that keeps two processes from installing or building at the same time */
export function lockFile() {
  mkdirSync(inRoot('dist'), { recursive: true });
  return inRoot('dist/.bootstrap.lock');
}
