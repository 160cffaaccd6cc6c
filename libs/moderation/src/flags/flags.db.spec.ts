import { PostsService } from '@forum/discussion';
import { VISITOR } from '@forum/identity';
import { Forbidden, Invalid, NotFound, sql, TooMany } from '@forum/kernel';
import { lastMailTo, type Person, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Announcements } from '../alerts/announcements.service.js';
import { PostMeasuresService } from '../measures/post-measures.service.js';
import {
  aPost,
  lastEntry,
  mailsTo,
  moderationApplication,
  set,
  someone,
  stateOf,
} from '../moderation.fixture.js';
import { FlagsService } from './flags.service.js';

let app: TestApplication;
let flags: FlagsService;
let moderator: Person;
let reporter: Person;
let author: Person;

beforeAll(async () => {
  app = await moderationApplication();
  flags = app.get(FlagsService);
  moderator = await someone(app, { name: 'Maude Veille', roles: ['moderator'], locale: 'en' });
});

beforeEach(async () => {
  reporter = await someone(app, { name: 'Rose Témoin' });
  author = await someone(app, { name: 'Alix Vif' });
});

afterAll(() => app.close());

/** The last mail about the queue left long ago. */
const nobodyWasTold = () =>
  app.database.reader.rows(sql`update moderation_item set announced_at = now() - interval '1 day'`);

const abusive = { reason: 'abusive', note: 'La deuxième phrase vise une personne.' };

describe('reporting a message', () => {
  it('tells the moderators, in their language, with a link to the page where it is decided', async () => {
    const post = await aPost(app, author, 'Vous n’y connaissez rien.');
    await flags.flag(reporter.actor, post.id, abusive);
    const mail = await lastMailTo(app.database, moderator.address);
    expect(mail.subject).toContain('Report (attack on people)');
    expect(mail.text).toContain('La deuxième phrase vise une personne.');
    expect(mail.text).toContain('Vous n’y connaissez rien.');
    expect(mail.text).toContain(
      `https://forum.test/discussions/${post.threadId}/messages/${post.id}/moderation`,
    );
  });

  it('hides nothing, whatever the number of reports', async () => {
    const post = await aPost(app, author);
    for (const name of ['Un', 'Deux', 'Trois', 'Quatre'])
      await flags.flag((await someone(app, { name: `Témoin ${name}` })).actor, post.id, abusive);
    expect(await stateOf(app, post)).toEqual({ state: 'published', posts: 2 });
    expect(await mailsTo(app, author, 'measure')).toBe(0);
  });

  it('hides an exposed personal detail until a person looks, and tells its author without naming anybody', async () => {
    const post = await aPost(app, author, 'Son téléphone : 555 0100.');
    await flags.flag(reporter.actor, post.id, { reason: 'exposed-detail' });
    expect(await stateOf(app, post)).toEqual({ state: 'hidden', posts: 1 });
    expect(await lastEntry(app, 'post', post.id)).toMatchObject({ action: 'post.hidden', actor_id: null });
    const mail = await lastMailTo(app.database, author.address);
    expect(mail.html).toMatch(/masqué jusqu’à ce que quelqu’un l’examine, en 24\sheures au plus/);
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toContain('Rose');
  });

  it('does not hide again what a person has looked at and kept, unless its words have changed', async () => {
    const post = await aPost(app, author);
    await flags.flag(reporter.actor, post.id, { reason: 'exposed-detail' });
    const restored = { motive: 'within-rules' };
    await app.get(PostMeasuresService).restore(moderator.actor, post.id, restored);
    const other = await someone(app, { name: 'Autre Témoin' });
    await flags.flag(other.actor, post.id, { reason: 'exposed-detail' });
    expect(await stateOf(app, post)).toEqual({ state: 'published', posts: 2 });
    await app.get(PostsService).edit(author.actor, post.id, { body: 'Voici son adresse.' }, 'fr');
    const third = await someone(app, { name: 'Tiers Témoin' });
    await flags.flag(third.actor, post.id, { reason: 'exposed-detail' });
    expect(await stateOf(app, post)).toEqual({ state: 'hidden', posts: 1 });
  });

  it('never tells the author that somebody reported it', async () => {
    const post = await aPost(app, author);
    await flags.flag(reporter.actor, post.id, abusive);
    await app.get(PostMeasuresService).hide(moderator.actor, post.id, { motive: 'abusive' });
    const mails = await app.database.reader.rows<{ all: string }>(sql`
      select subject || convert_from(raw, 'UTF8') as all from mail where to_address = ${author.address}`);
    expect(mails).toHaveLength(1);
    for (const { all } of mails) {
      expect(all).not.toContain('Rose');
      expect(all).not.toContain('signal');
      expect(all).not.toContain('deuxi');
    }
  });

  it('counts once per person while it waits, and again once it was decided', async () => {
    const post = await aPost(app, author);
    const first = await flags.flag(reporter.actor, post.id, abusive);
    const again = await flags.flag(reporter.actor, post.id, { reason: 'spam' });
    expect(again).toEqual(first);
    expect(await mailsTo(app, moderator, 'flag')).toBe(await allMails(post.id));
    await app.get(PostMeasuresService).keep(moderator.actor, post.id, { motive: 'within-rules' });
    const later = await flags.flag(reporter.actor, post.id, { reason: 'spam' });
    expect(later).toMatchObject({ reason: 'spam', state: 'open' });
    expect(later.id).not.toBe(first.id);
  });

  it('goes to another moderator when one of them wrote it', async () => {
    const other = await someone(app, { name: 'Omar Second', roles: ['moderator'] });
    const post = await aPost(app, moderator);
    const before = await mailsTo(app, moderator, 'flag');
    await nobodyWasTold();
    await flags.flag(reporter.actor, post.id, abusive);
    expect(await mailsTo(app, other, 'flag')).toBe(1);
    expect(await mailsTo(app, moderator, 'flag')).toBe(before);
    await app.database.transaction((tx) =>
      tx.rows(sql`delete from account_role where account_id = ${other.id}`),
    );
  });

  it('is told at once, and while moderators have just been written to, with whatever else comes', async () => {
    const count = () => mailsTo(app, moderator, 'flag');
    await nobodyWasTold();
    const before = await count();
    const posts = [await aPost(app, author), await aPost(app, author), await aPost(app, author)];
    for (const { id } of posts) await flags.flag(reporter.actor, id, abusive);
    expect((await count()) - before).toBe(1);
    const bundles = await mailsTo(app, moderator, 'moderation-news');
    await app.database.reader.rows(sql`
      update moderation_item set announced_at = now() - interval '1 day' where announced_at is not null`);
    await app.get(Announcements).run();
    expect((await mailsTo(app, moderator, 'moderation-news')) - bundles).toBe(1);
    const { subject, text } = await lastMailTo(app.database, moderator.address);
    expect(subject).toBe('2 things came into the moderation queue');
    for (const { id } of posts.slice(1)) expect(text).toContain(`/messages/${id}/moderation`);
  });

  it('answers the same request once under one key, and refuses the key for another', async () => {
    const post = await aPost(app, author);
    const first = await flags.flag(reporter.actor, post.id, abusive, 'k1');
    expect(await flags.flag(reporter.actor, post.id, abusive, 'k1')).toEqual(first);
    await expect(flags.flag(reporter.actor, post.id, { reason: 'spam' }, 'k1')).rejects.toThrow(Invalid);
  });

  it('is refused to visitors, to its own author, and for what one cannot see', async () => {
    const post = await aPost(app, author);
    await expect(flags.flag(VISITOR, post.id, abusive)).rejects.toMatchObject({ code: 'sign-in-first' });
    await expect(flags.flag(author.actor, post.id, abusive)).rejects.toMatchObject({ code: 'flag-own' });
    await app.get(PostMeasuresService).hide(moderator.actor, post.id, { motive: 'spam' });
    await expect(flags.flag(reporter.actor, post.id, abusive)).rejects.toThrow(NotFound);
    for (const id of ['999999', 'x', '0'])
      await expect(flags.flag(reporter.actor, id, abusive)).rejects.toThrow(NotFound);
  });

  it.each([
    [{}, 'reason', 'not-in-list'],
    [{ reason: 'ugly' }, 'reason', 'not-in-list'],
    [{ reason: 'other' }, 'note', 'note-needed'],
    [{ reason: 'other', note: '  ' }, 'note', 'note-needed'],
    [{ reason: 'spam', note: 'x'.repeat(1_001) }, 'note', 'too-long'],
  ])('refuses %j with one clear problem and keeps nothing', async (input, field, code) => {
    const post = await aPost(app, author);
    const refused = flags.flag(reporter.actor, post.id, input);
    await expect(refused).rejects.toMatchObject({ fields: { [field]: { code } } });
    expect(
      await app.database.reader.rows(sql`select from moderation_item where post_id = ${post.id}`),
    ).toEqual([]);
  });

  it('is limited in pace', async () => {
    await set(app, 'rates.flag.limit', 2);
    const post = await aPost(app, author);
    await flags.flag(reporter.actor, post.id, abusive);
    await flags.flag(reporter.actor, post.id, abusive);
    await expect(flags.flag(reporter.actor, post.id, abusive)).rejects.toThrow(TooMany);
    await set(app, 'rates.flag.limit', 10);
  });

  it('shows who reported to moderators alone', async () => {
    const post = await aPost(app, author);
    await flags.flag(reporter.actor, post.id, abusive);
    expect(await flags.ofPost(moderator.actor, post.id)).toMatchObject([{ reporter: 'Rose Témoin' }]);
    for (const actor of [VISITOR, author.actor, reporter.actor])
      await expect(flags.ofPost(actor, post.id)).rejects.toThrow(Forbidden);
  });
});

/** One mail to the moderator per kept report of this post, beside those of other posts. */
async function allMails(postId: string): Promise<number> {
  const row = await app.database.reader.one<{ count: number }>(sql`
    select count(*)::int as count from mail
    where to_address = ${moderator.address} and kind = 'flag'
      and (position(${`/messages/${postId}/moderation`} in convert_from(raw, 'UTF8')) = 0 or id = (
        select min(id) from mail where to_address = ${moderator.address} and kind = 'flag'
          and position(${`/messages/${postId}/moderation`} in convert_from(raw, 'UTF8')) > 0))`);
  return row?.count ?? 0;
}
