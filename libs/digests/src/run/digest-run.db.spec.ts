import { setTimeout as wait } from 'node:timers/promises';
import { sql } from '@forum/kernel';
import { type Person, startSmtpServer, type TestSmtpServer } from '@forum/test-world';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { DigestWorld, days } from '../digests.fixture.js';
import { Planner } from '../planning/planner.js';

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

  it('keeps what was said during a pause for the digest that follows it, also what was composed before', async () => {
    const person = await world.reader([2]);
    await news('Avant la pause.');
    server.failWith({ code: 451 });
    await world.run({ at: nextTuesday(), accountId: person.id });
    server.failWith(undefined);
    await world.prefer(person, { pausedUntil: days(12) });
    await world.rows(sql`update digest set next_attempt_at = now() where account_id = ${person.id}`);
    expect(await world.run({ at: nextTuesday(), accountId: person.id })).toMatchObject({
      sent: 0,
      skipped: {},
    });
    await news('Pendant la pause.');
    expect(await world.run({ at: days(9), accountId: person.id })).toMatchObject({ sent: 0 });
    expect(server.received).toEqual([]);
    await world.run({ at: days(15), accountId: person.id });
    const [mail, ...others] = await mailTo(person.address);
    expect(others).toEqual([]);
    expect(mail?.text).toContain('Avant la pause.');
    expect(mail?.text).toContain('Pendant la pause.');
    expect(await states(person)).toEqual(['sent']);
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

  it('joins two windows when the first was still being refused as the second began, and loses neither', async () => {
    const person = await world.reader([2]);
    await news('Refusé tout ce temps.');
    server.failWith({ code: 451 });
    await world.run({ at: nextTuesday(), accountId: person.id });
    // In a dialogue while the next window opens: it comes back once that one stands beside it.
    await world.rows(sql`update digest set state = 'sending' where account_id = ${person.id}`);
    await news('Pendant ce temps.');
    await world.app.get(Planner).plan({ at: days(9), accountId: person.id });
    await world.prefer(person, { frequency: 'daily' });
    await world.app.get(Planner).plan({ at: days(9), accountId: person.id });
    await world.rows(sql`
      update digest set state = 'composed' where account_id = ${person.id} and state = 'sending'`);
    expect(await states(person)).toEqual([expect.stringMatching(/^composed/), 'planned']);
    server.failWith(undefined);
    await world.run({ at: days(30), accountId: person.id });
    const [mail, ...others] = await mailTo(person.address);
    expect(others).toEqual([]);
    expect(mail?.text).toContain('Refusé tout ce temps.');
    expect(mail?.text).toContain('Pendant ce temps.');
    expect(await states(person)).toEqual(['sent']);
  });

  it('sends nobody their next window while a message of the last one may still arrive', async () => {
    const person = await world.reader([2]);
    await news('Peut-être déjà arrivé.');
    server.failWith({ code: 451 });
    await world.run({ at: nextTuesday(), accountId: person.id });
    await world.rows(sql`update digest set uncertain = true where account_id = ${person.id}`);
    await news('La semaine suivante.');
    await world.run({ at: days(15), accountId: person.id });
    expect(await states(person)).toEqual([expect.stringMatching(/^composed 451/), 'planned']);
    server.failWith(undefined);
    await world.rows(sql`
      update digest set next_attempt_at = now() where account_id = ${person.id} and state = 'composed'`);
    await world.run({ at: days(15), accountId: person.id });
    const texts = (await mailTo(person.address)).map(({ text }) => text ?? '');
    expect(texts.map((text) => text.includes('Peut-être déjà arrivé.'))).toEqual([true, false]);
    expect(texts.map((text) => text.includes('La semaine suivante.'))).toEqual([false, true]);
  });

  it('ends the window of who wanted nothing any more while it was being refused', async () => {
    const person = await world.reader([2]);
    await news('Plus voulu.');
    server.failWith({ code: 451 });
    await world.run({ at: nextTuesday(), accountId: person.id });
    await world.rows(sql`update digest set state = 'sending' where account_id = ${person.id}`);
    await world.prefer(person, { frequency: 'never' });
    await world.prefer(person, { frequency: 'weekly' });
    await world.rows(sql`
      update digest set state = 'composed', slot = slot - interval '20 days'
      where account_id = ${person.id} and state = 'sending'`);
    server.failWith(undefined);
    await news('De nouveau voulu.');
    await world.run({ at: days(15), accountId: person.id });
    const texts = (await mailTo(person.address)).map(({ text }) => text ?? '');
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('De nouveau voulu.');
    expect(texts[0]).not.toContain('Plus voulu.');
    expect((await states(person)).slice(0, 2)).toEqual(['skipped stopped', 'skipped stopped']);
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
