import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isRunning } from '../bootstrap/processes.mjs';

/** What a running server says of itself in `postmaster.pid` (PostgreSQL's `miscadmin.h`: one fact per line). */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly status: 'starting' | 'ready' | 'stopping' | 'standby' | '';
}

/** @returns the server of this cluster, undefined if none is running */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const postmaster = parse(readFileSync(file, 'utf8'));
  return postmaster && isRunning(postmaster.pid) && isPostgres(postmaster.pid) ? postmaster : undefined;
}

/**
 * PostgreSQL refuses to start if the number in a leftover file now belongs to any other program of the same account,
 * which is common in containers.
 */
export function dropStalePidFile(cluster: string): void {
  if (!findPostmaster(cluster)) rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

function parse(text: string): Postmaster | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port, socketFolder: lines[4] ?? '', status: (lines[7] ?? '') as Postmaster['status'] };
}

function isPostgres(pid: number): boolean {
  const file = `/proc/${pid}/comm`;
  return !existsSync(file) || readFileSync(file, 'utf8').trim() === 'postgres';
}
