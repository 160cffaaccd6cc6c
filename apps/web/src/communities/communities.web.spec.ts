import { ChartersService, type CommunityRole } from '@forum/communities';
import { Database, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { aCommunity, belongTo, type CommunityTraits, lastMailTo, type Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problems, signedIn, transaction, words } from '../identity/identity-web.fixture.js';

interface Reader {
  readonly person: Person;
  readonly browser: TestBrowser;
}

let web: TestWeb;
let owner: Reader;
let guest: Reader;
beforeAll(async () => {
  web = await testWeb();
  owner = await signedIn(web, { name: 'Olive Responsable' });
  guest = await signedIn(web, { name: 'Gil Passant' });
});
afterAll(() => web.close());

const mailTo = ({ person }: Reader) => lastMailTo(web.get(Database), person.address);

/** A community that the owner owns. */
const found = (traits: CommunityTraits = {}) =>
  transaction(web, async (tx) => {
    const community = await aCommunity(tx, traits);
    await belongTo(tx, community, owner.person, { role: 'owner' });
    return { ...community, path: `/communautes/${community.slug}` };
  });

const belong = (community: { id: string }, { person }: Reader, role: CommunityRole = 'member') =>
  transaction(web, (tx) => belongTo(tx, community, person, { role }));

const standing = async (community: { id: string }, { person }: Reader) =>
  (
    await web.get(Database).reader.one<{ state: string; role: string }>(sql`
      select state, role from community_membership
      where community_id = ${community.id} and account_id = ${person.id}`)
  )?.state;

describe('the list of communities', () => {
  it('stands in the menu, and says how one begins when there is none', async () => {
    const page = await web.browser().get('/communautes?etat=archived');
    expect(page.status).toBe(200);
    expect(words(page.html)).toContain('Une communauté commence par une proposition');
    expect((await web.browser().get('/')).html).toContain('href="/communautes"');
  });

  it('shows one’s own first, each with its state, and counts what one may know of', async () => {
    const mine = await found({ name: 'Zèbres réunis' });
    await found({ name: 'Abeilles réunies' });
    await belong(mine, guest);
    const { html } = await guest.browser.get('/communautes');
    expect(html.indexOf('Zèbres réunis')).toBeLessThan(html.indexOf('Abeilles réunies'));
    expect(words(html)).toContain('Vous êtes membre');
    expect(words((await guest.browser.get('/communautes?mien=1')).html)).not.toContain('Abeilles');
  });

  it('stands in English for those who read it so', async () => {
    const page = await web.browser().get('/communautes?lang=en');
    expect(words(page.html)).toContain('Communities of practice');
  });
});

describe('a community’s page', () => {
  it('tells visitors of a public one all but who belongs', async () => {
    const community = await found({ name: 'Place publique' });
    const { status, html } = await web.browser().get(community.path);
    expect(status).toBe(200);
    expect(words(html)).toContain('publique, adhésion sur demande');
    expect(words(html)).toContain('Un membre, un milieu');
    expect(html).not.toContain(`${community.path}/membres`.concat('">Voir'));
    expect((await web.browser().get(`${community.path}/membres`)).status).toBe(403);
  });

  it('tells outsiders of a private one its name and purpose, and of a hidden one nothing', async () => {
    const closed = await found({ name: 'Petit comité', visibility: 'private' });
    const page = await guest.browser.get(closed.path);
    expect(words(page.html)).toContain('Ce qui s’y dit est réservé aux membres');
    expect(page.html).not.toContain('Olive Responsable');
    expect((await guest.browser.get(`${closed.path}/discussions`)).status).toBe(403);
    const hidden = await found({ visibility: 'hidden' });
    for (const end of ['', '/discussions', '/membres', '/charte', '/moderation'])
      expect((await guest.browser.get(`${hidden.path}${end}`)).status).toBe(404);
  });

  it('keeps hostile words harmless', async () => {
    const community = await found({ name: '<script>alert(1)</script>' });
    const { html } = await web.browser().get(community.path);
    expect(html).not.toContain('<script>alert');
  });
});

describe('coming in', () => {
  it('takes one button where the door is open, and leaving another', async () => {
    const community = await found({ joinPolicy: 'open' });
    const joined = await guest.browser.post(`${community.path}/adhesion`, {}, { from: community.path });
    expect(joined.location).toContain('fait=community-joined');
    expect(await standing(community, guest)).toBe('active');
    expect(words((await guest.browser.open(joined.location)).html)).toContain('Vous êtes membre depuis');
    const left = await guest.browser.post(`${community.path}/depart`, {}, { from: community.path });
    expect(left.location).toContain('fait=community-left');
    expect(await standing(community, guest)).toBeUndefined();
  });

  it('is a request that a moderator answers, by mail both ways', async () => {
    const community = await found({ name: 'Sur demande' });
    await guest.browser.post(
      `${community.path}/adhesion`,
      { message: 'Je <b>viens</b>.' },
      { from: community.path },
    );
    expect(await standing(community, guest)).toBe('requested');
    expect((await mailTo(owner)).text).toContain('Je <b>viens</b>.');
    const desk = await owner.browser.get(`${community.path}/moderation`);
    expect(words(desk.html)).toContain('Une demande attend');
    expect(desk.html).not.toContain('<b>viens</b>');
    const accepted = await owner.browser.post(
      `${community.path}/membres/${guest.person.id}/accueil`,
      {},
      { from: `${community.path}/moderation` },
    );
    expect(accepted.location).toContain('fait=request-accepted');
    expect((await mailTo(guest)).text).toContain('Votre demande est acceptée');
    expect(words((await guest.browser.get(`${community.path}/membres`)).html)).toContain('Olive Responsable');
  });

  it('may be refused with a reason alone; what was typed stays', async () => {
    const community = await found({ name: 'Refus' });
    await guest.browser.post(`${community.path}/adhesion`, {}, { from: community.path });
    const at = `${community.path}/membres/${guest.person.id}/refus`;
    const from = `${community.path}/moderation`;
    const empty = await owner.browser.post(at, { reason: 'a' }, { from });
    expect(empty.status).toBe(422);
    expect(problems(empty.html)).toHaveLength(1);
    const refused = await owner.browser.post(at, { reason: 'Réservée aux municipalités.' }, { from });
    expect(refused.location).toContain('fait=request-refused');
    expect((await mailTo(guest)).text).toContain('Réservée aux municipalités.');
    expect(await standing(community, guest)).toBeUndefined();
    expect((await owner.browser.post(at, { reason: 'Encore une fois.' }, { from: '/compte' })).status).toBe(
      409,
    );
  });

  it('accepts the charter, which is asked for in a sentence when it is not', async () => {
    const community = await found({ joinPolicy: 'open', name: 'Avec charte' });
    await web
      .get(ChartersService)
      .change(owner.person.actor, community.slug, { text: 'Parler de cas réels.', lang: 'fr' });
    const without = await guest.browser.post(`${community.path}/adhesion`, {}, { from: community.path });
    expect(without.status).toBe(422);
    expect(words(without.html)).toContain('Cochez l’accord avec la charte');
    await guest.browser.post(`${community.path}/adhesion`, { charter: '1' }, { from: community.path });
    expect(await standing(community, guest)).toBe('active');
    const consent = await web.get(Database).reader.one<{ wording: string }>(sql`
      select wording from consent where account_id = ${guest.person.id} and kind = 'charter'`);
    expect(consent?.wording).toContain('Avec charte');
  });

  it('of a hidden and open one takes a secret link, which can be closed', async () => {
    const community = await found({ visibility: 'hidden', joinPolicy: 'open', name: 'Cachette' });
    const desk = `${community.path}/moderation`;
    const made = await owner.browser.post(`${community.path}/liens`, {}, { from: desk });
    const [link = ''] = /\/communautes\/lien\/[\w-]+/.exec(made.html) ?? [];
    expect(words((await guest.browser.get(link)).html)).toContain('Cachette');
    expect((await guest.browser.get(community.path)).status).toBe(404);
    await guest.browser.post(link, {});
    expect(await standing(community, guest)).toBe('active');
    const [, id] = /liens\/(\d+)\/fermeture/.exec((await owner.browser.get(desk)).html) ?? [];
    await owner.browser.post(`${community.path}/liens/${id}/fermeture`, {}, { from: desk });
    const other = await signedIn(web, { name: 'Trop Tard' });
    expect((await other.browser.get(link)).status).toBe(404);
  });

  it('is refused to whoever is banned, until the day that the ban ends by itself', async () => {
    const community = await found({ joinPolicy: 'open' });
    await belong(community, guest);
    await transaction(web, (tx) =>
      tx.rows(sql`update community_membership set state = 'banned', joined_at = null,
        banned_until = now() + interval '1 day'
        where community_id = ${community.id} and account_id = ${guest.person.id}`),
    );
    const page = await guest.browser.get(community.path);
    expect(words(page.html)).toContain('elle prend fin d’elle-même');
    const refused = await guest.browser.post(`${community.path}/adhesion`, {}, { from: '/compte' });
    expect(refused.status).toBe(403);
    await transaction(web, (tx) =>
      tx.rows(sql`update community_membership set banned_until = now() - interval '1 second'
        where community_id = ${community.id} and account_id = ${guest.person.id}`),
    );
    await guest.browser.post(`${community.path}/adhesion`, {}, { from: community.path });
    expect(await standing(community, guest)).toBe('active');
  });
});

describe('leaving', () => {
  it('is refused to the last owner, in one sentence', async () => {
    const community = await found();
    const refused = await owner.browser.post(`${community.path}/depart`, {}, { from: community.path });
    expect(refused.status).toBe(409);
    expect(words(refused.html)).toContain('donnez d’abord ce rôle à quelqu’un d’autre');
  });
});

describe('the charter', () => {
  it('when it changes is shown with what changes, and accepted again', async () => {
    const community = await found({ name: 'Charte qui change' });
    await belong(community, guest);
    const edit = `${community.path}/charte/modifier`;
    await owner.browser.post(edit, { text: 'Parler de cas réels.', lang: 'fr' });
    await guest.browser.post(`${community.path}/charte`, { charter: '1' });
    await owner.browser.post(edit, { text: 'Parler de cas vécus.', lang: 'fr' });
    const page = await guest.browser.get(`${community.path}/charte`);
    expect(page.html).toMatch(/<del>.*réels.*<\/del>/s);
    expect(page.html).toMatch(/<ins>.*vécus.*<\/ins>/s);
    expect(words(page.html)).toContain('ajouté :');
    const accepted = await guest.browser.post(`${community.path}/charte`, { charter: '2' });
    expect(accepted.location).toContain('fait=charter-accepted');
    expect((await guest.browser.get(`${community.path}/charte`)).html).not.toContain('<ins>');
  });

  it('is changed by its owners alone', async () => {
    const community = await found();
    await belong(community, guest, 'moderator');
    const edit = `${community.path}/charte/modifier`;
    expect((await guest.browser.get(edit)).status).toBe(403);
    expect((await guest.browser.post(edit, { text: 'Autre', lang: 'fr' }, { from: '/compte' })).status).toBe(
      403,
    );
    const empty = await owner.browser.post(edit, { text: '', lang: 'fr' });
    expect(empty.status).toBe(422);
    expect(problems(empty.html)).toEqual(['text: Ce champ est nécessaire.']);
  });
});
