import { type TestApplication, testApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { Boss } from './boss.js';
import { defineJob } from './job.js';
import { Jobs } from './jobs.js';

class Nothing {}
const jobs = [
  defineJob({ name: 'test.work', service: Nothing, run: async () => undefined }),
  defineJob({ name: 'test.once', service: Nothing, queue: { policy: 'short' }, run: async () => undefined }),
];

describe('jobs', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await testApplication({ modules: [], entities: [], jobs });
  });
  afterAll(() => app.close());

  const enqueued = (name = 'test.work') =>
    app.database.reader.rows<{ data: { id: string } }>(sql`
      select data from pgboss.job where name = ${name} order by created_on, data->>'id'`);
  const forget = () => app.database.reader.rows(sql`delete from pgboss.job`);
  const enqueue = (id: string, options = {}) =>
    app.database.transaction((tx) => app.get(Jobs).enqueue(tx, 'test.work', { id }, options));

  it('of the first transactions of a process do not wait for each other', async () => {
    const started = Date.now();
    await Promise.all(Array.from({ length: 30 }, (_, n) => enqueue(String(n))));
    expect(await enqueued()).toHaveLength(30);
    expect(Date.now() - started).toBeLessThan(5_000);
    await forget();
  });

  it('exist once their transaction is committed, and not before', async () => {
    await app.database.transaction(async (tx) => {
      await app.get(Jobs).enqueue(tx, 'test.work', { id: 'a' });
      expect(await enqueued()).toEqual([]);
    });
    expect(await enqueued()).toEqual([{ data: { id: 'a' } }]);
    await forget();
  });

  it('never exist when their transaction is rolled back', async () => {
    const failing = app.database.transaction(async (tx) => {
      await app.get(Jobs).enqueue(tx, 'test.work', { id: 'a' });
      await app.get(Jobs).enqueueMany(tx, 'test.work', [{ id: 'b' }, { id: 'c' }]);
      throw new Error('tant pis');
    });
    await expect(failing).rejects.toThrow('tant pis');
    expect(await enqueued()).toEqual([]);
  });

  it('may be many at once, or none', async () => {
    const data = Array.from({ length: 1_000 }, (_, n) => ({ id: String(n).padStart(4, '0') }));
    await app.database.transaction(async (tx) => {
      await app.get(Jobs).enqueueMany(tx, 'test.work', data);
      await app.get(Jobs).enqueueMany(tx, 'test.work', []);
    });
    expect((await enqueued()).map(({ data: { id } }) => id).sort()).toEqual(data.map(({ id }) => id));
    await forget();
  });

  it('may wait for their time', async () => {
    const later = new Date(Date.now() + 3_600_000);
    await enqueue('demain', { startAfter: later });
    const row = await app.database.reader.one<{ at: Date }>(sql`select start_after as at from pgboss.job`);
    expect(Math.abs(Number(row?.at) - later.getTime())).toBeLessThan(1_000);
    await forget();
  });

  it('of one key are one, where the queue holds one', async () => {
    const once = (id: string) =>
      app.database.transaction((tx) =>
        app.get(Jobs).enqueue(tx, 'test.once', { id }, { singletonKey: 'semaine-47' }),
      );
    await once('a');
    await once('b');
    expect(await enqueued('test.once')).toEqual([{ data: { id: 'a' } }]);
    await forget();
  });

  it('of a name that nobody declared are refused, and so is their transaction', async () => {
    const failing = app.database.transaction((tx) => app.get(Jobs).enqueue(tx, 'test.unknown', {}));
    await expect(failing).rejects.toThrow(/test\.unknown/);
  });

  it('are enqueued again once a database that was away is back', async () => {
    const other = await testApplication({ modules: [], entities: [], jobs });
    await other.database.reader.rows(sql`alter table pgboss.version rename to away`);
    const boss = new Boss(other.database.dataSource, jobs);
    await expect(boss.started()).rejects.toThrow();
    await other.database.reader.rows(sql`alter table pgboss.away rename to version`);
    await expect(boss.started()).resolves.toBeDefined();
    await boss.onModuleDestroy();
    await other.close();
  });
});
