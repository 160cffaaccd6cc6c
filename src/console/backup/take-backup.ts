import { chown, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DatabaseConnection } from '@forum/kernel';
import type { Client } from 'pg';
import { oneConnection } from '../../database/pending-migrations.js';
import { type Copied, copyDataFolder, copyJournal } from './copy-folder.js';

interface Stopped {
  readonly labelfile: string;
  readonly spcmapfile: string;
  /** The journal's segment in which the backup ends. */
  readonly last: string;
}

/**
 * Copies the data folder of a server that goes on serving; the copy is a data folder like any other. This is
 * PostgreSQL's own procedure (18, 25.3.4.1): between start and stop it writes whole pages to its journal, and a
 * temporary slot keeps that journal until it is copied. Both end with the connection, whatever happens.
 */
export async function takeBackup(
  connection: DatabaseConnection,
  { dataDir, target }: { readonly dataDir: string; readonly target: string },
): Promise<Copied> {
  const client = oneConnection(connection);
  await client.connect();
  try {
    await client.query('select pg_create_physical_replication_slot($1, true, true)', [slotOf(target)]);
    await client.query('select pg_backup_start($1, true)', ['forum backup']);
    const files = await copyDataFolder(dataDir, target);
    const stopped = await stop(client);
    await writeLabel(stopped, path.join(target, 'postgres'));
    const folder = 'postgres/pg_wal';
    const places = { from: path.join(dataDir, folder), to: path.join(target, folder) };
    const journal = await copyJournal(places, { first: firstSegment(stopped), last: stopped.last });
    return { files: files.files + journal.files, bytes: files.bytes + journal.bytes };
  } finally {
    await client.end();
  }
}

async function stop(client: Client): Promise<Stopped> {
  const { rows } = await client.query<Stopped>(
    'select labelfile, spcmapfile, pg_walfile_name(lsn) as last from pg_backup_stop(false)',
  );
  return rows[0] as Stopped;
}

/** The label begins with « START WAL LOCATION: 0/9000028 (file 000000010000000000000009) ». */
function firstSegment({ labelfile }: Stopped): string {
  const [, name] = /\(file ([0-9A-F]{24})\)/.exec(labelfile) ?? [];
  if (name === undefined) throw new Error(`no segment in the label of the backup: ${labelfile}`);
  return name;
}

/** Tells the server that starts on the copy where in the journal to begin. Without it the copy would be corrupt. */
async function writeLabel({ labelfile, spcmapfile }: Stopped, cluster: string): Promise<void> {
  await writeOwned(path.join(cluster, 'backup_label'), labelfile);
  if (spcmapfile !== '') await writeOwned(path.join(cluster, 'tablespace_map'), spcmapfile);
}

/** A file of the cluster, so its owner's. */
async function writeOwned(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600 });
  const { uid, gid } = await stat(path.dirname(file));
  if (process.getuid?.() === 0) await chown(file, uid, gid);
}

/** Slots are named in lower case, digits and underscores. */
function slotOf(target: string): string {
  return `backup_${path
    .basename(target)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')}`.slice(0, 63);
}
