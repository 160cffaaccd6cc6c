import { PostsService } from '@forum/discussion';
import { AccountsService, ClosuresService, VISITOR } from '@forum/identity';
import { Forbidden, NotFound, sql, TooMany } from '@forum/kernel';
import { lastMailTo, type Person, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FlagsService } from '../flags/flags.service.js';
import {
  aPost,
  deliver,
  lastEntry,
  mailsTo,
  moderationApplication,
  set,
  someone,
} from '../moderation.fixture.js';
import { MeasuresService } from './measures.service.js';
import { PersonMeasuresService } from './person-measures.service.js';
import { PostMeasuresService } from './post-measures.service.js';

let app: TestApplication;
let people: PersonMeasuresService;
let measures: MeasuresService;
let moderator: Person;
let administrator: Person;

beforeAll(async () => {
  app = await moderationApplication();
  people = app.get(PersonMeasuresService);
  measures = app.get(MeasuresService);
  moderator = await someone(app, { name: 'Maude Veille', roles: ['moderator'] });
  administrator = await someone(app, { name: 'Omar Second', roles: ['administrator'] });
});

afterAll(() => app.close());

const reason = 'Trois messages insultants en une heure.';
/** In ten days, as a form says it. */
const soon = async () => {
  const row = await app.database.reader.one<{ day: string }>(
    sql`select (now() + interval '10 days')::date::text as day`,
  );
  return row?.day ?? '';
};

describe('suspending a person', () => {
  it('stops their writing at once, is logged and told with its end and reason', async () => {
    const person = await someone(app, { name: 'Alix Vif' });
    const post = await aPost(app, await someone(app));
    await people.suspend(moderator.actor, person.id, { reason, lastDay: await soon() });
    const actor = await app.get(AccountsService).actorOf(person.id);
    const writing = { locale: 'fr', via: 'web' } as const;
    await expect(
      app.get(PostsService).reply(actor, post.threadId, { body: 'Encore un mot.' }, writing),
    ).rejects.toMatchObject({ code: 'suspended' });
    expect(await lastEntry(app, 'account', person.id)).toMatchObject({
      action: 'account.suspended',
      actor_id: moderator.id,
      reason,
      detail: { until: expect.stringMatching(/^\d{4}-/) },
    });
    const mail = await lastMailTo(app.database, person.address);
    expect(mail.subject).toBe('Votre compte est suspendu');
    expect(mail.html).toContain(reason);
    expect(mail.html).toMatch(/jusqu’au [^.]+ compris/);
  });

  it('ends by itself when its last day is over in the forum’s time zone', async () => {
    const person = await someone(app);
    const day = await soon();
    await people.suspend(moderator.actor, person.id, { reason, lastDay: day });
    const row = await app.database.reader.one<{ exact: boolean }>(sql`
      select suspended_until = (${day}::date + 1)::timestamp at time zone 'America/Toronto' as exact
      from account where id = ${person.id}`);
    expect(row?.exact).toBe(true);
    await app.database.transaction((tx) =>
      tx.rows(sql`update account set suspended_until = now() - interval '1 second' where id = ${person.id}`),
    );
    expect(await app.get(AccountsService).actorOf(person.id)).toMatchObject({ suspended: false });
    expect((await measures.suspended(moderator.actor)).map(({ accountId }) => accountId)).not.toContain(
      person.id,
    );
  });

  it('may be without an end, be replaced by another, and be lifted with a reason', async () => {
    const person = await someone(app, { name: 'Alix Vif', locale: 'en' });
    await people.suspend(moderator.actor, person.id, { reason, lastDay: '' });
    expect((await lastMailTo(app.database, person.address)).text).toContain('without an end date');
    await people.suspend(moderator.actor, person.id, { reason: 'Until they answer.', lastDay: await soon() });
    const standing = (await measures.ofPerson(moderator.actor, person.id)).filter(({ endedAt }) => !endedAt);
    expect(standing).toMatchObject([{ reason: 'Until they answer.' }]);
    await people.unsuspend(moderator.actor, person.id, { reason: 'They apologised.' });
    expect(await app.get(AccountsService).actorOf(person.id)).toMatchObject({ suspended: false });
    expect(await lastEntry(app, 'account', person.id)).toMatchObject({ action: 'account.unsuspended' });
    expect((await lastMailTo(app.database, person.address)).text).toContain('They apologised.');
  });

  it.each([
    [{ lastDay: '2030-01-01' }, 'reason', 'required'],
    [{ reason: 'ab' }, 'reason', 'too-short'],
    [{ reason, lastDay: '2020-01-01' }, 'lastDay', 'not-a-coming-day'],
    [{ reason, lastDay: '2999-01-01' }, 'lastDay', 'not-a-coming-day'],
    [{ reason, lastDay: 'demain' }, 'lastDay', expect.any(String)],
    [{ reason, lastDay: '2027-02-30' }, 'lastDay', expect.any(String)],
  ])('refuses %j', async (input, field, code) => {
    const person = await someone(app);
    await expect(people.suspend(moderator.actor, person.id, input)).rejects.toMatchObject({
      fields: { [field]: { code } },
    });
    expect(await app.get(AccountsService).actorOf(person.id)).toMatchObject({ suspended: false });
  });

  it('is refused to those who may not, and leaves nothing behind', async () => {
    const person = await someone(app);
    for (const actor of [VISITOR, person.actor, (await someone(app)).actor])
      await expect(people.suspend(actor, person.id, { reason })).rejects.toThrow(Forbidden);
    await expect(people.suspend(moderator.actor, administrator.id, { reason })).rejects.toThrow(Forbidden);
    await expect(people.suspend(moderator.actor, moderator.id, { reason })).rejects.toThrow(Forbidden);
    await expect(people.suspend(moderator.actor, '999999', { reason })).rejects.toThrow(NotFound);
    expect(await mailsTo(app, administrator, 'measure')).toBe(0);
    expect(await lastEntry(app, 'account', administrator.id)).toBeUndefined();
  });
});

describe('whoever a decision concerns', () => {
  const hidden = async (author: Person) => {
    const post = await aPost(app, author);
    await app.get(PostMeasuresService).hide(moderator.actor, post.id, { motive: 'off-topic' });
    const [measure] = await measures.ofPerson(moderator.actor, author.id);
    return measure?.id ?? '';
  };

  it('reads it and answers; moderators get the answer and read it on the same page', async () => {
    const author = await someone(app, { name: 'Alix Vif' });
    const id = await hidden(author);
    await measures.answer(author.actor, id, { words: 'C’était une réponse au message 3.' });
    const mail = await lastMailTo(app.database, moderator.address);
    expect(mail.subject).toBe('Alix Vif répond à une décision de modération');
    expect(mail.html).toContain('C’était une réponse au message 3.');
    const { answers } = await measures.read(moderator.actor, id);
    expect(answers).toMatchObject([{ words: 'C’était une réponse au message 3.' }]);
  });

  it('is alone with moderators in knowing of it', async () => {
    const author = await someone(app);
    const id = await hidden(author);
    for (const actor of [VISITOR, (await someone(app)).actor]) {
      await expect(measures.read(actor, id)).rejects.toThrow(NotFound);
      await expect(measures.answer(actor, id, { words: 'Moi aussi.' })).rejects.toThrow(NotFound);
    }
    await expect(measures.answer(moderator.actor, id, { words: 'Non.' })).rejects.toThrow(Forbidden);
    await expect(measures.answer(author.actor, id, { words: ' ' })).rejects.toMatchObject({
      fields: { words: { code: 'required' } },
    });
    await expect(measures.ofPerson(author.actor, author.id)).rejects.toThrow(Forbidden);
    await expect(measures.suspended(author.actor)).rejects.toThrow(Forbidden);
  });

  it('answers at a human pace', async () => {
    await set(app, 'rates.mail.limit', 1);
    const author = await someone(app);
    const id = await hidden(author);
    await measures.answer(author.actor, id, { words: 'Un.' });
    await expect(measures.answer(author.actor, id, { words: 'Deux.' })).rejects.toThrow(TooMany);
    await set(app, 'rates.mail.limit', 5);
  });

  it('takes it all along when they leave, their reports’ words too', async () => {
    const author = await someone(app);
    const id = await hidden(author);
    const post = await aPost(app, await someone(app));
    const flag = await app
      .get(FlagsService)
      .flag(author.actor, post.id, { reason: 'other', note: 'Je le connais.' });
    await app.get(ClosuresService).close(author.actor, { accountId: author.id, removePosts: false });
    await deliver(app, 'account.closed');
    await expect(measures.read(moderator.actor, id)).rejects.toThrow(NotFound);
    expect(await app.get(FlagsService).ofPost(moderator.actor, post.id)).toMatchObject([
      { id: flag.id, reporterId: null, reporter: null, note: null, reason: 'other' },
    ]);
  });
});
