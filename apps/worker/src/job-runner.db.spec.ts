import { DELIVER_FACT, defineJob, Facts, Jobs, onFact, sql } from '@forum/kernel';
import { type TestApplication, testApplication } from '@forum/test-world';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { aWorkerFor, type RunningWorker } from './worker.fixture.js';

interface Order {
  word: string;
}

const WAKE = 'debout';

/** Work whose traces a test can read. */
@Injectable()
class Work {
  readonly done: { word: string; at: number }[] = [];
  readonly batches: number[] = [];
  failures = 0;

  run(word: string): void {
    if (word === 'toujours raté' || this.failures-- > 0) throw new Error(`raté : ${word}`);
    this.done.push({ word, at: performance.now() });
  }

  words(): string[] {
    return this.done.map(({ word }) => word).sort();
  }
}

@Module({ providers: [Work], exports: [Work] })
class WorkModule {}

const quick = { retryLimit: 1, retryDelay: 1 };
const jobs = [
  defineJob<Work, Order>({
    name: 'test.one',
    service: Work,
    queue: quick,
    run: async (work, data) => {
      for (const { word } of data) work.run(word);
    },
  }),
  defineJob<Work, Order>({
    name: 'test.many',
    service: Work,
    queue: quick,
    batchSize: 50,
    run: async (work, data) => {
      work.batches.push(data.length);
      for (const { word } of data) work.run(word);
    },
  }),
];
const listeners = [
  onFact<Work, Order>('word.said', Work, async (work, { data }) => work.run(data.word)),
  onFact<Work, Order>('word.said', Work, async (work, { data }) => work.run(`${data.word} (2)`)),
];

describe('a worker', () => {
  let web: TestApplication;
  let worker: RunningWorker;
  let work: Work;
  beforeEach(async () => {
    web = await testApplication({ modules: [WorkModule], entities: [], jobs, listeners });
    worker = await aWorkerFor(web, { modules: [WorkModule], jobs, listeners });
    work = worker.get(Work);
  });
  afterEach(async () => {
    await worker.close();
    await web.close();
  });

  const enqueue = (name: string, ...words: string[]) =>
    web.database.transaction((tx) =>
      web.get(Jobs).enqueueMany(
        tx,
        name,
        words.map((word) => ({ word })),
      ),
    );
  const states = (name: string) =>
    web.database.reader.rows<{ word: string; state: string; tries: number; output: unknown }>(sql`
      select data->>'word' as word, state, retry_count as tries, output from pgboss.job where name = ${name}`);

  async function until<T>(found: () => Promise<T | undefined> | T | undefined): Promise<T> {
    const deadline = performance.now() + 10_000;
    for (;;) {
      const value = await found();
      if (value !== undefined) return value;
      if (performance.now() > deadline) throw new Error('it never came');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  const done = (count: number) => until(() => (work.done.length >= count ? work.done : undefined));
  const ended = (name: string, state: string, count = 1) =>
    until(async () => {
      const rows = (await states(name)).filter((row) => row.state === state && row.word !== WAKE);
      return rows.length >= count ? rows : undefined;
    });
  /** What is tried again waits for the next time the worker looks; new work makes it look at once. */
  async function triedAgain(name: string, word: string): Promise<void> {
    await until(
      async () => (await states(name)).some((row) => row.word === word && row.state === 'retry') || undefined,
    );
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await enqueue(name, WAKE);
  }

  it('hands what a web process recorded to every listener, within a second', async () => {
    const started = performance.now();
    await web.database.transaction((tx) =>
      web.get(Facts).record(tx, { kind: 'word.said', actorId: null, data: { word: 'bonjour' } }),
    );
    await done(2);
    expect(work.words()).toEqual(['bonjour', 'bonjour (2)']);
    const latency = Math.max(...work.done.map(({ at }) => at)) - started;
    console.log(`from a web process's transaction to the last listener: ${latency.toFixed(0)} ms`);
    expect(latency).toBeLessThan(1_000);
    expect(web.get(Work).done).toEqual([]);
    await ended(DELIVER_FACT, 'completed');
  });

  it('runs nothing of a transaction that was rolled back', async () => {
    const failing = web.database.transaction(async (tx) => {
      await web.get(Facts).record(tx, { kind: 'word.said', actorId: null, data: { word: 'perdu' } });
      throw new Error('tant pis');
    });
    await expect(failing).rejects.toThrow('tant pis');
    await enqueue('test.one', 'témoin');
    await done(1);
    expect(work.words()).toEqual(['témoin']);
  });

  it('tries again what failed, until it succeeds', async () => {
    work.failures = 1;
    await enqueue('test.one', 'à la fin');
    await triedAgain('test.one', 'à la fin');
    const [row] = await ended('test.one', 'completed');
    expect(row).toMatchObject({ word: 'à la fin', tries: 1 });
  });

  it('keeps what never succeeds, with its error, for people to see', async () => {
    await enqueue('test.one', 'toujours raté');
    await triedAgain('test.one', 'toujours raté');
    const [row] = await ended('test.one', 'failed');
    expect(row).toMatchObject({ tries: 1 });
    expect(JSON.stringify(row?.output)).toContain('raté : toujours raté');
  });

  it('takes many at once, and one that fails drags no other down', async () => {
    const words = Array.from({ length: 40 }, (_, n) => `mot ${n}`);
    await enqueue('test.many', ...words.slice(0, 20), 'toujours raté', ...words.slice(20));
    const completed = await ended('test.many', 'completed', 40);
    expect(completed.map(({ tries }) => tries)).toEqual(completed.map(() => 0));
    expect(Math.max(...work.batches)).toBeGreaterThan(1);
    expect(new Set(work.words())).toEqual(new Set(words));
    await triedAgain('test.many', 'toujours raté');
    const [failed] = await ended('test.many', 'failed');
    expect(failed?.word).toBe('toujours raté');
    expect(JSON.stringify(failed?.output)).toContain('raté : toujours raté');
  });

  it('delivers a fact to its listeners although another of the same moment never can be', async () => {
    await web.database.transaction(async (tx) => {
      for (const word of ['un', 'toujours raté', 'deux'])
        await web.get(Facts).record(tx, { kind: 'word.said', actorId: null, data: { word } });
    });
    await ended(DELIVER_FACT, 'completed', 2);
    expect(new Set(work.words())).toEqual(new Set(['deux', 'deux (2)', 'un', 'un (2)']));
  });

  it('runs by the clock what the schedule says, and no longer what it no longer says', async () => {
    const kept = () =>
      web.database.reader.rows<{ name: string; cron: string; timezone: string }>(
        sql`select name, cron, timezone from pgboss.schedule order by name`,
      );
    const wanted = [{ name: 'kernel.sweep', cron: '5 3 * * *', timezone: 'America/Toronto' }];
    expect(await kept()).toEqual(expect.arrayContaining(wanted));
    await worker.close();
    await web.database.reader.rows(sql`
      insert into pgboss.schedule (name, cron, timezone) values ('test.one', '* * * * *', 'UTC')`);
    worker = await aWorkerFor(web, { modules: [WorkModule], jobs, listeners });
    expect((await kept()).map(({ name }) => name)).not.toContain('test.one');
  });
});
