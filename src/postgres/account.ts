import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PostgresFailure } from './messages.js';

/**
 * How PostgreSQL is run: it refuses to run as root, so root lends it an ordinary account, or, where that account cannot
 * reach the files (a clone under /root), hides root's own number from it in a user namespace.
 */
export interface Account {
  /** Put before the command. */
  readonly prefix: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

interface Places {
  /** Where PostgreSQL's programs are. */
  readonly binaries: string;
  /** The folder that holds the cluster; exists. */
  readonly dataDir: string;
  /** The cluster's own folder; may not exist yet. */
  readonly cluster: string;
}

interface User {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const OVERFLOW_ID = 65_534;
const hideRoot = ['unshare', '-U', `--map-user=${OVERFLOW_ID}`, `--map-group=${OVERFLOW_ID}`, '--'];

/** @throws PostgresFailure `unreachable` where neither way works */
export function accountFor(places: Places): Account {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const user = ordinaryUser(places.cluster);
  if (user && canUse(user, places)) return { prefix: [], uid: user.uid, gid: user.gid };
  if (canHideRoot()) return { prefix: hideRoot };
  throw new PostgresFailure('unreachable', { account: user?.name ?? 'nobody', dir: blamed(user, places) });
}

/** Makes `folder` and all inside it belong to the account. Only root can, and only root needs to. */
export function giveTo(account: Account, folder: string): void {
  if (process.getuid?.() !== 0) return;
  const uid = account.uid ?? 0;
  const gid = account.gid ?? 0;
  if (statSync(folder).uid === uid) return;
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    chownSync(path.join(folder, entry), uid, gid);
  }
  chownSync(folder, uid, gid);
}

/** The account that already owns the cluster, else `nobody`: initdb refuses a number that no account has. */
function ordinaryUser(cluster: string): User | undefined {
  const owner = existsSync(cluster) ? statSync(cluster).uid : 0;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map(readUser);
  return (
    (owner > 0 && users.find((user) => user.uid === owner)) || users.find((user) => user.name === 'nobody')
  );
}

function readUser(line: string): User {
  const [name = '', , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}

function canUse(user: User, { binaries, dataDir }: Places): boolean {
  return canReach(user, binaries) && canReach(user, dataDir);
}

function canReach({ uid, gid }: User, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0/."', folder], { uid, gid, cwd: '/' }).status === 0;
}

function canHideRoot(): boolean {
  const [command = '', ...args] = hideRoot;
  return spawnSync(command, [...args, 'true'], { stdio: 'ignore' }).status === 0;
}

function blamed(user: User | undefined, { binaries, dataDir }: Places): string {
  return user && canReach(user, binaries) ? dataDir : binaries;
}
