import { ClosuresService } from '@forum/identity';
import { Database, FactDelivery, hashToken, randomToken, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { aCommunity, aPerson, belongTo, type Person, type PersonTraits } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

describe('naming people in a message', () => {
  let web: TestWeb;
  let writer: Person;
  let browser: TestBrowser;
  let path: string;
  let fatou: Person;
  let twins: Person[];
  beforeAll(async () => {
    web = await testWeb();
    ({ person: writer, browser } = await signedIn({ name: 'Noé Plume' }));
    path = (await browser.get('/discussions/1')).location;
    fatou = await make({ name: 'Fatou Esquisse' });
    twins = [await make({ name: 'Jean Exemple' }), await make({ name: 'Jean Exemple' })];
  });
  afterAll(() => web.close());

  const rows = <T>(query: ReturnType<typeof sql>) => web.get(Database).reader.rows<T>(query);
  const make = (traits: PersonTraits) => web.get(Database).transaction((tx) => aPerson(tx, traits));
  const last = async () =>
    (
      await rows<{ id: string; markdown: string; html: string }>(sql`
        select id, markdown, html from post where author_id = ${writer.id} order by id desc limit 1`)
    )[0];
  const named = async (postId: string) =>
    (
      await rows<{ id: string }>(sql`select account_id as id from post_mention where post_id = ${postId}`)
    ).map(({ id }) => id);
  const reply = (fields: Record<string, string>) =>
    browser.post('/discussions/1/messages', fields, { from: path });

  async function signedIn(traits: PersonTraits) {
    const token = randomToken();
    const person = await web.get(Database).transaction(async (tx) => {
      const made = await aPerson(tx, traits);
      await tx.rows(sql`insert into session (account_id, token_hash, csrf_secret, expires_at)
        values (${made.id}, ${hashToken(token)}, ${randomToken(18)}, now() + interval '1 day')`);
      return made;
    });
    const opened = web.browser();
    opened.setCookie('forum_session', token);
    return { person, browser: opened };
  }

  it('is typing an @ and a name: stored as a link that any reader of Markdown knows, and noted with the message', async () => {
    await reply({ body: 'Merci @fatou esquisse! Écrire à a@b.ca.' });
    const post = await last();
    expect(post?.markdown).toBe(`Merci [@Fatou Esquisse](/personnes/${fatou.id})! Écrire à a@b.ca.`);
    expect(post?.html).toContain(`<a href="/personnes/${fatou.id}">@Fatou Esquisse</a>`);
    expect(await named(post?.id ?? '')).toEqual([fatou.id]);
  });

  it('notes nobody for what is quoted, and forgets whom an edit names no more', async () => {
    await reply({ body: `> Merci [@Fatou Esquisse](/personnes/${fatou.id})\n\nOui.` });
    expect(await named((await last())?.id ?? '')).toEqual([]);
    await reply({ body: 'Bonjour @Fatou Esquisse, encore.' });
    const post = await last();
    const edit = `/discussions/1/messages/${post?.id}/modifier`;
    await browser.post(edit, { body: 'Bonjour.', lang: 'fr' }, { from: edit });
    expect(await named(post?.id ?? '')).toEqual([]);
  });

  it('works without script: a search whose answers are buttons; nothing is published by looking', async () => {
    const before = (await last())?.id;
    const page = await reply({ body: 'Bonjour', nommer: 'esqui', chercher: '1' });
    expect(page.html).toContain(`name="inserer" value="${fatou.id}"`);
    const added = await reply({ body: 'Bonjour', nommer: 'esqui', inserer: fatou.id });
    expect(added.html).toContain('Bonjour @Fatou Esquisse </textarea>');
    const nobody = await reply({ body: 'x', nommer: 'zzzz', chercher: '1' });
    expect(nobody.html).toMatch(/Aucun membre ne porte un nom/);
    expect((await last())?.id).toBe(before);
    const fresh = await browser.post('/discussions/nouvelle', { title: 'T', nommer: 'fatou', chercher: '1' });
    expect(fresh.html).toContain(`value="${fatou.id}"`);
  });

  it('asks, before publishing, which of several people of a name is meant', async () => {
    const body = 'Que dit @Jean Exemple';
    const page = await reply({ body, apercu: '1' });
    for (const { id } of twins) expect(page.html).toContain(`name="nom-0" value="${id}"`);
    await reply({ body: `${body} ?`, 'nom-texte-0': 'Jean Exemple', 'nom-0': twins[1]?.id ?? '' });
    expect((await last())?.markdown).toBe(`Que dit [@Jean Exemple](/personnes/${twins[1]?.id}) ?`);
    await reply({ body: `${body}, sans choisir.` });
    expect((await last())?.markdown).toBe(`${body}, sans choisir.`);
  });

  it('says nothing false: a link under another name becomes that person’s own', async () => {
    await reply({ body: `D’après [@La ministre](/personnes/${fatou.id}).` });
    expect((await last())?.markdown).toContain('[@Fatou Esquisse]');
  });

  it('has an end: a message that names ten thousand times is refused in one sentence, and nothing typed is lost', async () => {
    for (const body of [
      `@Fatou Esquisse, `.repeat(2_900),
      '@a '.repeat(10_000),
      `[@x](/personnes/${fatou.id}) `.repeat(1_800),
    ]) {
      const page = await reply({ body });
      expect(page.status).toBe(422);
      expect(page.html).toMatch(/Un message nomme 20\s+personnes au plus/);
      expect(page.html).toContain(body.slice(0, 40));
    }
    const refused = await reply({ body: '@Fatou Esquisse, '.repeat(21) });
    expect([refused.status, refused.html.includes('au plus. Retirez des noms.')]).toEqual([422, true]);
    expect((await reply({ body: '@Fatou Esquisse, '.repeat(21), apercu: '1' })).status).toBe(200);
  });

  it('tells the writer who has no access, and tells them nothing at all', async () => {
    const inside = await web.get(Database).transaction(async (tx) => {
      const community = await aCommunity(tx, { visibility: 'private' });
      await belongTo(tx, community, writer);
      const row = await tx.one<{ id: string }>(sql`
        insert into thread (slug, title, lang, theme, author_id, community_id)
        values ('interne', 'Une affaire interne', 'fr', 1, ${writer.id}, ${community.id}) returning id`);
      return (row as { id: string }).id;
    });
    const from = `/discussions/${inside}/interne`;
    const send = (fields: Record<string, string>) =>
      browser.post(`/discussions/${inside}/messages`, fields, { from });
    const page = await send({ body: 'Avis à @Fatou Esquisse', apercu: '1' });
    expect(page.html).toMatch(/Fatou Esquisse\s: n’a pas accès à cette discussion/);
    await send({ body: 'Avis à @Fatou Esquisse' });
    const { browser: hers } = await sessionOf(fatou);
    const news = (await hers.get('/nouveautes')).html;
    expect(news).toContain('On vous a nommé·e');
    expect(news).not.toContain('Une affaire interne');
  });

  it('leads nowhere once the person has left', async () => {
    const gone = await make({ name: 'Paul Parti' });
    await reply({ body: 'Merci @Paul Parti, bon vent.' });
    const post = await last();
    expect(await named(post?.id ?? '')).toEqual([gone.id]);
    await web.get(ClosuresService).close(gone.actor, { accountId: gone.id, removePosts: false });
    const facts = await rows<{ id: string }>(sql`select id from fact where kind = 'account.closed'`);
    await web.get(FactDelivery).deliver(facts.map(({ id }) => id));
    expect(await named(post?.id ?? '')).toEqual([]);
    expect((await last())?.html).toContain('Merci @Paul Parti, bon vent.');
  });

  it('is offered to programs of members alone', async () => {
    const found = JSON.parse((await browser.get('/api/v1/people?q=esq')).html);
    expect(found.items).toEqual([
      {
        id: fatou.id,
        name: 'Fatou Esquisse',
        sector: 'community',
        organisation: null,
        mention: `[@Fatou Esquisse](/personnes/${fatou.id})`,
      },
    ]);
    expect((await web.app.inject({ method: 'GET', url: '/api/v1/people?q=esq' })).statusCode).toBe(401);
    expect(JSON.parse((await browser.get('/api/v1/people?q=%25%25')).html).items).toEqual([]);
  });

  async function sessionOf(person: Person) {
    const token = randomToken();
    await web.get(Database).transaction((tx) =>
      tx.rows(sql`insert into session (account_id, token_hash, csrf_secret, expires_at)
        values (${person.id}, ${hashToken(token)}, ${randomToken(18)}, now() + interval '1 day')`),
    );
    const opened = web.browser();
    opened.setCookie('forum_session', token);
    return { browser: opened };
  }
});
