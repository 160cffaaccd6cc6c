import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the outside material lies; it is never part of the repository. */
export const CORPORA = process.env.FORUM_CORPORA;

export function readJson<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(CORPORA ?? '', ...path), 'utf8')) as T;
}
