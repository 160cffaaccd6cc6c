import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditCatalogue } from '@forum/i18n';
import { readConfig } from '@forum/kernel';
import { TEST_SECRET } from '@forum/test-world';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type Connection, type Embedded, openEmbedded } from '../../postgres/index.js';
import type { ConsoleSurroundings } from '../console-context.js';
import { runConsole } from '../run-console.js';
import { backupMessages } from './backup.messages.js';

/** As on an operator's machine, but for waiting on the disk: what is tried here is the procedure. */
const settings = { fsync: 'off', max_wal_size: '32MB', checkpoint_timeout: '30s' };

let parent: string;
let dataDir: string;
let embedded: Embedded;

beforeAll(async () => {
  parent = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'forum-backup-'));
  // Passable, as the folders of a machine are: root then lends PostgreSQL an account.
  chmodSync(parent, 0o711);
  dataDir = path.join(parent, 'data');
  embedded = await openEmbedded({ dataDir, settings });
  writeFileSync(path.join(dataDir, 'session-secret'), 'kept', { mode: 0o600 });
  mkdirSync(path.join(dataDir, 'outbox'));
  writeFileSync(path.join(dataDir, 'outbox/one.eml'), 'a mail');
  await on(embedded.connection, (client) =>
    client.query(
      'create table line (id bigint generated always as identity primary key, text text not null)',
    ),
  );
}, 60_000);
afterAll(async () => {
  await embedded.release();
  rmSync(parent, { recursive: true, force: true });
});
afterEach(() => rmSync(path.join(parent, 'backups'), { recursive: true, force: true }));

async function on<T>(connection: Connection, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function run(words: readonly string[], env: Record<string, string> = {}) {
  const printed = { out: '', err: '' };
  const surroundings: ConsoleSurroundings = {
    readConfig: () => readConfig({ DATA_DIR: dataDir, ...env }),
    writeOut: (text) => {
      printed.out += text;
    },
    writeError: (text) => {
      printed.err += text;
    },
    openDatabase: async () => ({ ...(await openEmbedded({ dataDir, settings })), embedded: true }),
    createForum: () => Promise.reject(new Error('a backup needs no forum')),
  };
  const exit = await runConsole(words, surroundings);
  return { exit, ...printed };
}

/** Writes without pause until told to stop. @returns how many lines were surely kept by then */
function keepWriting(connection: Connection) {
  let going = true;
  let written = 0;
  const done = on(connection, async (client) => {
    while (going) {
      await client.query(
        'insert into line (text) select repeat(md5(n::text), 40) from generate_series(1, 50) n',
      );
      written += 50;
    }
  });
  return {
    written: () => written,
    stop: async () => {
      going = false;
      await done;
    },
  };
}

describe('a backup of a forum that goes on serving', () => {
  it('holds all that was kept when it began, is a sound cluster, and restores by being put in place', async () => {
    const writer = keepWriting(embedded.connection);
    while (writer.written() < 5_000) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = writer.written();
    const { exit, out, err } = await run(['backup', path.join(parent, 'backups'), '--json']);
    const after = writer.written();
    await writer.stop();
    expect([exit, err]).toEqual([0, '']);
    const { folder } = JSON.parse(out) as { folder: string };
    expect(after).toBeGreaterThan(before);
    for (const name of ['', 'postgres', 'postgres/base', 'postgres/postgresql.conf']) {
      const [theirs, ours] = [statSync(path.join(folder, name)), statSync(path.join(dataDir, name))];
      expect([name, theirs.uid, theirs.mode]).toEqual([name, ours.uid, ours.mode]);
    }

    const restoredDir = path.join(parent, 'restored');
    renameSync(folder, restoredDir);
    const restored = await openEmbedded({ dataDir: restoredDir, settings });
    const found = await on(restored.connection, async (client) => {
      const { rows } = await client.query(
        'select count(*)::int as count, max(id)::int as last, pg_is_in_recovery() as recovering from line',
      );
      await client.query("insert into line (text) values ('and it can be written to')");
      return rows[0] as { count: number; last: number; recovering: boolean };
    });
    await restored.release();
    expect(found.recovering).toBe(false);
    expect(found.count).toBeGreaterThanOrEqual(before);
    expect(found.last).toBe(found.count);
    expect(readdirSync(restoredDir)).toEqual(
      expect.arrayContaining(['session-secret', 'outbox', 'postgres']),
    );
    expect(existsSync(path.join(restoredDir, 'outbox/one.eml'))).toBe(true);
  }, 60_000);

  it('leaves nothing behind in the server: neither slot nor backup under way', async () => {
    await run(['backup', path.join(parent, 'backups')]);
    const slots = await on(embedded.connection, (client) => client.query('select from pg_replication_slots'));
    expect(slots.rowCount).toBe(0);
  }, 60_000);

  it('keeps the newest backups only, and touches nothing else of the folder', async () => {
    const dir = path.join(parent, 'backups');
    for (const name of ['forum-2026-01-01T000000Z', 'forum-2026-01-02T000000Z', 'forum-photos', 'x'])
      mkdirSync(path.join(dir, name), { recursive: true });
    const { out } = await run(['backup', dir, '--keep', '2', '--lang', 'en']);
    expect(out).toContain('1 old backup deleted');
    const names = readdirSync(dir);
    expect(names).toHaveLength(4);
    expect(names).toEqual(expect.arrayContaining(['forum-2026-01-02T000000Z', 'forum-photos', 'x']));
  }, 60_000);
});

describe('a backup that cannot be', () => {
  it('is refused inside the folder that it would save', async () => {
    const { exit, err } = await run(['backup', path.join(dataDir, 'backups')]);
    expect(exit).toBe(1);
    expect(err).toContain('choisissez un autre endroit');
    expect(existsSync(path.join(dataDir, 'backups'))).toBe(false);
  });

  it('is refused where nothing can be written, in one sentence, and leaves no half of one', async () => {
    writeFileSync(path.join(parent, 'a-file'), '');
    const { exit, err } = await run(['backup', path.join(parent, 'a-file')]);
    expect(exit).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('a-file');
  });

  it('is refused with DATABASE_URL, and says what to use', async () => {
    const env = {
      DATABASE_URL: 'postgres://db/forum',
      BASE_URL: 'https://forum.test',
      SESSION_SECRETS: TEST_SECRET,
    };
    const { exit, err } = await run(['backup', path.join(parent, 'backups')], env);
    expect(exit).toBe(1);
    expect(err).toContain('pg_dump');
  });

  it('says all of this in both languages', () => {
    expect(auditCatalogue(backupMessages)).toEqual([]);
  });
});
