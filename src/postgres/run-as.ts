import type { SpawnOptions } from 'node:child_process';
import type { Account } from './account.js';

export interface Run {
  readonly command: string;
  readonly args: string[];
  readonly options: Pick<SpawnOptions, 'uid' | 'gid' | 'cwd' | 'env'>;
}

/** PostgreSQL needs nothing of the operator's environment, which may hold secrets or other servers' `PG…` settings. */
const surroundings: Run['options'] =
  process.platform === 'win32'
    ? {}
    : { cwd: '/', env: { LC_ALL: 'C', PATH: '/usr/bin:/bin:/usr/sbin:/sbin' } };

/** The same command under another account, in a folder that every account can enter. */
export function runAs(account: Account, program: string, args: readonly string[]): Run {
  const [command = program, ...rest] = [...account.prefix, program, ...args];
  const { uid, gid } = account;
  const ids = uid === undefined ? {} : { uid, gid };
  return { command, args: rest, options: { ...surroundings, ...ids } };
}
