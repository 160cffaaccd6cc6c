import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PostgresFailure } from './messages.js';

/** Everything that the embedded PostgreSQL keeps under the data folder. */
export interface Folders {
  readonly dataDir: string;
  readonly cluster: string;
  /** Where initdb works until it has succeeded, so that a half-made cluster is never mistaken for one. */
  readonly draft: string;
  readonly log: string;
  readonly lock: string;
  /** One file per process that uses the server. */
  readonly users: string;
  /** Records where the socket is. */
  readonly socketRecord: string;
  /** Only where the server listens on TCP. */
  readonly password: string;
}

/** The smallest limit on a socket's path among the supported systems (macOS), without the closing zero. */
const SOCKET_PATH_BYTES = 103;
const SOCKET_NAME = '/.s.PGSQL.5432';

/** @throws PostgresFailure `not-writable` or `disk-full` if the data folder cannot be made */
export function foldersIn(dataDir: string): Folders {
  const root = path.resolve(dataDir);
  const inside = (name: string) => path.join(root, name);
  const folders = {
    dataDir: root,
    cluster: inside('postgres'),
    draft: inside('postgres-draft'),
    log: inside('postgres.log'),
    lock: inside('postgres.lock'),
    users: inside('postgres-users'),
    socketRecord: inside('postgres.socket'),
    password: inside('postgres.password'),
  };
  makeFolders(folders);
  return folders;
}

/** A new folder that only PostgreSQL's account will enter, with a path short enough for a socket. */
export function makeSocketFolder(folders: Folders): string {
  const fits = Buffer.byteLength(`${tmpdir()}/forum-XXXXXX${SOCKET_NAME}`) <= SOCKET_PATH_BYTES;
  const folder = mkdtempSync(path.join(fits ? tmpdir() : '/tmp', 'forum-'));
  writeFileSync(folders.socketRecord, folder);
  return folder;
}

export function recordedSocketFolder(folders: Folders): string | undefined {
  return existsSync(folders.socketRecord) ? readFileSync(folders.socketRecord, 'utf8').trim() : undefined;
}

/** Removes the folder of a server that has stopped. */
export function dropSocketFolder(folders: Folders): void {
  const folder = recordedSocketFolder(folders);
  if (folder) rmSync(folder, { recursive: true, force: true });
  rmSync(folders.socketRecord, { force: true });
}

function makeFolders({ dataDir, users }: Folders): void {
  try {
    // Passable, not readable: the account that root lends to PostgreSQL crosses it.
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    mkdirSync(users, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    throw folderFailure(error as NodeJS.ErrnoException, dataDir);
  }
}

function folderFailure(error: NodeJS.ErrnoException, dir: string): Error {
  if (error.code === 'ENOSPC') return new PostgresFailure('disk-full', { dir, megabytes: 200 });
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(error.code ?? ''))
    return new PostgresFailure('not-writable', { dir });
  return error;
}
