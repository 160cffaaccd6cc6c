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

  it('is not progress of a lead that is gone, and what stays is kept with its reason', async () => {
    const person = await world.person();
    await world.follow(person, [{ kind: 'lead', id: '3A', level: 'main' }]);
    const progress = (note: string, code: string) =>
      world.rows<{ id: string }>(sql`
        insert into lead_update (lead_code, state, progress, note, author_id)
        select ${code}, 'explored', 10, ${note}, id from account where id <> ${person.id} limit 1 returning id`);
    const [kept] = await progress('Reste au journal.', '3A');
    await world.follow(person, [{ kind: 'lead', id: '3B', level: 'main' }]);
    const [gone] = await progress('Inscrit par erreur.', '3B');
    await composed(person);
    await world.rows(sql`delete from lead_update where id = ${gone?.id}`);
    await world.run({ at: nextTuesday(), accountId: person.id });
    const [mail, ...others] = await mailTo(person.address);
    expect(others).toEqual([]);
    expect(mail?.text).toContain('Reste au journal.');
    expect(mail?.text).not.toContain('Inscrit par erreur.');
    const told = await world.rows(sql`select milestones from digest where account_id = ${person.id}`);
    expect(told).toEqual([{ milestones: [`lead-progress:${kept?.id}=lead:3A`] }]);
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
    expect(await world.run({ at: nextTuesday(), accountId: leaving.id })).toMatchObject({ sent: 0 });
    expect(await states(leaving)).toEqual(['skipped stopped']);
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
