import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { isRunning } from '../bootstrap/processes.mjs';
import { type Connection, openEmbedded } from './index.js';
import { findPostmaster } from './postmaster.js';

const settings = { fsync: 'off' };
const holderScript = path.resolve(import.meta.dirname, '../../test/setup/hold-postgres.mjs');

interface Holder {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  readonly connection: Connection;
  readonly steps: string[];
  leave(): Promise<void>;
}

/** Another process that uses the server, in a process group of its own. */
async function hold(dataDir: string): Promise<Holder> {
  const child = spawn(process.execPath, [holderScript, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const told = JSON.parse(line) as Pick<Holder, 'connection' | 'steps'>;
  const leave = async () => {
    child.stdin.end();
    await once(child, 'exit');
  };
  return { process: child, ...told, leave };
}

async function query(connection: Connection, text: string): Promise<unknown[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('The embedded PostgreSQL', () => {
  let parent: string;
  let dataDir: string;
  const postmaster = () => findPostmaster(path.join(dataDir, 'postgres'));

  beforeAll(() => {
    parent = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'forum-embedded-'));
    dataDir = path.join(parent, 'données');
  });

  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  it('starts once for processes that race on a new folder, and stops when the last leaves', async () => {
    const [one, two, three] = await Promise.all([hold(dataDir), hold(dataDir), hold(dataDir)]);
    expect(new Set([one, two, three].map(({ connection }) => connection.host)).size).toBe(1);
    const steps = [one, two, three].flatMap((holder) => holder.steps);
    expect(steps.filter((line) => line.includes('création'))).toHaveLength(1);
    expect(steps.filter((line) => line.includes('démarré'))).toHaveLength(1);
    expect(steps.filter((line) => line.includes('repris'))).toHaveLength(2);
    await Promise.all([one.leave(), two.leave()]);
    expect(await query(three.connection, 'create table kept as select 1 as n')).toEqual([]);
    await three.leave();
    expect(postmaster()).toBeUndefined();
    expect(existsSync(three.connection.host)).toBe(false);
  });

  it('starts again with what was kept, behind a socket that no other account can reach', async () => {
    const { connection, release } = await openEmbedded({ dataDir, settings });
    expect(await query(connection, 'select n from kept')).toEqual([{ n: 1 }]);
    expect(await query(connection, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(statSync(connection.host).mode & 0o777).toBe(0o700);
    expect(Buffer.byteLength(`${connection.host}/.s.PGSQL.5432`)).toBeLessThanOrEqual(103);
    await release();
    expect(postmaster()).toBeUndefined();
  });

  it('outlives a starter that is killed with its whole group, and is adopted', async () => {
    const holder = await hold(dataDir);
    const before = postmaster();
    process.kill(-(holder.process.pid ?? 0), 'SIGKILL');
    await once(holder.process, 'exit');
    const lines: string[] = [];
    const { connection, release } = await openEmbedded({
      dataDir,
      settings,
      log: (line) => lines.push(line),
    });
    expect(lines).toEqual(['PostgreSQL : déjà en marche, repris']);
    expect(postmaster()?.pid).toBe(before?.pid);
    expect(await query(connection, 'select n from kept')).toEqual([{ n: 1 }]);
    await release();
    expect(isRunning(before?.pid ?? 0)).toBe(false);
  });

  it('recovers when it was killed itself', async () => {
    const holder = await hold(dataDir);
    await query(holder.connection, 'insert into kept values (2)');
    process.kill(postmaster()?.pid ?? 0, 'SIGKILL');
    process.kill(holder.process.pid ?? 0, 'SIGKILL');
    await once(holder.process, 'exit');
    const { connection, release } = await openEmbedded({ dataDir, settings });
    expect(await query(connection, 'select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }]);
    await release();
  });

  it('starts over a leftover pid file whose number now belongs to another program', async () => {
    const file = path.join(dataDir, 'postgres/postmaster.pid');
    writeFileSync(file, `${process.pid}\n${dataDir}/postgres\n1\n5432\n/tmp/gone\n\n\nready\n`);
    const { connection, release } = await openEmbedded({ dataDir, settings });
    expect(await query(connection, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }]);
    await release();
  });

  it('is started anew when its socket was cleaned away under it', async () => {
    const holder = await hold(dataDir);
    rmSync(holder.connection.host, { recursive: true });
    const { connection, release } = await openEmbedded({ dataDir, settings });
    expect(await query(connection, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }]);
    await release();
    await holder.leave();
    expect(postmaster()).toBeUndefined();
  });

  it('does not run as the system administrator', async () => {
    const { connection, release } = await openEmbedded({ dataDir, settings });
    const [{ uid }] = (await query(
      connection,
      "select split_part(substring(pg_read_file('/proc/self/status') from 'Uid:[^\\n]*'), E'\\t', 2) as uid",
    )) as [{ uid: string }];
    expect(uid).not.toBe('0');
    await release();
  });

  it('works in a folder that only its owner may enter, or names that folder', async () => {
    const closed = path.join(parent, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const inside = path.join(closed, 'data');
    const outcome = await openEmbedded({ dataDir: inside, settings }).catch((error: Error) => error);
    if (outcome instanceof Error) {
      expect(outcome.message).toContain(`ne peut pas atteindre ${inside}`);
      return;
    }
    expect(await query(outcome.connection, 'select 1 as n')).toEqual([{ n: 1 }]);
    await outcome.release();
  });

  it('asks for a password where it listens on a port', async () => {
    const folder = path.join(parent, 'port');
    const { connection, release } = await openEmbedded({ dataDir: folder, settings, transport: 'tcp' });
    expect(connection.host).toBe('127.0.0.1');
    expect(await query(connection, 'select 1 as n')).toEqual([{ n: 1 }]);
    await expect(query({ ...connection, password: 'guessed' }, 'select 1')).rejects.toThrow(/password/);
    expect(statSync(path.join(folder, 'postgres.password')).mode & 0o077).toBe(0);
    await release();
    expect(findPostmaster(path.join(folder, 'postgres'))).toBeUndefined();
  });

  it('leaves no server behind when it cannot be used', async () => {
    rmSync(path.join(parent, 'port/postgres.password'));
    await expect(
      openEmbedded({ dataDir: path.join(parent, 'port'), settings, transport: 'tcp' }),
    ).rejects.toThrow();
    expect(findPostmaster(path.join(parent, 'port/postgres'))).toBeUndefined();
  });

  it('refuses a folder of another version in one sentence, and leaves it as it was', async () => {
    const old = path.join(parent, 'old/postgres');
    mkdirSync(old, { recursive: true });
    writeFileSync(path.join(old, 'PG_VERSION'), '15\n');
    const error = await openEmbedded({ dataDir: path.dirname(old) }).catch((refused) => refused);
    expect(error).toMatchObject({ name: 'PostgresFailure', code: 'other-version' });
    expect(error.sentence('en')).toMatch(
      /^The folder \S+ was created by PostgreSQL 15 and this forum brings PostgreSQL 18: [^.]+\.$/,
    );
    expect(readFileSync(path.join(old, 'PG_VERSION'), 'utf8')).toBe('15\n');
  });

  it('refuses a data folder that is a file in one sentence', async () => {
    const file = path.join(parent, 'file');
    writeFileSync(file, '');
    await expect(openEmbedded({ dataDir: file })).rejects.toThrow(/ne peut pas écrire dans .*file : /);
  });
});
