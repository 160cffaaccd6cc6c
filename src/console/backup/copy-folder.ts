import { chmod, chown, copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** What a server that runs writes for itself, and makes again when it starts. Paths below the data folder. */
const LEFT_OUT: readonly RegExp[] = [
  /^postgres[.-](log|lock|socket|users|draft)(\/.+)?$/,
  /^postgres\/postmaster\.(pid|opts)$/,
  /^postgres\/pg_(wal|replslot|dynshmem|notify|serial|snapshots|stat_tmp|subtrans)\/.+$/,
  /(^|\/)pgsql_tmp[^/]*(\/.+)?$/,
  /(^|\/)pg_internal\.init[^/]*$/,
];

export interface Copied {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Copies a data folder while its server writes to it. What vanishes meanwhile is left out, what changes is copied as
 * it is found: the journal, copied afterwards, puts both right (PostgreSQL 18, 25.3.4.2).
 */
export async function copyDataFolder(from: string, to: string): Promise<Copied> {
  const copied = { files: 0, bytes: 0 };
  for await (const { name, isFolder } of entriesOf(from, '')) {
    const target = path.join(to, name);
    if (isFolder) await makeAlike(path.join(from, name), target);
    else {
      copied.bytes += await copyIfThere(path.join(from, name), target);
      copied.files++;
    }
  }
  return copied;
}

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Folders before what is in them; nothing but folders and plain files. */
async function* entriesOf(root: string, folder: string): AsyncGenerator<Entry> {
  yield { name: folder, isFolder: true };
  for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name);
    if (LEFT_OUT.some((pattern) => pattern.test(name))) continue;
    if (entry.isDirectory()) yield* entriesOf(root, name);
    else if (entry.isFile()) yield { name, isFolder: false };
  }
}

/**
 * PostgreSQL refuses a cluster that others may enter, and where root lends it an account, that account must own its
 * folders as it owns its files (which `copyFile` sees to).
 */
async function makeAlike(from: string, to: string): Promise<void> {
  const { mode, uid, gid } = await stat(from);
  await mkdir(to, { recursive: true });
  await chmod(to, mode & 0o777);
  if (process.getuid?.() === 0) await chown(to, uid, gid);
}

/** The journal's segments that the copy needs, held by a slot until now. Their names tell their order. */
export async function copyJournal(
  { from, to }: { readonly from: string; readonly to: string },
  { first, last }: { readonly first: string; readonly last: string },
): Promise<Copied> {
  const segments = (await readdir(from)).filter((name) => /^[0-9A-F]{24}$/.test(name));
  const needed = segments.filter((name) => first <= name && name <= last);
  let bytes = 0;
  for (const name of needed) bytes += await copy(path.join(from, name), path.join(to, name));
  return { files: needed.length, bytes };
}

/** @returns bytes; 0 when the file has gone meanwhile */
async function copyIfThere(from: string, to: string): Promise<number> {
  return copy(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return 0;
    throw error;
  });
}

/** @returns bytes */
async function copy(from: string, to: string): Promise<number> {
  await copyFile(from, to);
  return (await stat(to)).size;
}
