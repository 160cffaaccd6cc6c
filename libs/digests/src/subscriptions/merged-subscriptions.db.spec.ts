import { CurationsService, ThreadMergesService, ThreadSplitsService } from '@forum/discussion';
import { FactDelivery, sql } from '@forum/kernel';
import type { Person } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DigestWorld } from '../digests.fixture.js';
import type { Level } from './subscription.js';
import { SubscriptionsService } from './subscriptions.service.js';

const reason = 'Les deux discussions posent la même question.';

describe('following a discussion that is merged', () => {
  let world: DigestWorld;
  let moderator: Person;
  let a: string;
  let b: string;
  beforeAll(async () => {
    world = await DigestWorld.open({ DATA_DIR: '/nonexistent' });
    moderator = await world.person({ roles: ['moderator'] });
  });
  beforeEach(async () => {
    a = await world.thread({ by: moderator });
    b = await world.thread({ by: moderator });
  });
  afterAll(() => world.close());

  const follow = async (choices: Record<string, Level>) => {
    const person = await world.person();
    const wanted = Object.entries(choices).map(([id, level]) => ({ kind: 'thread' as const, id, level }));
    await world.app.get(SubscriptionsService).change(person.actor, wanted, 'api');
    return person;
  };
  const levels = async (person: Person) =>
    (await world.app.get(SubscriptionsService).own(person.actor)).map(({ id, level }) => `${id} ${level}`);
  const rows = () => world.rows(sql`select * from subscription order by account_id, kind, target`);
  const merge = () => world.app.get(ThreadMergesService).create(moderator.actor, a, { into: b, reason });
  const undo = async () => {
    const [last] = (await world.app.get(CurationsService).list(moderator.actor, b)).slice(-1);
    await world.app.get(CurationsService).delete(moderator.actor, last?.id ?? '');
  };
  const deliver = async (...kinds: string[]) => {
    for (const kind of kinds) {
      const facts = await world.rows<{ id: string }>(
        sql`select id from fact where kind = ${kind} order by id`,
      );
      await world.app.get(FactDelivery).deliver(facts.map(({ id }) => id));
    }
  };

  it('is following the one that has its messages, once', async () => {
    const one = await follow({ [a]: 'digest' });
    const both = await follow({ [a]: 'digest', [b]: 'main' });
    const muted = await follow({ [a]: 'digest', [b]: 'none' });
    await merge();
    await deliver('thread.merged');
    await deliver('thread.merged');
    expect(await levels(one)).toEqual([`${b} digest`]);
    expect(await levels(both)).toEqual([`${b} main`]);
    expect(await levels(muted)).toEqual([`${b} none`]);
  });

  it.each([
    ['in turn', ['thread.merged', 'curation.undone']],
    ['twice', ['thread.merged', 'curation.undone', 'thread.merged', 'curation.undone']],
    ['the wrong way round', ['curation.undone', 'thread.merged']],
  ])('is as it was, row by row, once the merge is undone: facts told %s', async (_, kinds) => {
    await follow({ [a]: 'digest' });
    await follow({ [a]: 'digest', [b]: 'main' });
    await follow({ [b]: 'none' });
    const before = await rows();
    await merge();
    if (kinds[0] === 'thread.merged') await deliver('thread.merged');
    await undo();
    await deliver(...kinds);
    expect(await rows()).toEqual(before);
  });

  it('keeps what a person has chosen since', async () => {
    const person = await follow({ [a]: 'digest' });
    await merge();
    await deliver('thread.merged');
    const choice = [{ kind: 'thread' as const, id: b, level: 'none' as const }];
    await world.app.get(SubscriptionsService).change(person.actor, choice, 'api');
    await undo();
    await deliver('curation.undone');
    expect((await levels(person)).sort()).toEqual([`${a} digest`, `${b} none`].sort());
  });

  it('goes back to the discussion that it came from when a split is undone', async () => {
    await world.post({ thread: a, by: moderator });
    await world.post({ thread: a, by: moderator });
    const split = { title: 'À part', posts: [2], reason };
    const id = await world.app.get(ThreadSplitsService).create(moderator.actor, a, split);
    const person = await follow({ [id]: 'digest' });
    const [last] = (await world.app.get(CurationsService).list(moderator.actor, a)).slice(-1);
    await world.app.get(CurationsService).delete(moderator.actor, last?.id ?? '');
    await deliver('curation.undone');
    expect(await levels(person)).toEqual([`${a} digest`]);
  });
});
