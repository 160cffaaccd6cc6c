import { PostsService } from '@forum/discussion';
import sql, { Conflict, Forbidden, Invalid, NotFound } from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ModerationQueue } from '../items/queue.service.js';
import type { PersonMeasure } from '../measures/measure.entity.js';
import { MeasuresService } from '../measures/measures.service.js';
import { PersonMeasuresService } from '../measures/person-measures.service.js';
import { PostMeasuresService } from '../measures/post-measures.service.js';
import {
  aPost,
  aThread,
  lastEntry,
  mailsTo,
  moderationApplication,
  someone,
  stateOf,
} from '../moderation.fixture.js';
import { AppealsService } from './appeals.service.js';

const WRITING = { locale: 'fr', via: 'web' } as const;
const reason = 'Ton répété contre des personnes.';

let app: TestApplication;
let people: PersonMeasuresService;
let appeals: AppealsService;
let judge: Person;
let second: Person;
let member: Person;

beforeAll(async () => {
  app = await moderationApplication();
  people = app.get(PersonMeasuresService);
  appeals = app.get(AppealsService);
  judge = await someone(app, { name: 'Maude Juge', roles: ['moderator'] });
  second = await someone(app, { name: 'Paul Second', roles: ['moderator'] });
});
beforeEach(async () => {
  member = await someone(app, { name: 'Alix Vif' });
});
afterAll(() => app.close());

const write = async () =>
  app.get(PostsService).reply(member.actor, (await aThread(app, judge)).id, { body: 'Un mot.' }, WRITING);
const take = (kind: PersonMeasure, lastDay = '') =>
  people.take(judge.actor, member.id, { kind, reason, lastDay });
const own = async () => (await app.get(MeasuresService).own(member.actor))[0];

describe('a measure about a person', () => {
  it('reminds, and changes nothing else', async () => {
    await take('reminder');
    expect((await write()).state).toBe('published');
    expect(await mailsTo(app, member, 'measure')).toBe(1);
    expect(await own()).toMatchObject({ kind: 'reminder', reason });
    expect(await lastEntry(app, 'account', member.id)).toMatchObject({ action: 'account.reminded', reason });
  });

  it('slows: one message in a while, until its time has come or it is lifted', async () => {
    await take('account-slowed');
    await write();
    await expect(write()).rejects.toMatchObject({ status: 429, code: 'slowed' });
    await app.database.reader.rows(sql`
      update post set created_at = now() - interval '2 hours' where author_id = ${member.id}`);
    await write();
    await people.lift(judge.actor, { accountId: member.id, kind: 'account-slowed' }, { reason });
    await write();
    expect(await mailsTo(app, member, 'measure-ended')).toBe(1);
  });

  it('silences: nothing is published, and it ends by itself', async () => {
    await take('account-silenced', '2099-01-01'.replace('2099', String(new Date().getFullYear() + 1)));
    await expect(write()).rejects.toMatchObject({ status: 403, code: 'silenced' });
    await app.database.reader.rows(sql`
      update account set silenced_until = now() - interval '1 second' where id = ${member.id}`);
    expect((await write()).state).toBe('published');
  });

  it('excludes as a suspension does; each kind stands once', async () => {
    await take('account-banned');
    await take('account-banned');
    const rows = await app.database.reader.rows(sql`
      select suspended_until = 'infinity' as banned,
        (select count(*)::int from measure where account_id = account.id and ended_at is null) as standing
      from account where id = ${member.id}`);
    expect(rows).toEqual([{ banned: true, standing: 1 }]);
  });

  it('is taken by those who may suspend, with a reason and a coming day', async () => {
    const peer = await someone(app, { roles: ['moderator'] });
    const about = (actor: Person, id: string, input: object) => people.take(actor.actor, id, input);
    await expect(about(judge, peer.id, { kind: 'reminder', reason })).rejects.toThrow(Forbidden);
    await expect(about(member, peer.id, { kind: 'reminder', reason })).rejects.toThrow(Forbidden);
    for (const input of [
      { kind: 'reminder' },
      { kind: 'burn', reason },
      { kind: 'account-slowed', reason, lastDay: '2001-01-01' },
    ])
      await expect(about(judge, member.id, input)).rejects.toThrow(Invalid);
  });
});

describe('an appeal', () => {
  const queued = async (who: Person) =>
    (
      await app.get(ModerationQueue).list(who.actor, { state: 'open', kind: 'appeal', limit: 100 })
    ).items.filter(({ authorId }) => authorId === member.id);

  it('goes to another moderator than the one who decided, who upholds or lifts; the person reads why', async () => {
    await take('account-suspended');
    const { id = '' } = (await own()) ?? {};
    await appeals.create(member.actor, id, { words: 'Je n’ai visé personne.' });
    expect(await queued(judge)).toEqual([]);
    expect(await queued(second)).toMatchObject([{ kind: 'appeal', path: `/moderation/mesures/${id}` }]);
    const lift = { outcome: 'lift', reason: 'Après relecture, rien de grave.' };
    await expect(appeals.decide(judge.actor, id, lift)).rejects.toMatchObject({ code: 'own-decision' });
    await expect(appeals.decide(member.actor, id, lift)).rejects.toThrow(Forbidden);
    await appeals.decide(second.actor, id, lift);
    const row = await app.database.reader.one(
      sql`select suspended_until from account where id = ${member.id}`,
    );
    expect(row).toEqual({ suspended_until: null });
    expect(await mailsTo(app, member, 'measure-ended')).toBe(1);
    expect(await lastEntry(app, 'measure', id)).toMatchObject({
      action: 'appeal.lifted',
      actor_id: second.id,
    });
    await expect(appeals.decide(second.actor, id, lift)).rejects.toThrow(Conflict);
  });

  it('is made once, by the person concerned, about what stands', async () => {
    await take('reminder');
    const { id = '' } = (await own()) ?? {};
    const words = { words: 'Pourquoi moi?' };
    await expect(appeals.create((await someone(app)).actor, id, words)).rejects.toThrow(NotFound);
    await expect(appeals.create(second.actor, id, words)).rejects.toThrow(Forbidden);
    await expect(appeals.create(member.actor, id, { words: ' ' })).rejects.toThrow(Invalid);
    await appeals.create(member.actor, id, words);
    await expect(appeals.create(member.actor, id, words)).rejects.toMatchObject({ code: 'appealed-already' });
    await appeals.decide(second.actor, id, { outcome: 'uphold', reason: 'Le rappel était juste.' });
    expect(await mailsTo(app, member, 'appeal-upheld')).toBe(1);
    await expect(appeals.create(member.actor, id, words)).rejects.toThrow(Conflict);
  });

  it('about a hidden message brings it back when it is lifted', async () => {
    const post = await aPost(app, member);
    await app.get(PostMeasuresService).hide(judge.actor, post.id, { motive: 'off-topic' });
    const { id = '' } = (await own()) ?? {};
    await appeals.create(member.actor, id, { words: 'C’est le sujet même.' });
    await appeals.decide(second.actor, id, { outcome: 'lift', reason: 'Le lien est clair.' });
    expect(await stateOf(app, post)).toMatchObject({ state: 'published' });
  });
});
