import { setTimeout as wait } from 'node:timers/promises';
import { Database, type Sql, sql } from '@forum/kernel';
import { type Person, startSmtpServer, type TestSmtpServer } from '@forum/test-world';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ComposerFactory } from '../composition/composer-factory.js';
import { composeBatch } from '../composition/composition.js';
import { claimOutgoing, putBack } from '../delivery/outgoing.js';
import { DigestWorld, days } from '../digests.fixture.js';
import { Planner } from '../planning/planner.js';
import { withLease } from './lease.js';
import { watchStatements } from './statements.fixture.js';

/** More than anything here takes, less than what waits for a lock would. */
const SOON_MS = 5_000;

let world: DigestWorld;
let server: TestSmtpServer;
let week = 0;

beforeAll(async () => {
  server = await startSmtpServer();
  world = await DigestWorld.open({
    SMTP_URL: server.url,
    MAIL_FROM: 'forum@forum.test',
    MAIL_DOMAIN: 'forum.test',
    MAIL_POSTAL_ADDRESS: '1, rue du Forum, Québec',
  });
});

afterEach(() => world.rows(sql`delete from digest_setting`));

afterAll(async () => {
  await world.close();
  await server.close();
});

/** So many people, who follow, read and chose different things, with so many discussions between them, planned. */
async function planned(count: number, threads: number): Promise<{ people: Person[]; at: Date }> {
  const people: Person[] = [];
  for (let number = 0; number < count; number++) {
    const person = await world.reader([(number % 3) + 1, ((number + 1) % 3) + 1], {
      locale: number % 2 ? 'fr' : 'en',
    });
    people.push(person);
  }
  for (let number = 0; number < threads; number++) {
    const by = people[number % count] as Person;
    const thread = await world.thread({ by, theme: (number % 3) + 1, leads: number % 2 ? ['1A'] : [] });
    for (let post = 0; post < 3; post++)
      await world.post({ thread, by: people[(number + post) % count] as Person });
    await world.rows(sql`
      insert into read_position (account_id, thread_id, number) values (${by.id}, ${thread}, ${(number % 3) + 1})`);
  }
  const at = days(8 + 7 * week++);
  await world.app.get(Planner).plan({ at });
  return { people, at };
}

const request = (at: Date) => ({ settledUntil: at.getTime() * 1000, notBefore: days(-900) });

async function compose(at: Date) {
  const database = world.app.get(Database);
  const composer = await world.app.get(ComposerFactory).make(database.reader);
  return withLease(database, at, ({ connection }) =>
    composeBatch({ database, composer, connection }, request(at)),
  );
}

async function countStatements(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const stop = watchStatements(() => {
    count++;
  });
  await work().finally(stop);
  return count;
}

async function soon<T>(work: Promise<T>): Promise<T | 'waited'> {
  const stop = new AbortController();
  const late = wait(SOON_MS, 'waited' as const, { signal: stop.signal }).catch(() => 'waited' as const);
  return Promise.race([work, late]).finally(() => stop.abort());
}

/** While another connection holds these rows. */
function whileLocked<T>(rows: Sql, work: () => Promise<T>): Promise<T> {
  return world.app.get(Database).session(async (other) => {
    await other.rows(sql`begin`);
    await other.rows(rows);
    return work().finally(() => other.rows(sql`rollback`));
  });
}

describe('a batch', () => {
  it('takes as many statements for forty people and thirty discussions as for three and two', async () => {
    const few = await planned(3, 2);
    const forFew = await countStatements(() => compose(few.at));
    const many = await planned(40, 30);
    let composed = 0;
    const forMany = await countStatements(async () => {
      ({ composed } = await compose(many.at));
    });
    expect(composed).toBeGreaterThan(30);
    expect(forMany).toBe(forFew);
    expect(forFew).toBeLessThan(25);
  });

  it('is taken in hand for sending in one statement, whatever its size', async () => {
    const { at } = await planned(20, 6);
    await compose(at);
    await withLease(world.app.get(Database), at, async (lease) => {
      let claimed: Awaited<ReturnType<typeof claimOutgoing>> = [];
      const count = await countStatements(async () => {
        claimed = await claimOutgoing(lease, { limit: 200 });
      });
      expect(claimed.length).toBeGreaterThan(15);
      expect(count).toBe(1);
      await putBack(
        lease,
        claimed.map(({ id }) => id),
      );
    });
  });

  it('is composed without waiting for what another worker has in hand', async () => {
    const { at, people } = await planned(6, 3);
    const taken = people.slice(0, 2).map(({ id }) => id);
    const lock = sql`select id from digest where account_id = any(${taken}::bigint[]) and state = 'planned' for update`;
    const outcome = await whileLocked(lock, () => soon(compose(at)));
    expect(outcome).toMatchObject({ seen: 4 });
  });

  it('is taken in hand for sending without waiting for what another worker holds', async () => {
    const { at, people } = await planned(6, 3);
    await compose(at);
    const taken = people.slice(0, 2).map(({ id }) => id);
    const lock = sql`select id from digest where account_id = any(${taken}::bigint[]) and state = 'composed' for update`;
    const ours = new Set(people.map(({ address }) => address));
    const claim = () =>
      withLease(world.app.get(Database), at, async (lease) => {
        const claimed = await claimOutgoing(lease, { limit: 200 });
        await putBack(
          lease,
          claimed.map(({ id }) => id),
        );
        return claimed.filter(({ address }) => ours.has(address));
      });
    const claimed = await whileLocked(lock, () => soon(claim()));
    expect(claimed).toHaveLength(4);
  });
});

describe('planning', () => {
  it('takes the same statements for one person and for forty', async () => {
    await world.reader([1]);
    const at = days(400);
    const plan = () => world.app.get(Planner).plan({ at });
    const forOne = await countStatements(plan);
    for (let count = 0; count < 40; count++) await world.reader([1]);
    expect(await countStatements(plan)).toBe(forOne);
  });
});
