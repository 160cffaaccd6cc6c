import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Account, giveTo } from './account.js';
import type { Binaries } from './binaries.js';
import type { Folders } from './folders.js';
import { PostgresFailure } from './messages.js';
import { runAs } from './run-as.js';
import type { Site } from './site.js';

export const SUPERUSER = 'forum';

/** A cluster takes 40 MB when new and its journal as much again; below this PostgreSQL would soon stop by itself. */
const NEEDED_MEGABYTES = { new: 200, existing: 32 };

export function hasCluster(folders: Folders): boolean {
  return existsSync(path.join(folders.cluster, 'PG_VERSION'));
}

/**
 * @throws PostgresFailure `other-version` if another major version of PostgreSQL made it (their files differ)
 */
export function checkVersion(folders: Folders, binaries: Binaries): void {
  const found = readFileSync(path.join(folders.cluster, 'PG_VERSION'), 'utf8').trim();
  if (Number(found) === binaries.major) return;
  throw new PostgresFailure('other-version', { dir: folders.cluster, found, expected: binaries.major });
}

/** @throws PostgresFailure `disk-full` */
export function checkSpace(folders: Folders): void {
  const megabytes = hasCluster(folders) ? NEEDED_MEGABYTES.existing : NEEDED_MEGABYTES.new;
  const { bavail, bsize } = statfsSync(folders.dataDir);
  if ((bavail * bsize) / 1e6 < megabytes)
    throw new PostgresFailure('disk-full', { dir: folders.dataDir, megabytes });
}

/**
 * Made aside and renamed once complete.
 *
 * @throws PostgresFailure `disk-full` or `failed`
 */
export function makeCluster(site: Site): void {
  const { folders, binaries, account } = site;
  const secret = path.join(folders.dataDir, 'postgres-secret');
  makeEmpty(folders.draft, account);
  const run = runAs(account, binaries.initdb, [
    ...['-D', folders.draft, '-U', SUPERUSER, '--encoding=UTF8', '--no-instructions'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ...(site.transport === 'tcp' ? passwordArguments(site, secret) : ['--auth=trust']),
  ]);
  const result = spawnSync(run.command, run.args, { ...run.options, encoding: 'utf8' });
  rmSync(secret, { recursive: true, force: true });
  if (result.status !== 0) {
    rmSync(folders.draft, { recursive: true, force: true });
    throw failureFrom(result.error?.message ?? `${result.stderr}${result.stdout}`, folders);
  }
  renameSync(folders.draft, folders.cluster);
}

/** Every local program can knock at a port, so there the server asks for a password; it is handed over in `secret`. */
function passwordArguments({ folders, account }: Site, secret: string): string[] {
  const password = randomBytes(24).toString('base64url');
  const file = path.join(secret, 'password');
  writeFileSync(folders.password, password, { mode: 0o600 });
  makeEmpty(secret, account, () => writeFileSync(file, password, { mode: 0o600 }));
  return ['--auth=scram-sha-256', `--pwfile=${file}`];
}

function makeEmpty(folder: string, account: Account, fill?: () => void): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  fill?.();
  giveTo(account, folder);
}

/** One sentence out of what PostgreSQL printed. */
export function failureFrom(output: string, folders: Folders): PostgresFailure {
  if (/No space left on device|ENOSPC/.test(output)) {
    return new PostgresFailure('disk-full', { dir: folders.dataDir, megabytes: NEEDED_MEGABYTES.new });
  }
  const lines = output.split('\n').filter((line) => /FATAL|PANIC|error:/.test(line));
  const reason = (lines.at(-1) ?? output.trim().split('\n').at(-1) ?? '').replace(
    /^.*?(FATAL|PANIC|error):\s*/,
    '',
  );
  return new PostgresFailure('failed', { reason: reason || 'exit', log: folders.log });
}
