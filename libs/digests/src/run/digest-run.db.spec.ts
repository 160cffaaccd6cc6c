import { setTimeout as wait } from 'node:timers/promises';
import { sql } from '@forum/kernel';
import { type Person, startSmtpServer, type TestSmtpServer } from '@forum/test-world';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { DigestWorld, days } from '../digests.fixture.js';

let world: DigestWorld;
let server: TestSmtpServer;

beforeAll(async () => {
  server = await startSmtpServer();
  world = await DigestWorld.open({
    SMTP_URL: server.url,
    MAIL_FROM: 'forum@forum.test',
    MAIL_DOMAIN: 'forum.test',
    MAIL_POSTAL_ADDRESS: '1, rue du Forum, Québec',
  });
});

afterEach(() => {
  server.failWith(undefined);
  server.received.length = 0;
});

afterAll(async () => {
  await world.close();
  await server.close();
});

const nextTuesday = () => days(8);
const mailTo = async (address: string): Promise<ParsedMail[]> =>
  Promise.all(server.received.filter(({ to }) => to.includes(address)).map(({ raw }) => simpleParser(raw)));

/** What became of a person's windows, the oldest first. */
const states = async (person: Person) =>
  (
    await world.rows<{ outcome: string }>(sql`
      select concat_ws(' ', state, reason) as outcome from digest where account_id = ${person.id} order by id`)
  ).map(({ outcome }) => outcome);

/** A discussion of theme 2 with one message by somebody else. */
async function news(text: string): Promise<{ thread: string; post: string; writer: Person }> {
  const writer = await world.person({ name: 'Mei Prototype' });
  const thread = await world.thread({ by: writer });
  return { thread, writer, post: await world.post({ thread, by: writer, text }) };
}

describe('digests run', () => {
  it('sends a reply once to the other subscriber of its theme, and not to the subscriber of another', async () => {
    const writer = await world.reader([2], { name: 'Mei Prototype' });
    const other = await world.reader([2], { name: 'Camille Exemple' });
    const elsewhere = await world.reader([1]);
    const thread = await world.thread({ by: writer });
    await world.post({ thread, by: writer, text: 'Il manque les tables régionales.' });
    const report = await world.run({ at: nextTuesday() });
    const expected = { planned: 3, composed: 1, sent: 1, skipped: { empty: 2 }, deferred: 0, failed: 0 };
    expect(report).toEqual(expected);
    const [mail] = await mailTo(other.address);
    expect(server.received).toHaveLength(1);
    expect(mail?.text).toContain('Il manque les tables régionales.');
    expect(await mailTo(elsewhere.address)).toEqual([]);
    expect(await world.run({ at: nextTuesday() })).toMatchObject({ planned: 0, sent: 0 });
    expect(server.received).toHaveLength(1);
  });

  it('sends what was published after an early run with the next one, and nothing again', async () => {
    const person = await world.reader([2]);
    await news('Avant.');
    await world.run({ at: nextTuesday(), accountId: person.id });
    await news('Après.');
    await world.run({ at: days(15), accountId: person.id });
    const [first, second] = await mailTo(person.address);
    expect(first?.text).toContain('Avant.');
    expect(second?.text).toContain('Après.');
    expect(second?.text).not.toContain('Avant.');
  });

  it('composes by the clock no sooner than a minute after the end of a window', async () => {
    const person = await world.reader([2]);
    await world.begunAt(person, days(-2));
    await news('Tout juste.');
    const at = (seconds: number) => sql`
      update digest_setting set frequency = 'daily', time_zone = 'UTC', next_at = now() - make_interval(secs => ${seconds})
      where account_id = ${person.id}`;
    await world.rows(at(30));
    expect(await world.run({ accountId: person.id })).toMatchObject({ planned: 0 });
    await world.rows(at(90));
    expect(await world.run({ accountId: person.id })).toMatchObject({ planned: 1 });
  });

  it.each([
    ['closed', (id: string) => sql`update account set closed_at = now(), name = null where id = ${id}`],
    [
      'suspended',
      (id: string) => sql`
      update account set suspended_until = 'infinity', suspension_reason = 'essai' where id = ${id}`,
    ],
    [
      'paused',
      (id: string) => sql`
      update digest_setting set paused_until = now() + interval '30 days' where account_id = ${id}`,
    ],
    ['unreachable', (id: string) => sql`delete from account_email where account_id = ${id}`],
    [
      'suppressed',
      (id: string) => sql`
      insert into suppression (address_hash, reason)
      select sha256(convert_to(address, 'UTF8')), 'bounced' from account_email where account_id = ${id}`,
    ],
  ])('writes to nobody who is %s, and says why', async (reason, change) => {
    const person = await world.reader([2]);
    await news('Pour personne.');
    await world.rows(change(person.id));
    const report = await world.run({ at: nextTuesday(), accountId: person.id });
    expect(report).toMatchObject({ sent: 0, skipped: { [reason]: 1 } });
    expect(await states(person)).toEqual([`skipped ${reason}`]);
    expect(server.received).toEqual([]);
  });

  it('is stopped by nobody: a refusal is final, a temporary one is tried again later, the others get theirs', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => world.reader([2])));
    const [refused, later] = people as [Person, Person, Person, Person];
    await news('Pour toutes.');
    server.failWith((recipient) => {
      if (recipient === refused.address) return { code: 550, text: 'no such mailbox' };
      return recipient === later.address ? { code: 451, text: 'try again' } : undefined;
    });
    const mine = (await world.run({ at: nextTuesday() })) as { sent: number };
    expect(mine).toMatchObject({ deferred: 1, failed: 1 });
    expect(server.received.length).toBe(mine.sent);
    expect((await states(refused))[0]).toMatch(/^failed 550 /);
    expect(await states(later)).toEqual([expect.stringMatching(/^composed 451 /)]);
    server.failWith(undefined);
    expect(await world.run({ at: nextTuesday() })).toMatchObject({ sent: 0 });
    await world.rows(sql`update digest set next_attempt_at = now() where account_id = ${later.id}`);
    expect(await world.run({ at: nextTuesday() })).toMatchObject({ sent: 1 });
    expect(await mailTo(later.address)).toHaveLength(1);
  });

  it('joins to the next window what could not leave in five days', async () => {
    const person = await world.reader([2]);
    await news('De la semaine dernière.');
    server.failWith({ code: 451 });
    await world.run({ at: nextTuesday(), accountId: person.id });
    server.failWith(undefined);
    await news('De cette semaine.');
    await world.run({ at: days(15), accountId: person.id });
    const [mail, ...others] = await mailTo(person.address);
    expect(others).toEqual([]);
    expect(mail?.text).toContain('De la semaine dernière.');
    expect(mail?.text).toContain('De cette semaine.');
    expect(mail?.messageId).toMatch(/^<digest\.\d+\.[0-9a-z]+\.2@forum\.test>$/);
    expect(await states(person)).toEqual(['sent']);
  });

  it('gives up for now when the server is gone, without an attempt for each of the rest', async () => {
    const people = await Promise.all(Array.from({ length: 80 }, () => world.reader([3])));
    const writer = await world.person();
    await world.post({ thread: await world.thread({ by: writer, theme: 3 }), by: writer });
    server.failWith({ code: 421, at: 'sender' });
    const report = await world.run({ at: nextTuesday() });
    expect(report.composed).toBeGreaterThanOrEqual(80);
    expect(report.deferred).toBeGreaterThanOrEqual(50);
    expect(report.deferred).toBeLessThan(60);
    const [left] = await world.rows<{ untried: number }>(sql`
      select count(*)::int as untried from digest where state = 'composed' and attempts = 0`);
    expect(left?.untried).toBeGreaterThanOrEqual(20);
    server.failWith(undefined);
    await world.rows(sql`update digest set next_attempt_at = now() where state = 'composed'`);
    await world.run({ at: nextTuesday() });
    for (const { address } of people) expect(await mailTo(address)).toHaveLength(1);
  });

  it('shares the work with other runs, begun before it or after: each message leaves once', async () => {
    const people = await Promise.all(Array.from({ length: 90 }, () => world.reader([2])));
    await news('Une fois chacun.');
    const runs = [world.run({ at: nextTuesday() }), world.run({ at: nextTuesday() })];
    while (server.received.length < 10) await wait(1);
    runs.push(world.run({ at: nextTuesday() }));
    const reports = await Promise.all(runs);
    for (const { address } of people) expect(await mailTo(address)).toHaveLength(1);
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(server.received.length);
  });

  it('stops early when it is told to: what is open ends, the rest leaves with the next run', async () => {
    const people = await Promise.all(Array.from({ length: 30 }, () => world.reader([2])));
    await news('Interrompu.');
    const stop = new AbortController();
    const run = world.run({ at: nextTuesday(), signal: stop.signal, onProgress: () => stop.abort() });
    const before = await run;
    expect(before.sent).toBeLessThan(30);
    expect(await world.rows(sql`select from digest where state = 'sending'`)).toEqual([]);
    await world.run({ at: nextTuesday() });
    for (const { address } of people) expect(await mailTo(address)).toHaveLength(1);
  });

  it('says what it does in a row of its own', async () => {
    const person = await world.reader([2]);
    await news('À raconter.');
    await world.run({ at: nextTuesday(), accountId: person.id });
    const [row] = await world.rows(sql`
      select planned, sent, skipped, deferred, failed, finished_at is not null as finished
      from digest_run order by id desc limit 1`);
    expect(row).toEqual({ planned: 1, sent: 1, skipped: 0, deferred: 0, failed: 0, finished: true });
  });
});

describe('what a digest may say, asked again just before it leaves', () => {
  /** Composes a person's digest and keeps it from leaving. */
  async function composed(person: Person): Promise<void> {
    server.failWith({ code: 451 });
    await world.run({ at: nextTuesday(), accountId: person.id });
    server.failWith(undefined);
    await world.rows(sql`update digest set next_attempt_at = now() where account_id = ${person.id}`);
  }

  it.each([
    ['hidden', (id: string) => sql`update post set state = 'hidden' where id = ${id}`],
    ['removed', (id: string) => sql`update post set state = 'removed' where id = ${id}`],
    ['held', (id: string) => sql`update post set state = 'held', published_at = null where id = ${id}`],
    ['deleted', (id: string) => sql`delete from post where id = ${id}`],
    [
      'in a discussion that was hidden',
      (id: string) => sql`
      update thread set hidden_at = now() where id = (select thread_id from post where id = ${id})`,
    ],
  ])('is not what was %s since', async (_what, change) => {
    const person = await world.reader([2]);
    const { post } = await news('Ne doit pas partir.');
    await news('Peut partir.');
    await composed(person);
    await world.rows(change(post));
    await world.run({ at: nextTuesday(), accountId: person.id });
    const [mail] = await mailTo(person.address);
    expect(mail?.text).toContain('Peut partir.');
    expect(mail?.text).not.toContain('Ne doit pas partir.');
    expect(await mailTo(person.address)).toHaveLength(1);
  });

  it('is what its author wrote last', async () => {
    const person = await world.reader([2]);
    const { post } = await news('Première version.');
    await composed(person);
    await world.rows(sql`update post set excerpt = 'Seconde version.', edited_at = now() where id = ${post}`);
    await world.run({ at: nextTuesday(), accountId: person.id });
    const [mail] = await mailTo(person.address);
    expect(mail?.text).toContain('Seconde version.');
    expect(mail?.text).not.toContain('Première version.');
  });

  it('is nothing when nothing is left of it, or when the person has left, paused or changed address', async () => {
    const person = await world.reader([2]);
    const { post } = await news('Seule nouvelle.');
    await world.rows(
      sql`update post set published_at = now() - interval '100 days' where id <> ${post} and state = 'published'`,
    );
    await composed(person);
    await world.rows(sql`update post set state = 'removed' where id = ${post}`);
    expect(await world.run({ at: nextTuesday(), accountId: person.id })).toMatchObject({
      sent: 0,
      skipped: { empty: 1 },
    });
    const leaving = await world.reader([2]);
    await news('Trop tard.');
    await composed(leaving);
    await world.prefer(leaving, { frequency: 'never' });
    expect(await world.run({ at: nextTuesday(), accountId: leaving.id })).toMatchObject({
      sent: 0,
      skipped: { stopped: 1 },
    });
    const moved = await world.reader([2]);
    await news('Suit la personne.');
    await composed(moved);
    await world.rows(
      sql`update account_email set address = 'nouvelle@example.org' where account_id = ${moved.id}`,
    );
    await world.run({ at: nextTuesday(), accountId: moved.id });
    expect(await mailTo('nouvelle@example.org')).toHaveLength(1);
    expect(await mailTo(moved.address)).toEqual([]);
  });
});
