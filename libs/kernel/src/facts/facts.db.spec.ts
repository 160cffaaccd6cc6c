import { type TestApplication, testApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import sql from 'sql-template-tag';
import { type Fact, onFact } from './fact.js';
import { FactDelivery } from './fact-delivery.js';
import { DELIVER_FACT, Facts } from './facts.js';

interface Said {
  word: string;
}

/** Remembers what it was told, in a table, once per fact: what every listener of the product does. */
class Counter {
  readonly heard: string[] = [];
  readonly kept = new Set<string>();
  fails = false;

  hear(by: string, fact: Fact<Said>): void {
    if (this.fails) throw new Error('pas maintenant');
    this.heard.push(`${by} ${fact.kind} ${fact.data.word}`);
    this.kept.add(`${by} ${fact.id}`);
  }
}

class Other {
  readonly heard: string[] = [];
}

@Module({ providers: [Counter, Other] })
class ListeningModule {}

const listeners = [
  onFact<Counter, Said>('word.said', Counter, async (counter, fact) => counter.hear('first', fact)),
  onFact<Counter, Said>('word.said', Counter, async (counter, fact) => counter.hear('second', fact)),
  onFact<Other, Said>('word.shouted', Other, async ({ heard }, { data }) => void heard.push(data.word)),
];

describe('facts', () => {
  let app: TestApplication;
  let counter: Counter;
  beforeAll(async () => {
    app = await testApplication({ modules: [ListeningModule], entities: [], listeners });
    counter = app.get(Counter);
  });
  beforeEach(() => {
    counter.heard.length = 0;
    counter.kept.clear();
    counter.fails = false;
  });
  afterAll(() => app.close());

  const record = (word: string, kind = 'word.said') =>
    app.database.transaction((tx) => app.get(Facts).record(tx, { kind, actorId: null, data: { word } }));
  const deliver = (...ids: string[]) => app.get(FactDelivery).deliver(ids);
  const jobOf = (id: string) =>
    app.database.reader.rows<{ name: string; state: string }>(sql`
      select name, state from pgboss.job where data->>'factId' = ${id}`);

  it('are kept with who did it, what and when, and one delivery job', async () => {
    const before = Date.now();
    const id = await app.database.transaction((tx) =>
      app.get(Facts).record(tx, { kind: 'word.said', actorId: '7', data: { word: 'étoffe', n: 1 } }),
    );
    const [fact] = await app.get(Facts).find(app.database.reader, [id]);
    expect(fact).toMatchObject({ id, kind: 'word.said', actorId: '7', data: { word: 'étoffe', n: 1 } });
    expect(Math.abs(Number(fact?.recordedAt) - before)).toBeLessThan(5_000);
    expect(await jobOf(id)).toEqual([{ name: DELIVER_FACT, state: 'created' }]);
  });

  it('know the transaction that wrote them, so that a batch reader can stay behind the late ones', async () => {
    const [written, row] = await app.database.transaction(async (tx) => {
      const id = await app.get(Facts).record(tx, { kind: 'word.said', actorId: null, data: { word: 'x' } });
      const xid = await tx.one<{ xid: string }>(sql`select pg_current_xact_id()::text as xid`);
      return [xid?.xid, await tx.one<{ xid: string }>(sql`select xid from fact where id = ${id}`)];
    });
    expect(row).toEqual({ xid: written });
  });

  it('and their job are rolled back together', async () => {
    let id = '';
    const failing = app.database.transaction(async (tx) => {
      id = await app.get(Facts).record(tx, { kind: 'word.said', actorId: null, data: { word: 'perdu' } });
      throw new Error('tant pis');
    });
    await expect(failing).rejects.toThrow('tant pis');
    expect(await app.get(Facts).find(app.database.reader, [id])).toEqual([]);
    expect(await jobOf(id)).toEqual([]);
  });

  it.each(['said', 'Word.said', 'word.said.again', ''])(
    'of the kind %j are refused, with their transaction',
    async (kind) => {
      await expect(record('x', kind)).rejects.toThrow(/fact_kind_check/);
    },
  );

  it('reach each listener of their kind once, and no other', async () => {
    await deliver(await record('bonjour'));
    expect(counter.heard).toEqual(['first word.said bonjour', 'second word.said bonjour']);
    expect(app.get(Other).heard).toEqual([]);
    await deliver(await record('HÉ', 'word.shouted'));
    expect(app.get(Other).heard).toEqual(['HÉ']);
    expect(counter.heard).toHaveLength(2);
  });

  it('of a kind that nobody listens to are delivered to nobody', async () => {
    await expect(deliver(await record('x', 'word.whispered'))).resolves.toBeUndefined();
    expect(counter.heard).toEqual([]);
  });

  it('are delivered in the order in which they were recorded', async () => {
    const ids = [await record('un'), await record('deux'), await record('trois')];
    await deliver(...ids.toReversed());
    expect(counter.heard.filter((line) => line.startsWith('first'))).toEqual([
      'first word.said un',
      'first word.said deux',
      'first word.said trois',
    ]);
  });

  it('may be delivered again: their id tells a listener that it knows them', async () => {
    const id = await record('encore');
    await deliver(id);
    await deliver(id, id);
    expect(counter.heard.length).toBeGreaterThan(2);
    expect(counter.kept).toEqual(new Set([`first ${id}`, `second ${id}`]));
  });

  it('make their job fail when a listener fails, so that it is tried again', async () => {
    const id = await record('plus tard');
    counter.fails = true;
    await expect(deliver(id)).rejects.toThrow('pas maintenant');
    counter.fails = false;
    await deliver(id);
    expect(counter.kept).toEqual(new Set([`first ${id}`, `second ${id}`]));
  });

  it('that are gone are delivered to nobody, without a failure', async () => {
    await expect(deliver('999999999')).resolves.toBeUndefined();
    await expect(deliver()).resolves.toBeUndefined();
  });
});
