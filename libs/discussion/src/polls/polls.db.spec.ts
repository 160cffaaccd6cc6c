import { VISITOR } from '@forum/identity';
import { Conflict, Forbidden, NotFound, sql } from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { reply } from '../curation/curation.fixture.js';
import { aThread, discussionApplication, someone } from '../discussion.fixture.js';
import type { Thread } from '../threads/thread.js';
import { BallotsListener } from './ballots.listener.js';
import type { Poll } from './poll.js';
import { PollsService } from './polls.service.js';

const DAY_MS = 86_400_000;

describe('a poll', () => {
  let app: TestApplication;
  let polls: PollsService;
  let author: Person;
  let member: Person;
  let moderator: Person;
  let thread: Thread;
  beforeAll(async () => {
    app = await discussionApplication();
    polls = app.get(PollsService);
    author = await someone(app);
    member = await someone(app);
    moderator = await someone(app, { roles: ['moderator'] });
  });
  beforeEach(async () => {
    thread = await aThread(app, author);
  });
  afterAll(() => app.close());

  const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
  const asked = { kind: 'choices', question: 'Quels outils ?', options: ['Carte', 'Liste', 'Wiki'] };
  const open = (more: object = {}, by = author): Promise<Poll> =>
    polls.open(by.actor, thread.id, { ...asked, closesAt: inDays(7), ...more }, 'fr');
  const hands = { kind: 'hands', question: 'On continue ?', options: [] };
  const vote = (poll: Poll, person: Person, ...choices: number[]) =>
    polls.vote(person.actor, poll.id, { choices }, 'fr');
  const seen = async (poll: Poll, actor: Person['actor'] | typeof VISITOR = member.actor) =>
    polls.find(actor as Person['actor'], poll.id, 'fr');
  const facts = async (kind: string, poll: Poll) =>
    (
      await app.database.reader.rows(sql`
        select from fact where kind = ${kind} and data->>'pollId' = ${poll.id}`)
    ).length;

  it('is asked by whoever opened the discussion or moderates it, and told', async () => {
    const poll = await open();
    expect(poll).toMatchObject({ ...asked, lang: 'fr', closedAt: null, own: [], outcome: null });
    expect(await facts('poll.opened', poll)).toBe(1);
    await open({}, moderator);
    await expect(open({}, member)).rejects.toThrow(Forbidden);
  });

  it('shows what it comes to once one has voted, and to all once it is closed', async () => {
    const poll = await open();
    await vote(poll, author, 1, 2);
    expect((await seen(poll)).outcome).toBeNull();
    const voted = await vote(poll, member, 2);
    expect(voted).toMatchObject({ own: [2], outcome: { voters: 2, electors: null, voices: [1, 2, 0] } });
    const closed = await polls.close(moderator.actor, poll.id, 'fr');
    expect(closed.closedAt).not.toBeNull();
    expect((await seen(poll, VISITOR)).outcome).toEqual({ voters: 2, electors: null, voices: [1, 2, 0] });
    expect(await facts('poll.closed', poll)).toBe(1);
    await expect(vote(poll, member, 1)).rejects.toMatchObject({ code: 'poll-closed' });
  });

  it('holds one ballot per person, whatever comes at once; the last one counts', async () => {
    const poll = await open(hands);
    await Promise.all([1, 2, 3, 1, 2, 3].map((choice) => vote(poll, member, choice)));
    const { outcome } = await vote(poll, member, 3);
    expect(outcome).toEqual({ voters: 1, electors: null, voices: [0, 0, 1] });
  });

  it('counts every ballot that was cast before it closed, and none after', async () => {
    const poll = await open(hands);
    const people = await Promise.all(Array.from({ length: 8 }, () => someone(app)));
    const outcomes = await Promise.allSettled([
      ...people.map((person) => vote(poll, person, 1)),
      polls.close(author.actor, poll.id, 'fr'),
    ]);
    const cast = outcomes.slice(0, 8).filter(({ status }) => status === 'fulfilled').length;
    expect((await seen(poll)).outcome).toMatchObject({ voters: cast, voices: [cast, 0, 0] });
  });

  it('among participants is for those who have written, and says how many they are', async () => {
    const poll = await open({ electorate: 'participants' });
    await expect(vote(poll, member, 1)).rejects.toMatchObject({ code: 'poll-not-for-you' });
    await reply(app, member, thread, 'J’en suis.');
    const { outcome } = await vote(poll, member, 1);
    expect(outcome).toMatchObject({ voters: 1, electors: 2 });
  });

  it('closes by itself when its time has come, once', async () => {
    const poll = await open(hands);
    await vote(poll, member, 1);
    await app.database.transaction((tx) =>
      tx.rows(sql`update poll set closes_at = now() - interval '1 second' where id = ${poll.id}`),
    );
    expect((await seen(poll, VISITOR)).outcome).toMatchObject({ voters: 1 });
    await expect(vote(poll, member, 2)).rejects.toThrow(Conflict);
    await polls.closeDue();
    await polls.closeDue();
    expect(await facts('poll.closed', poll)).toBe(1);
  });

  it('keeps what it came to when a voter leaves, and nothing of the voter', async () => {
    const poll = await open(hands);
    await vote(poll, member, 1);
    await polls.close(author.actor, poll.id, 'fr');
    await app.get(BallotsListener).accountClosed(member.id);
    expect(await app.database.reader.rows(sql`select from poll_ballot where poll_id = ${poll.id}`)).toEqual(
      [],
    );
    expect((await seen(poll)).outcome).toMatchObject({ voters: 1 });
  });

  it('is of its discussion: who may not read the one finds nothing of the other', async () => {
    const poll = await open();
    await app.database.transaction((tx) =>
      tx.rows(sql`update thread set hidden_at = now() where id = ${thread.id}`),
    );
    await expect(seen(poll)).rejects.toThrow(NotFound);
    await expect(vote(poll, member, 1)).rejects.toThrow(NotFound);
  });

  it.each([
    ['of one option', { options: ['Seule'] }, 'options', 'two-options'],
    ['with the same option twice', { options: ['Oui', 'OUI'] }, 'options', 'same-option-twice'],
    ['of dates that are none', { kind: 'date', options: ['mardi', 'jeudi'] }, 'options', 'not-a-moment'],
    ['of hands with options', { kind: 'hands' }, 'options', 'hands-have-options'],
    ['without a question', { question: ' ' }, 'question', 'required'],
    ['that ends at once', { closesAt: inDays(0) }, 'closesAt', 'poll-too-short'],
    ['that does not end', { closesAt: inDays(400) }, 'closesAt', 'poll-too-long'],
  ])('%s is refused', async (_, more, field, code) => {
    await expect(open(more)).rejects.toMatchObject({ fields: { [field]: { code } } });
  });

  it.each([
    ['that is not there', hands, [4], 'not-in-list'],
    ['and another, of a show of hands', hands, [1, 2], 'one-choice'],
  ])('refuses a choice %s', async (_, kind, choices, code) => {
    await expect(vote(await open(kind), member, ...choices)).rejects.toMatchObject({
      fields: { choices: { code } },
    });
  });
});
