import { Database, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { lastMailTo, type Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn, words } from '../../identity/identity-web.fixture.js';

interface Reader {
  readonly person: Person;
  readonly browser: TestBrowser;
}

let web: TestWeb;
let author: Reader;
let friend: Reader;
let administrator: Reader;
beforeAll(async () => {
  web = await testWeb();
  author = await signedIn(web, { name: 'Aude Propose' });
  friend = await signedIn(web, { name: 'Fred Nommé' });
  administrator = await signedIn(web, { name: 'Ada Décide', roles: ['administrator'] });
});
afterAll(() => web.close());

const FORM = '/communautes/nouvelle';
const mailTo = ({ person }: Reader) => lastMailTo(web.get(Database), person.address);
const propose = async (name: string, more: Record<string, string> = {}) => {
  const fields = { name, purpose: 'Apprendre ensemble de nos essais.', ...more };
  const { location } = await author.browser.post(FORM, fields);
  return (location ?? '').split('?')[0] ?? '';
};
const audited = async (action: string) =>
  (await web.get(Database).reader.rows(sql`select from audit_entry where action = ${action}`)).length;

describe('proposing a community', () => {
  it('begins at the list, and asks visitors to sign in', async () => {
    expect((await author.browser.get('/communautes')).html).toContain(`href="${FORM}"`);
    const answer = await web.browser().get(FORM);
    expect(answer.location).toContain('/connexion?next=');
  });

  it('tells administrators, is known to its author alone, and opens on trial once accepted', async () => {
    const path = await propose('Potagers d’école', {
      founders: `${friend.person.address}\ninconnue@exemple.org`,
    });
    expect(path).toBe('/communautes/potagers-d-ecole');
    expect((await mailTo(administrator)).subject).toContain('Potagers');
    expect(words((await author.browser.get(path)).html)).toContain('Une proposition');
    expect((await friend.browser.get(path)).status).toBe(404);
    expect(
      (await author.browser.post(`${path}/proposition`, { decision: 'open' }, { from: path })).status,
    ).toBe(403);

    expect(words((await administrator.browser.get('/communautes?etat=proposed')).html)).toContain('Potagers');
    const before = await audited('community.opened');
    await administrator.browser.post(`${path}/proposition`, { decision: 'open' }, { from: path });
    expect(await audited('community.opened')).toBe(before + 1);
    expect(words((await web.browser().get(path)).html)).toContain('à l’essai jusqu’au');
    expect((await mailTo(author)).text).toContain('90 jours');
    expect((await mailTo(friend)).text).toContain('a donné votre nom');
    expect(words((await friend.browser.get(path)).html)).toContain('Une invitation vous attend');
    const kept = await web.get(Database).reader.rows(sql`select from community_founder`);
    expect(kept).toHaveLength(0);
  });

  it('is refused with a reason that its author reads, and leaves nothing', async () => {
    const path = await propose('Sans suite');
    const empty = await administrator.browser.post(
      `${path}/proposition`,
      { decision: 'refuse', reason: '' },
      { from: path },
    );
    expect(empty.status).toBe(422);
    const reason = 'Une communauté semblable existe déjà.';
    const before = await audited('community.refused');
    await administrator.browser.post(`${path}/proposition`, { decision: 'refuse', reason }, { from: path });
    expect(await audited('community.refused')).toBe(before + 1);
    expect((await mailTo(author)).text).toContain(reason);
    expect((await administrator.browser.get(path)).status).toBe(404);
  });

  it('loses nothing that was typed, whatever it is', async () => {
    const purpose = '<script>alert(1)</script>';
    const page = await author.browser.post(FORM, {
      name: 'A',
      purpose,
      founders: 'pas une adresse',
      themes: '2',
    });
    expect(page.status).toBe(422);
    expect(page.html).toContain('&lt;script>alert(1)&lt;/script>');
    expect(page.html).not.toContain(purpose);
    expect(page.html).toContain('pas une adresse');
    expect(page.html).toMatch(/href="#name"[\s\S]*href="#founders"/);
  });

  it('opens at once what an administrator makes', async () => {
    const { location } = await administrator.browser.post(FORM, {
      name: 'Déjà active',
      purpose: 'Apprendre ensemble.',
      owner: friend.person.address,
    });
    const path = (location ?? '').split('?')[0] ?? '';
    expect(words((await friend.browser.get(path)).html)).toContain('Active depuis');
  });

  it('stands in English for those who read it so', async () => {
    expect(words((await author.browser.get(`${FORM}?lang=en`)).html)).toContain('Propose a community');
    await author.browser.get(`${FORM}?lang=fr`);
  });
});
