import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isSameProcessRunning, processMark } from '../bootstrap/processes.mjs';
import type { Folders } from './folders.js';

/** Writes down that this process uses the server; one process may do so more than once. */
export function register({ users }: Folders): string {
  const file = path.join(users, `${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(file, processMark(process.pid));
  return file;
}

export function unregister(file: string): void {
  rmSync(file, { force: true });
}

/** Forgets the processes that died without unregistering, and counts the others. */
export function countUsers({ users }: Folders): number {
  const files = readdirSync(users).map((name) => path.join(users, name));
  const dead = files.filter((file) => !isSameProcessRunning(readFileSync(file, 'utf8')));
  for (const file of dead) unregister(file);
  return files.length - dead.length;
}
