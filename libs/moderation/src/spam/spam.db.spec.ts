import { type Post, PostsService } from '@forum/discussion';
import sql, { Forbidden, Invalid } from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HeldPostsService } from '../held/held-posts.service.js';
import { ModerationQueue } from '../items/queue.service.js';
import { aThread, lastEntry, moderationApplication, someone } from '../moderation.fixture.js';
import { BlockedTermsService } from './blocked-terms.service.js';

let app: TestApplication;
let moderator: Person;
let invited: Person;
let alone: Person;

beforeAll(async () => {
  app = await moderationApplication();
  moderator = await someone(app, { name: 'Max Modérateur', roles: ['moderator'] });
});
beforeEach(async () => {
  invited = await someone(app, { name: 'Inès Invitée' });
  alone = await someone(app, { name: 'Solène Seule', via: 'self' });
  await app.get(HeldPostsService).approve(moderator.actor, (await reply(alone, 'Bonjour.')).id, {});
});
afterAll(() => app.close());

async function reply(who: Person, body: string, more: object = {}): Promise<Post> {
  const thread = await aThread(app, moderator);
  return app.get(PostsService).reply(who.actor, thread.id, { body }, { locale: 'fr', via: 'web', ...more });
}

const whyHeld = async (post: Post) => {
  const item = await app.get(ModerationQueue).ofPost(moderator.actor, post.id);
  return [item?.kind, item?.holdReason, item?.signals];
};

describe('what looks like spam', () => {
  const LINKS = 'Voir https://a.example https://b.example https://c.example';

  it('of a newcomer who came alone waits for a moderator with its signs; of others it is published', async () => {
    const post = await reply(alone, LINKS);
    expect(post.state).toBe('held');
    expect(await whyHeld(post)).toEqual(['suspected-spam', 'spam', ['many-links']]);
    expect((await reply(alone, 'Vite dit.', { signals: ['too-fast'] })).state).toBe('held');
    expect((await reply(invited, LINKS)).state).toBe('published');
    expect((await reply(invited, 'Vite dit.', { signals: ['too-fast'] })).state).toBe('published');
  });

  it('is never lost: approved, it is published like any other', async () => {
    const post = await reply(invited, 'Rempli par un robot.', { signals: ['honeypot'] });
    expect(await whyHeld(post)).toEqual(['suspected-spam', 'spam', ['honeypot']]);
    await app.get(HeldPostsService).approve(moderator.actor, post.id, {});
    const found = await app.get(PostsService).find(invited.actor, post.id, 'fr');
    expect(found).toMatchObject({ state: 'published', markdown: 'Rempli par un robot.' });
  });

  it('is the same text in several discussions, by whomever, unless it is short', async () => {
    const text = 'Une annonce que l’on colle partout, mot pour mot, sans rien lire de ce qui précède.';
    expect((await reply(invited, text)).state).toBe('published');
    const again = await reply(await someone(app), text);
    expect(await whyHeld(again)).toEqual(['suspected-spam', 'spam', ['duplicate']]);
    expect((await reply(invited, 'Merci!')).state).toBe('published');
    expect((await reply(await someone(app), 'Merci!')).state).toBe('published');
  });

  it('comes by an edit too: new signs make a published message wait again', async () => {
    const post = await reply(alone, 'Une idée simple.');
    expect(post.state).toBe('published');
    const edited = await app.get(PostsService).edit(alone.actor, post.id, { body: LINKS }, 'fr');
    expect(edited).toMatchObject({ state: 'held', publishedAt: null });
    const row = await app.database.reader.one(sql`
      select posts from thread where id = ${post.threadId}`);
    expect(row).toEqual({ posts: 1 });
  });

  it('holds nothing that moderators write', async () => {
    expect((await reply(moderator, LINKS, { signals: ['honeypot'] })).state).toBe('published');
  });
});

describe('words and sites that moderators block', () => {
  const terms = () => app.get(BlockedTermsService);

  it('make messages wait, whoever writes them, until they are taken off the list; the log knows', async () => {
    await terms().create(moderator.actor, { kind: 'word', term: 'Élixir Miracle' });
    await terms().create(moderator.actor, { kind: 'domain', term: 'https://www.Boutique.example/page' });
    await terms().create(moderator.actor, { kind: 'word', term: 'elixir miracle' });
    const list = await terms().list(moderator.actor);
    expect(list.map(({ kind, term }) => [kind, term])).toEqual([
      ['domain', 'boutique.example'],
      ['word', 'elixir miracle'],
    ]);
    const word = await reply(invited, 'Essayez l’élixir miracle.');
    expect(await whyHeld(word)).toEqual(['suspected-spam', 'spam', ['blocked-word']]);
    const site = await reply(invited, 'Voir https://shop.boutique.example/x');
    expect(await whyHeld(site)).toEqual(['suspected-spam', 'spam', ['blocked-domain']]);
    for (const { id } of list) await terms().delete(moderator.actor, id);
    expect((await reply(invited, 'Un autre élixir miracle.')).state).toBe('published');
    expect(await lastEntry(app, 'blocked-term', list[1]?.id ?? '')).toMatchObject({
      action: 'term.unblocked',
    });
  });

  it('are for moderators, and a site is written as one', async () => {
    await expect(terms().list(invited.actor)).rejects.toThrow(Forbidden);
    await expect(terms().create(invited.actor, { kind: 'word', term: 'oui' })).rejects.toThrow(Forbidden);
    for (const input of [{ kind: 'domain', term: 'pas un domaine' }, { kind: 'word', term: '!!' }, {}])
      await expect(terms().create(moderator.actor, input)).rejects.toThrow(Invalid);
  });
});

describe('a community', () => {
  const inCommunity = async (moderation: string, role = 'member') => {
    const slug = `cercle-${moderation}-${role}`;
    const row = await app.database.reader.one<{ id: string }>(sql`
      insert into community (slug, name, purpose, lang, visibility, join_policy, state, moderation)
      values (${slug}, 'Cercle', 'Un cercle.', 'fr', 'public', 'open', 'active', ${moderation}) returning id`);
    await app.database.reader.rows(sql`
      insert into community_membership (community_id, account_id, role, state, joined_at)
      values (${row?.id}, ${invited.id}, ${role}, 'active', now())`);
    const thread = await aThread(app, moderator);
    await app.database.reader.rows(sql`update thread set community_id = ${row?.id} where id = ${thread.id}`);
    let said = 0;
    const writing = { locale: 'fr', via: 'web' } as const;
    return () =>
      app.get(PostsService).reply(invited.actor, thread.id, { body: `Message numéro ${++said}` }, writing);
  };

  it('that reads before publishes nothing unread but what its own moderators write', async () => {
    const write = await inCommunity('before');
    const post = await write();
    expect(await whyHeld(post)).toEqual(['held-post', 'before', []]);
    await app.get(HeldPostsService).approve(moderator.actor, post.id, {});
    const posts = app.get(PostsService);
    const small = await posts.edit(invited.actor, post.id, { body: 'Message numéro 1.' }, 'fr');
    expect(small.state).toBe('published');
    const much = await posts.edit(invited.actor, post.id, { body: 'Tout autre chose maintenant' }, 'fr');
    expect(much.state).toBe('held');
    expect(await whyHeld(post)).toEqual(['held-post', 'edited', []]);
    expect((await (await inCommunity('before', 'moderator'))()).state).toBe('published');
  });

  it('that reads newcomers first does so until three of their messages were approved; one that reads after never', async () => {
    const write = await inCommunity('newcomers');
    for (const _ of [1, 2, 3]) {
      const post = await write();
      expect(await whyHeld(post)).toEqual(['held-post', 'newcomer', []]);
      await app.get(HeldPostsService).approve(moderator.actor, post.id, {});
    }
    expect((await write()).state).toBe('published');
    expect((await (await inCommunity('after'))()).state).toBe('published');
  });
});
