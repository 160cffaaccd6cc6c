import { type TestApplication, testApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { FactEntity } from '../facts/fact.entity.js';
import { TRANSACTION_LIMIT_MS } from './data-source.js';
import type { Reader, Tx } from './reader.js';

const POOL = 10;

describe('a transaction', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await testApplication({ modules: [], entities: [] });
    await app.database.reader.rows(sql`create table word (text text primary key, late text)`);
  });
  afterAll(() => app.close());

  const write = (tx: Tx, text: string) => tx.rows(sql`insert into word (text) values (${text})`);
  const isThere = async (reader: Reader, text: string) =>
    (await reader.one(sql`select from word where text = ${text}`)) !== undefined;
  const openTransactions = () =>
    app.database.reader.rows(sql`
      select state from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%'`);

  it('keeps everything, and gives back what its work returns', async () => {
    const answer = await app.database.transaction(async (tx) => {
      await write(tx, 'un');
      await write(tx, 'deux');
      return 'fait';
    });
    expect(answer).toBe('fait');
    expect(await isThere(app.database.reader, 'un')).toBe(true);
    expect(await isThere(app.database.reader, 'deux')).toBe(true);
  });

  it('keeps nothing when its work fails, and lets the error through as it was', async () => {
    const error = new Error('tant pis');
    const failing = app.database.transaction(async (tx) => {
      await write(tx, 'perdu');
      throw error;
    });
    await expect(failing).rejects.toBe(error);
    expect(await isThere(app.database.reader, 'perdu')).toBe(false);
  });

  it('keeps nothing when one statement is refused, even if its work goes on', async () => {
    const failing = app.database.transaction(async (tx) => {
      await write(tx, 'avant');
      await write(tx, 'un').catch(() => undefined);
      await write(tx, 'après');
    });
    await expect(failing).rejects.toThrow(/current transaction is aborted/);
    expect(await isThere(app.database.reader, 'avant')).toBe(false);
  });

  it('keeps nothing when a rule that is checked at its end refuses it', async () => {
    await app.database.reader.rows(sql`
      alter table word add constraint word_late foreign key (late) references word (text) deferrable initially deferred`);
    const failing = app.database.transaction((tx) =>
      tx.rows(sql`insert into word (text, late) values ('enfant', 'sans-parent')`),
    );
    await expect(failing).rejects.toThrow(/foreign key/);
    expect(await isThere(app.database.reader, 'enfant')).toBe(false);
    expect(await openTransactions()).toEqual([]);
  });

  it('sees its own writes, by SQL and by entities alike, and nobody else does before its end', async () => {
    await app.database.transaction(async (tx) => {
      await write(tx, 'à moi');
      const { identifiers } = await tx.manager.insert(FactEntity, {
        kind: 'test.seen',
        actorId: null,
        data: {},
      });
      expect(await isThere(tx, 'à moi')).toBe(true);
      expect(await tx.one(sql`select kind from fact where id = ${identifiers[0]?.id}`)).toEqual({
        kind: 'test.seen',
      });
      expect(await tx.manager.existsBy(FactEntity, { kind: 'test.seen' })).toBe(true);
      expect(await isThere(app.database.reader, 'à moi')).toBe(false);
    });
    expect(await isThere(app.database.reader, 'à moi')).toBe(true);
  });

  it('reads what is committed, each statement anew, by the database’s clock in UTC without just-in-time plans', async () => {
    const settings = await app.database.transaction((tx) =>
      tx.one(sql`
        select current_setting('transaction_isolation') as isolation, current_setting('timezone') as zone,
               current_setting('jit') as jit, current_setting('transaction_timeout') as limit`),
    );
    expect(settings).toEqual({ isolation: 'read committed', zone: 'UTC', jit: 'off', limit: '30s' });
    expect(TRANSACTION_LIMIT_MS).toBe(30_000);
  });

  it('has its limit on every connection, in or out of a transaction', async () => {
    const limits = Array.from({ length: POOL }, () =>
      app.database.session((connection) => connection.rows(sql`show transaction_timeout`)),
    );
    for (const limit of await Promise.all(limits)) expect(limit).toEqual([{ transaction_timeout: '30s' }]);
  });

  it('is ended by the database beyond its limit, whatever it waits for, and the pool goes on', async () => {
    const limit = (time: string) =>
      Promise.all(
        Array.from({ length: POOL }, () =>
          app.database.session(async (connection) => {
            await connection.rows(sql`select pg_sleep(0.05)`);
            await connection.rows(sql`select set_config('transaction_timeout', ${time}, false)`);
          }),
        ),
      );
    await limit('200ms');
    const late = (wait: (tx: Tx) => Promise<unknown>) =>
      app.database.transaction(async (tx) => {
        await write(tx, 'trop tard');
        await wait(tx);
        await tx.rows(sql`select 1`);
      });
    await expect(late((tx) => tx.rows(sql`select pg_sleep(5)`))).rejects.toThrow(/transaction timeout/);
    const idle = late(() => new Promise((resolve) => setTimeout(resolve, 500)));
    await expect(idle).rejects.toThrow();
    await limit('30s');
    expect(await isThere(app.database.reader, 'trop tard')).toBe(false);
  });

  it('gives its connection back after every kind of end', async () => {
    const ends = Array.from({ length: 3 * POOL }, (_, n) =>
      app.database
        .transaction(async (tx) => {
          if (n % 3 === 0) await tx.rows(sql`select 1 / 0`);
          if (n % 3 === 1) throw new Error('tant pis');
          await tx.rows(sql`select pg_terminate_backend(pg_backend_pid())`);
        })
        .then(
          () => 'kept',
          () => 'refused',
        ),
    );
    expect(new Set(await Promise.all(ends))).toEqual(new Set(['refused']));
    expect(await openTransactions()).toEqual([]);
    const after = Array.from({ length: 3 * POOL }, (_, n) =>
      app.database.transaction((tx) => write(tx, `suite ${n}`)),
    );
    await expect(Promise.all(after)).resolves.toHaveLength(3 * POOL);
  });

  it('is refused inside another: a second connection would wait for the first', async () => {
    const nested = app.database.transaction(async () => app.database.transaction(async () => 'dedans'));
    await expect(nested).rejects.toThrow(/already open/);
  });

  it('may be begun by what a transaction has set going, once that one is over', async () => {
    let later: Promise<string> | undefined;
    await app.database.transaction(async () => {
      later = new Promise((resolve) => setTimeout(resolve, 50)).then(() =>
        app.database.transaction(async () => 'ensuite'),
      );
    });
    await expect(later).resolves.toBe('ensuite');
  });
});

describe('a session', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await testApplication({ modules: [], entities: [] });
  });
  afterAll(() => app.close());

  it('is one connection from its beginning to its end, and commits as it goes', async () => {
    const pid = sql`select pg_backend_pid() as pid`;
    const seen = await app.database.session(async (connection) => {
      await connection.rows(sql`create table kept (n int)`);
      const pids = [await connection.one(pid), await connection.one(pid)];
      expect(await app.database.reader.rows(sql`select from kept`)).toEqual([]);
      return pids;
    });
    expect(seen[0]).toEqual(seen[1]);
  });

  it('gives its connection back when its work fails', async () => {
    const failing = () => app.database.session((connection) => connection.rows(sql`select 1 / 0`));
    for (let n = 0; n < 2 * POOL; n++) await expect(failing()).rejects.toThrow(/division by zero/);
    expect(await app.database.reader.one(sql`select 1 as n`)).toEqual({ n: 1 });
  });
});
