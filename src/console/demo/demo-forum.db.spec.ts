import { sql } from '@forum/kernel';
import { type TestDatabase, testDatabase } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { consoleOn, type Ran } from '../console.fixture.js';

let test: TestDatabase;
let client: Client;
let run: (...words: string[]) => Promise<Ran>;

beforeAll(async () => {
  test = await testDatabase();
  client = new Client(test.connection);
  await client.connect();
  run = consoleOn(test);
});

afterAll(async () => {
  await client.end();
  await test.drop();
});

const demo = (...more: string[]) =>
  run('demo', '--people', '30', '--threads', '40', '--posts', '900', '--lang', 'en', ...more);

async function rows(text: string): Promise<Array<Record<string, unknown>>> {
  return (await client.query<Record<string, unknown>>(text)).rows;
}

describe('a demonstration forum', () => {
  it('waits for the founding content', async () => {
    expect(await demo()).toEqual({
      exit: 1,
      out: '',
      err: 'The founding content is not loaded: run the command seed first.\n',
    });
  });

  it('holds what was asked, with one long discussion', async () => {
    await run('seed');
    const { exit, out, err } = await demo('--long-thread', '600');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(/^Added 30 people, 40 discussions and 900 messages in [\d.]+ s\.\n$/);
    expect(
      await rows(`select count(*)::int as people from account where kind = 'person'
        union all select count(*)::int from thread where seed_key is null
        union all select count(*)::int from post join thread on thread.id = thread_id where seed_key is null
        union all select max(posts) from thread`),
    ).toEqual([{ people: 30 }, { people: 40 }, { people: 900 }, { people: 600 }]);
  });

  it('has counters that agree with its posts, and times that follow their numbers', async () => {
    const wrong = await rows(`
      select thread.id from thread join post on post.thread_id = thread.id group by thread.id
      having thread.posts <> count(*) or thread.last_number <> max(number)
        or thread.last_post_at <> max(post.published_at) or thread.created_at > min(post.created_at)
        or max(post.created_at) > now()`);
    expect(wrong).toEqual([]);
    const backwards = await rows(`
      select 1 from post join post next on next.thread_id = post.thread_id and next.number = post.number + 1
      where next.created_at < post.created_at`);
    expect(backwards).toEqual([]);
  });

  it('is bilingual, under every theme, with replies, leads of the right theme and nobody’s real address', async () => {
    const [seen] = await rows(`
      select array(select distinct lang from thread order by 1) as langs,
        array(select distinct theme from thread where seed_key is null order by 1) as themes,
        (select count(*)::int from post where reply_to is not null) > 50 as replies,
        exists (select from thread_lead join thread on thread.id = thread_id join lead on lead.code = lead_code
          where lead.theme <> thread.theme) as wrong_lead,
        exists (select from account_email where address not like '%@demo.invalid') as real_address`);
    expect(seen).toEqual({
      langs: ['en', 'fr'],
      themes: [1, 2, 3],
      replies: true,
      wrong_lead: false,
      real_address: false,
    });
  });

  it('can be added to, but never to a forum in which somebody has written', async () => {
    expect((await demo()).exit).toBe(0);
    const made = await run('account', 'create', 'camille@example.org', '--json');
    const { id } = JSON.parse(made.out) as { id: string };
    const { text, values } = sql`update post set author_id = ${id} where id = (select max(id) from post)`;
    await client.query(text, values);
    const refused = await demo();
    expect(refused.exit).toBe(1);
    expect(refused.err).toContain('Real people have already written in this forum');
  });

  it('needs a message for each discussion', async () => {
    const few = await run('demo', '--people', '1', '--threads', '5', '--posts', '3', '--lang', 'en');
    expect(few).toMatchObject({
      exit: 1,
      err: 'At least one message is needed for each discussion: raise --posts.\n',
    });
  });
});
