import { type CommunityFacts, VISIBILITIES } from '@forum/communities';
import { actorColumn, actorParameters, VISITOR } from '@forum/identity';
import { Forbidden, Invalid, NotFound, sql } from '@forum/kernel';
import { aCommunity, belongTo, type Person, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { discussionApplication, someone, WRITING } from '../discussion.fixture.js';
import { postVisibleTo } from '../posts/post.policy.js';
import { PostsService } from '../posts/posts.service.js';
import type { Thread } from './thread.js';
import { threadFactsOf } from './thread.js';
import { canThread, type ThreadFacts, threadVisibleTo } from './thread.policy.js';
import { ThreadsRepository } from './threads.repository.js';
import { ThreadsService } from './threads.service.js';

describe('discussions of a community', () => {
  let app: TestApplication;
  const people = {} as Record<'owner' | 'member' | 'moderator' | 'outsider' | 'invited' | 'overseer', Person>;
  const communities = new Map<string, { id: string; slug: string }>();
  const threads = new Map<string, Thread>();
  beforeAll(async () => {
    app = await discussionApplication();
    for (const who of ['owner', 'member', 'moderator', 'outsider', 'invited'] as const)
      people[who] = await someone(app);
    people.overseer = await someone(app, { roles: ['moderator'] });
    for (const visibility of VISIBILITIES) {
      const community = await app.database.transaction(async (tx) => {
        const made = await aCommunity(tx, { visibility });
        for (const who of ['owner', 'member', 'moderator'] as const)
          await belongTo(tx, made, people[who], { role: who });
        await belongTo(tx, made, people.invited, { state: 'invited' });
        return made;
      });
      communities.set(visibility, community);
      const input = {
        title: `Entre nous, ${visibility}`,
        body: 'Un cas vécu.',
        theme: 2,
        community: community.slug,
      };
      threads.set(visibility, await app.get(ThreadsService).open(people.member.actor, input, WRITING));
    }
  });
  afterAll(() => app.close());

  const thread = (visibility: string) => threads.get(visibility) as Thread;
  const find = (person: Person, visibility: string) =>
    app.get(ThreadsService).find(person.actor, thread(visibility).id, 'fr');

  const insiders = ['owner', 'member', 'moderator', 'overseer'];

  /** Whether this person reads it: by page, by rule, by condition. */
  async function threeWays(person: Person, visibility: string): Promise<boolean[]> {
    const found = await find(person, visibility).catch((error: unknown) => {
      expect(error).toBeInstanceOf(NotFound);
    });
    const rows = await app.database.reader.rows(sql`
      select from thread, account where thread.id = ${thread(visibility).id} and account.id = ${person.id}
        and ${threadVisibleTo(actorColumn('account.id'))}`);
    const facts = threadFactsOf(await find(people.member, visibility));
    const seen = { ...facts, community: await standingOf(person, visibility) };
    return [found !== undefined, canThread(person.actor, 'read', seen), rows.length === 1];
  }

  function standingOf(person: Person, visibility: string): Promise<ThreadFacts['community']> {
    const { slug } = communities.get(visibility) as { slug: string };
    return app.database.reader
      .one<{ facts: CommunityFacts }>(sql`
        select json_build_object('visibility', visibility, 'joinPolicy', join_policy, 'state', state, 'standing',
          (select json_build_object('role', role, 'state', own.state) from community_membership own
            where own.community_id = community.id and own.account_id = ${person.id})) as facts
        from community where slug = ${slug}`)
      .then((row) => row?.facts ?? null);
  }

  it('share its doors: pages, the SQL condition and the rule agree for everyone', async () => {
    const cells = VISIBILITIES.flatMap((visibility) =>
      Object.entries(people).map(([who, person]) => ({ visibility, who, person })),
    );
    for (const { visibility, who, person } of cells) {
      const may = visibility === 'public' || insiders.includes(who);
      expect({ visibility, who, read: await threeWays(person, visibility) }).toEqual({
        visibility,
        who,
        read: [may, may, may],
      });
    }
  });

  it('stand in lists beside others for those who may read them, and in nobody else’s', async () => {
    const list = async (person: Person) =>
      (await app.get(ThreadsService).list(person.actor, { sort: 'active', limit: 20 }, 'fr')).items;
    expect((await list(people.member)).map(({ title }) => title)).toHaveLength(3);
    expect((await list(people.outsider)).map(({ title }) => title)).toEqual(['Entre nous, public']);
    expect((await list(people.outsider))[0]?.community).toMatchObject({
      slug: communities.get('public')?.slug,
      standing: null,
    });
  });

  it('have a stamp for shared pages only where visitors may read them', async () => {
    const ids = [...threads.values()].map(({ id }) => id);
    const stamps = await app.get(ThreadsRepository).publicStamps(app.database.reader, ids);
    expect([...stamps.keys()]).toEqual([thread('public').id]);
  });

  it('are answered by members alone, an outsider being told why', async () => {
    const reply = (person: Person) =>
      app
        .get(PostsService)
        .reply(person.actor, thread('public').id, { body: `Merci, ${person.id}.` }, WRITING);
    await expect(reply(people.outsider)).rejects.toEqual(new Forbidden('members-only'));
    await expect(reply(people.member)).resolves.toMatchObject({ state: 'published' });
    await expect(reply(people.overseer)).resolves.toMatchObject({ state: 'published' });
  });

  it('are opened by members alone; a community that one may not know of is an unknown one', async () => {
    const open = (person: Person, visibility: string) =>
      app
        .get(ThreadsService)
        .open(
          person.actor,
          { title: 'Encore une', body: 'Bonjour.', theme: 2, community: communities.get(visibility)?.slug },
          WRITING,
        );
    await expect(open(people.outsider, 'public')).rejects.toEqual(new Forbidden('members-only'));
    await expect(open(people.outsider, 'hidden')).rejects.toBeInstanceOf(Invalid);
  });

  it('are moderated by those who moderate it, who also read what is held or hidden in it', async () => {
    const facts = threadFactsOf(await find(people.moderator, 'private'));
    expect(canThread(people.moderator.actor, 'close', facts)).toBe(true);
    const asMember = threadFactsOf(await find(people.member, 'private'));
    expect(canThread(people.member.actor, 'close', asMember)).toBe(false);
    const { id } = await app
      .get(PostsService)
      .reply(people.owner.actor, thread('public').id, { body: 'À cacher.' }, WRITING);
    await app.database.transaction((tx) => tx.rows(sql`update post set state = 'hidden' where id = ${id}`));
    for (const [who, may] of [
      ['moderator', true],
      ['member', false],
      ['overseer', true],
    ] as const) {
      const rows = await app.database.reader.rows(sql`
        select from post where id = ${id} and ${postVisibleTo(actorParameters(people[who].actor))}`);
      expect({ who, rows: rows.length }).toEqual({ who, rows: may ? 1 : 0 });
    }
    const none = await app.database.reader.rows(sql`
      select from post where id = ${id} and ${postVisibleTo(actorParameters(VISITOR))}`);
    expect(none).toHaveLength(0);
  });
});
