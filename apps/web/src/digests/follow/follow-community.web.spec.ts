import { Database, hashToken, randomToken, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { aCommunity, aPerson } from '@forum/test-world';
import { afterAll, beforeAll, expect, it } from '@jest/globals';

let web: TestWeb;
beforeAll(async () => {
  web = await testWeb();
});
afterAll(() => web.close());

it('a community is followed from its own page, and shown among the others', async () => {
  const token = randomToken();
  const { person, community } = await web.get(Database).transaction(async (tx) => {
    const made = await aPerson(tx);
    await tx.rows(sql`insert into session (account_id, token_hash, csrf_secret, expires_at)
      values (${made.id}, ${hashToken(token)}, ${randomToken(18)}, now() + interval '1 day')`);
    return { person: made, community: await aCommunity(tx) };
  });
  const browser = web.browser();
  browser.setCookie('forum_session', token);
  const { slug, name } = community;
  const path = `/communautes/${slug}`;
  expect((await browser.get(path)).html).toContain('Suivre par courriel');
  const form = { kind: 'community', id: slug, level: 'main', next: path };
  const done = await browser.post('/compte/abonnements/suivi', form, { from: path });
  expect(done.location).toContain(path);
  const kept = await web.get(Database).reader.rows(sql`
    select kind, target, level from subscription where account_id = ${person.id}`);
  expect(kept).toEqual([{ kind: 'community', target: slug, level: 'main' }]);
  const { html } = await browser.get('/compte/abonnements');
  expect(html).toContain(name);
  expect(html).toMatch(new RegExp(`name="community-${slug}" value="main" checked`));
});
