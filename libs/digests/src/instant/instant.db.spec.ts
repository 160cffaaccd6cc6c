import sql from '@forum/kernel';
import { aCommunity, belongTo, type Person } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addressesOf, InstantWorld } from './instant.fixture.js';
import { InstantPlanner } from './instant-planner.js';
import { InstantSettingsService } from './instant-settings.service.js';

let world: InstantWorld;
let author: Person;
let thread: string;

beforeAll(async () => {
  world = await InstantWorld.open();
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const table of [sql`subscription`, sql`instant_item`, sql`mail`])
    await world.forum.rows(sql`delete from ${table}`);
  author = await world.forum.person({ name: 'Fatou Esquisse' });
  thread = await world.forum.thread({ by: author, theme: 2, leads: ['2B'] });
});

const follows = async (kind: 'thread' | 'lead' | 'theme' | 'community', id: string, traits = {}) => {
  const person = await world.forum.person(traits);
  await world.forum.follow(person, [{ kind, id, level: 'instant' }]);
  return person;
};

describe('who is written to at once', () => {
  it('follows the discussion, its lead or its theme, message by message; never its author', async () => {
    const all = [await follows('thread', thread), await follows('lead', '2B'), await follows('theme', '2')];
    await world.forum.follow(author, [{ kind: 'thread', id: thread, level: 'instant' }]);
    await world.publish({ thread, by: author });
    expect(addressesOf(await world.send())).toEqual(all.map(({ address }) => address).sort());
    expect(await world.send()).toHaveLength(0);
  });

  it('is nobody for whom the discussion is silent, whatever they follow beside it', async () => {
    const silent = await follows('theme', '2');
    const inDigest = await follows('theme', '2');
    const byLead = await follows('theme', '2');
    await world.forum.follow(silent, [{ kind: 'thread', id: thread, level: 'none' }]);
    await world.forum.follow(inDigest, [{ kind: 'thread', id: thread, level: 'digest' }]);
    await world.forum.follow(byLead, [{ kind: 'lead', id: '2B', level: 'main' }]);
    await world.forum.app
      .get(InstantSettingsService)
      .change(silent.actor, { mentions: true, replies: true }, 'web');
    const mine = await world.forum.post({ thread, by: silent });
    const answer = await world.forum.post({ thread, by: author, replyTo: mine });
    await world.forum.rows(
      sql`insert into post_mention (post_id, account_id) values (${answer}, ${silent.id})`,
    );
    expect(await world.forum.app.get(InstantPlanner).published(answer)).toBe(0);
  });

  it('is nobody who would rather not read its author', async () => {
    const [reader, other] = [await follows('thread', thread), await follows('thread', thread)];
    await world.forum.rows(sql`
      insert into ignored_person (account_id, ignored_id) values (${reader.id}, ${author.id})`);
    const id = await world.forum.post({ thread, by: author });
    await world.forum.app.get(InstantPlanner).published(id);
    const planned = await world.forum.rows<{ id: string }>(sql`
      select account_id as id from instant_item where post_id = ${id} and account_id in (${reader.id}, ${other.id})`);
    expect(planned).toEqual([{ id: other.id }]);
  });

  it('is answered or named, if they asked for it, and is told which', async () => {
    const answered = await world.forum.person();
    const named = await world.forum.person();
    const neither = await world.forum.person();
    const settings = world.forum.app.get(InstantSettingsService);
    await settings.change(answered.actor, { replies: true }, 'web');
    await settings.change(named.actor, { mentions: true }, 'web');
    const question = await world.forum.post({ thread, by: answered });
    const id = await world.forum.post({ thread, by: author, replyTo: question });
    for (const { id: account } of [named, neither])
      await world.forum.rows(sql`insert into post_mention (post_id, account_id) values (${id}, ${account})`);
    await world.forum.app.get(InstantPlanner).published(id);
    const mails = await world.send();
    const why = (person: Person) =>
      mails.find((mail) => addressesOf([mail])[0] === person.address)?.text ?? 'nothing';
    expect(why(answered)).toContain('Ici parce qu’on vous a répondu.');
    expect(why(named)).toContain('Ici parce qu’on vous a nommé·e.');
    expect(why(neither)).toBe('nothing');
  });

  it('is told of an edit only when it names them', async () => {
    const follower = await follows('thread', thread);
    const named = await world.forum.person();
    await world.forum.app.get(InstantSettingsService).change(named.actor, { mentions: true }, 'web');
    const id = await world.forum.post({ thread, by: author });
    await world.forum.rows(sql`insert into post_mention (post_id, account_id) values (${id}, ${named.id})`);
    await world.forum.app.get(InstantPlanner).edited(id);
    expect(await world.items(named)).toHaveLength(1);
    expect(await world.items(follower)).toHaveLength(0);
  });

  it('may read it: a discussion behind a community’s door reaches its members alone', async () => {
    const community = await world.forum.write((tx) => aCommunity(tx, { visibility: 'private' }));
    const member = await world.forum.person();
    const former = await world.forum.person();
    const stranger = await follows('theme', '3');
    const inside = await world.forum.thread({ by: author, theme: 3, title: 'Derrière la porte' });
    await world.forum.write(async (tx) => {
      await tx.rows(sql`update thread set community_id = ${community.id} where id = ${inside}`);
      for (const one of [author, member, former]) await belongTo(tx, community, one);
    });
    for (const one of [member, former])
      await world.forum.follow(one, [{ kind: 'community', id: community.slug, level: 'instant' }]);
    await world.publish({ thread: inside, by: author });
    await world.forum.rows(sql`delete from community_membership where account_id = ${former.id}`);
    expect(addressesOf(await world.send())).toEqual([member.address]);
    expect(await world.items(stranger)).toEqual([]);
    expect(await world.items(former)).toMatchObject([{ state: 'dropped', obstacle: 'gone' }]);
  });

  it.each([
    [
      'paused',
      sql`insert into digest_setting (account_id, frequency, weekday, hour, time_zone, locale, paused_until)
      values (:id, 'never', 2, 7, 'America/Toronto', 'fr', now() + interval '1 day')`,
    ],
    ['stopped', sql`update instant_setting set stopped_at = now() where account_id = :id`],
    [
      'suspended',
      sql`update account set suspended_until = now() + interval '1 day', suspension_reason = 'x' where id = :id`,
    ],
    [
      'suppressed',
      sql`insert into suppression (address_hash, reason)
      select sha256(convert_to(address, 'UTF8')), 'bounced' from account_email where account_id = :id`,
    ],
    ['silenced', sql`update subscription set level = 'none' where account_id = :id`],
  ])('is left in peace when %s, even after the message was noted for them', async (obstacle, statement) => {
    const person = await follows('thread', thread);
    const other = await follows('thread', thread);
    await world.publish({ thread, by: author });
    await world.forum.write((tx) => tx.manager.query(statement.sql.replaceAll(':id', person.id)));
    expect(addressesOf(await world.send())).toEqual([other.address]);
    expect(await world.items(person)).toMatchObject([{ state: 'dropped', obstacle }]);
  });
});

describe('when it leaves', () => {
  it('waits for a quiet moment, and takes along what comes meanwhile: one mail for each person and discussion', async () => {
    const person = await follows('thread', thread);
    await world.publish({ thread, by: author, text: 'Premier.' });
    expect(await world.send(1)).toHaveLength(0);
    await world.publish({ thread, by: author, text: 'Deuxième.' });
    expect(await world.send(1)).toHaveLength(0);
    const mails = await world.send(1);
    expect(addressesOf(mails)).toEqual([person.address]);
    expect(mails[0]?.text).toMatch(/Premier\.[\s\S]*Deuxième\./);
  });

  it('waits no longer than the settings say, however much is being said', async () => {
    await follows('thread', thread);
    for (let minute = 0; minute < 14; minute++) {
      await world.publish({ thread, by: author });
      await world.later(1);
      expect((await world.compose()).mails).toBe(0);
    }
    await world.publish({ thread, by: author });
    expect(await world.send(1)).toHaveLength(1);
  });

  it('asks once more who may read it as it leaves: what is gone by then is absent, the rest is written anew', async () => {
    const person = await follows('thread', thread);
    await world.publish({ thread, by: author, text: 'Reste.' });
    const gone = await world.publish({ thread, by: author, text: 'Disparaît.' });
    await world.later(3);
    await world.compose();
    await world.forum.rows(sql`update post set state = 'hidden' where id = ${gone}`);
    await world.deliver();
    expect(world.server.received.some(({ raw }) => raw.includes('Dispara'))).toBe(false);
    const mails = await world.send();
    expect([addressesOf(mails), mails[0]?.text?.includes('Reste.')]).toEqual([[person.address], true]);
    expect(await world.items(person)).toMatchObject([
      { state: 'sent' },
      { state: 'dropped', obstacle: 'gone' },
    ]);
  });

  it('is sent once: a sender that dies with it in hand sends the same bytes under the same Message-ID', async () => {
    const person = await follows('thread', thread);
    await world.publish({ thread, by: author });
    await world.later(3);
    await world.compose();
    const from = world.server.received.length;
    await world.deliver();
    await world.forum.rows(sql`
      update mail set state = 'sending', sent_at = null, claimed_until = now() - interval '1 second'
      where account_id = ${person.id}`);
    await world.deliver();
    await world.deliver();
    const [first, second, ...more] = world.server.received.slice(from);
    expect([more.length, first?.raw.equals(second?.raw as Buffer)]).toEqual([0, true]);
    expect(await world.items(person)).toMatchObject([{ state: 'sent' }]);
  });

  it('loses nobody when a composer dies: what it had in hand waits as before, and two at once write each mail once', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => follows('thread', thread)));
    await world.publish({ thread, by: author });
    await world.later(3);
    const dying = world.forum.write(async (tx) => {
      await tx.rows(sql`select from instant_item where state = 'waiting' for update`);
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    const [one, two] = await Promise.all([world.compose(), world.compose()]);
    expect(one.mails + two.mails).toBe(5);
    const mails = await world.send(0);
    expect(addressesOf(mails)).toEqual(people.map(({ address }) => address).sort());
  });

  it('stops for nobody else when it cannot be written to one person', async () => {
    const broken = await follows('thread', thread);
    const other = await follows('thread', thread);
    await world.forum.rows(
      sql`update account_email set address = 'pas une adresse' where account_id = ${broken.id}`,
    );
    await world.publish({ thread, by: author });
    expect(addressesOf(await world.send())).toEqual([other.address]);
    expect(await world.items(broken)).toMatchObject([{ state: 'dropped', obstacle: 'unwritable' }]);
  });

  it('that a server refuses for good is no mail: a digest takes its message up', async () => {
    const person = await follows('thread', thread);
    await world.publish({ thread, by: author });
    await world.later(3);
    await world.compose();
    world.server.failWith({ code: 550 });
    await world.deliver();
    world.server.failWith(undefined);
    expect(await world.items(person)).toMatchObject([{ state: 'dropped', obstacle: 'failed' }]);
  });

  it('costs the same number of statements for a hundred people as for one', async () => {
    const count = async (people: number) => {
      const place = await world.forum.thread({ by: author });
      for (let made = 0; made < people; made++) await follows('thread', place);
      await world.publish({ thread: place, by: author });
      await world.later(3);
      const spent = countStatements();
      await world.compose();
      return spent();
    };
    const [one, many] = [await count(1), await count(40)];
    expect(many).toBe(one);
  });
});

/** Statements that the forum's connections are asked to run, from now on. */
function countStatements(): () => number {
  const { driver } = world.forum.app.database.dataSource as unknown as {
    driver: { master: { on(name: string, listener: unknown): void; _clients: Array<{ query: unknown }> } };
  };
  let statements = 0;
  for (const client of driver.master._clients) {
    const query = client.query as (...asked: unknown[]) => unknown;
    client.query = function counted(this: unknown, ...asked: unknown[]) {
      statements++;
      return query.apply(this, asked);
    };
  }
  return () => statements;
}
