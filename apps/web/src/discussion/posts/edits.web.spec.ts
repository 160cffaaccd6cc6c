import { Database, hashToken, randomToken, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { aPerson } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

let web: TestWeb;
let browser: TestBrowser;
/** The address of the author's own message. */
let own: string;

beforeAll(async () => {
  web = await testWeb();
  const token = randomToken();
  await web.get(Database).transaction(async (tx) => {
    const { id } = await aPerson(tx, { name: 'Noé Fictif' });
    await tx.rows(sql`
      insert into session (account_id, token_hash, csrf_secret, expires_at)
      values (${id}, ${hashToken(token)}, ${randomToken(18)}, now() + interval '1 day')`);
  });
  browser = web.browser();
  browser.setCookie('forum_session', token);
});
beforeEach(async () => {
  const opened = { title: 'Qui paie la coordination ?', theme: '2', lang: 'fr' };
  const body = `La coordination est payée par personne.\n\n${randomToken()}`;
  const { location } = await browser.post('/discussions/nouvelle', { ...opened, body });
  const id = location.split('/')[2];
  const message = /messages\/(\d+)\/modifier/.exec((await browser.open(location)).html)?.[1];
  own = `/discussions/${id}/messages/${message}`;
});
afterAll(() => web.close());

const hidden = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
const typed = (html: string) => /<textarea[^>]*name="body"[^>]*>([^<]*)<\/textarea>/.exec(html)?.[1];
const form = async () => {
  const { html } = await browser.get(`${own}/modifier`);
  return { body: typed(html) ?? '', lang: 'fr', version: hidden(html) };
};
const save = (fields: Record<string, string>) => browser.post(`${own}/modifier`, fields);

describe('editing one’s own message', () => {
  it('in two tabs: the second is refused, sees both texts, loses no word, and may then replace', async () => {
    const [left, right] = [await form(), await form()];
    const first = await save({ ...left, body: left.body.replace('personne', 'le ministère') });
    expect(first.status).toBe(303);

    const mine = { ...right, body: right.body.replace('personne', 'chacun'), reason: 'Une <b>erreur</b>' };
    const refused = await save(mine);
    expect(refused.status).toBe(409);
    expect(refused.html).toMatch(/Rien n’est enregistré.: ce message a été modifié le /);
    expect(refused.html).toContain('<p>La coordination est payée par le ministère.</p>');
    expect(refused.html).toMatch(/<del>.*ministère.*<\/del>\s*<ins>.*chacun.*<\/ins>/s);
    expect(typed(refused.html)).toContain('payée par chacun.');
    expect(refused.html).toContain('value="Une &lt;b>erreur&lt;/b>"');
    expect((await web.browser().get(`${own}/historique`)).html).not.toContain('chacun');

    const again = await save({ ...mine, version: hidden(refused.html) });
    expect(again.status).toBe(303);
    const history = await web.browser().get(`${own}/historique`);
    expect(history.html).toContain('payée par chacun.');
  });

  it('keeps what it was written from through a preview and a refusal', async () => {
    const stale = await form();
    await save({ ...stale, body: 'Entre-temps.' });
    const previewed = await save({ ...stale, body: 'Plus tard.', apercu: '1' });
    const refused = await save({ ...stale, body: '' });
    expect([hidden(previewed.html), refused.status, hidden(refused.html)]).toEqual(['0', 422, '0']);
    expect((await save({ ...stale, body: 'Plus tard.' })).status).toBe(409);
  });

  it('shows each edit to anyone: when, why, and word by word, in words for the ear too', async () => {
    await save({ ...(await form()), body: 'Le milieu paie. <i>Un</i>', reason: 'Vérifié <b>hier</b>' });
    await save({ ...(await form()), body: 'Le réseau paie. <i>Deux</i>' });
    const { html } = await web.browser().get(`${own}/historique`);
    expect(html.match(/Modifié le /g)).toHaveLength(2);
    expect(html).toMatch(/Sans raison donnée[\s\S]*Vérifié &lt;b>hier/);
    expect(html).toMatch(/Le <del><span class="sr"[^>]*> Début d’un retrait.: <\/span>milieu/);
    expect(html).toMatch(/<ins><span class="sr"[^>]*> Début d’un ajout.: <\/span>réseau/);
    expect(html).not.toMatch(/<i>|<b>hier/);
    expect(html).toContain('<p>La coordination est payée par personne.</p>');
  });

  it('compares the ten newest edits, and shows the text before the others', async () => {
    for (let n = 1; n <= 11; n++) await save({ ...(await form()), body: `Texte numéro ${n}` });
    const { html } = await web.browser().get(`${own}/historique`);
    expect(html.match(/Modifié le /g)).toHaveLength(11);
    expect(html.match(/class="difference"/g)).toHaveLength(10);
  });

  it('sent twice saves once', async () => {
    const sent = { ...(await form()), body: 'Une seule fois.' };
    expect([(await save(sent)).status, (await save(sent)).status]).toEqual([303, 303]);
    expect((await form()).version).toBe('1');
  });
});
