import { sql } from '@forum/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DigestWorld } from '../digests.fixture.js';
import { DigestSweep } from './digest-sweep.service.js';

let world: DigestWorld;

beforeAll(async () => {
  world = await DigestWorld.open({ DATA_DIR: '/nonexistent' });
});

afterAll(() => world.close());

const part = (days: number) => sql`
  insert into digest_part (hash, bytes, used_at)
  values (sha256(${String(days)}::bytea), 'x', now() - make_interval(days => ${days}))`;
const left = async () =>
  (
    await world.rows<{ days: number }>(sql`
  select extract(day from now() - used_at)::int as days from digest_part order by days`)
  ).map(({ days }) => days);

describe('the nightly sweep', () => {
  it('takes away parts that no message can name any more, and no other', async () => {
    await world.rows(part(15));
    await world.rows(part(2));
    await world.app.get(DigestSweep).run();
    expect(await left()).toEqual([2]);
  });

  it('waits while a message of that time has not left', async () => {
    const person = await world.reader([1]);
    await world.rows(sql`
      insert into digest (account_id, slot, window_start, window_end, state, own, layout, address, composed_at)
      values (${person.id}, now(), now() - interval '20 days', now() - interval '19 days', 'composed', 'x', 'p1', 'a@example.org', now() - interval '16 days')`);
    await world.rows(part(15));
    await world.app.get(DigestSweep).run();
    expect(await left()).toEqual([2, 15]);
  });

  it('forgets runs of last season', async () => {
    await world.rows(
      sql`insert into digest_run (planned_for, started_at) values (now(), now() - interval '91 days'), (now(), now())`,
    );
    await world.app.get(DigestSweep).run();
    expect(await world.rows(sql`select from digest_run`)).toHaveLength(1);
  });

  it('forgets what was sent at once when the links of its mail open nothing any more; what waits stays', async () => {
    const person = await world.reader([1]);
    const thread = await world.thread({ by: person });
    for (const [months, state, obstacle] of [
      [13, 'dropped', 'gone'],
      [13, 'waiting', null],
      [1, 'dropped', 'gone'],
    ] as const) {
      const post = await world.post({ thread, by: person });
      await world.rows(sql`
        insert into instant_item (account_id, post_id, reason, state, obstacle, planned_at)
        values (${person.id}, ${post}, 'thread', ${state}, ${obstacle}, now() - make_interval(months => ${months}::int))`);
    }
    await world.app.get(DigestSweep).run();
    const kept = await world.rows(
      sql`select state from instant_item where account_id = ${person.id} order by post_id`,
    );
    expect(kept).toEqual([{ state: 'waiting' }, { state: 'dropped' }]);
  });
});
