import { chown, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DatabaseConnection } from '@forum/kernel';
import type { Client } from 'pg';
import { oneConnection } from '../../database/pending-migrations.js';
import { type Copied, copyDataFolder, copyJournal } from './copy-folder.js';

interface Stopped {
  readonly labelfile: string;
  readonly spcmapfile: string;
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
    const cluster = path.join(target, 'postgres');
    await writeLabel(await stop(client), cluster);
    const journal = await copyJournal(path.join(dataDir, 'postgres/pg_wal'), path.join(cluster, 'pg_wal'));
    return { files: files.files + journal.files, bytes: files.bytes + journal.bytes };
  } finally {
    await client.end();
  }
}

async function stop(client: Client): Promise<Stopped> {
  const { rows } = await client.query<Stopped>('select labelfile, spcmapfile from pg_backup_stop(false)');
  return rows[0] as Stopped;
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
