import { ApiTokensService } from '@forum/identity';
import { type TestWeb, testWeb } from '@forum/test-web';
import { aCommunity, belongTo } from '@forum/test-world';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problems, signedIn, transaction, words } from '../../identity/identity-web.fixture.js';

describe('a community’s library on the web', () => {
  let web: TestWeb;
  let member: Awaited<ReturnType<typeof signedIn>>;
  let librarian: Awaited<ReturnType<typeof signedIn>>;
  let outsider: Awaited<ReturnType<typeof signedIn>>;
  const paths: Record<string, string> = {};
  beforeAll(async () => {
    web = await testWeb();
    member = await signedIn(web, { name: 'Noé Fictif' });
    librarian = await signedIn(web, { name: 'Béa Rayon' });
    outsider = await signedIn(web);
    await transaction(web, async (tx) => {
      for (const visibility of ['public', 'private', 'hidden'] as const) {
        const community = await aCommunity(tx, { visibility, slug: `la-${visibility}` });
        await belongTo(tx, community, member.person);
        await belongTo(tx, community, librarian.person, { role: 'librarian' });
        paths[visibility] = `/communautes/${community.slug}/documents`;
      }
    });
  });
  afterAll(() => web.close());

  const GUIDE = {
    kind: 'guide',
    titleFr: 'Grille de premier entretien',
    url: 'https://exemple.org/grille',
    creator: 'Table <b>de concertation</b>',
    description: 'À remplir à deux.\n\nPuis à relire.',
    themes: ['2'],
  };
  const add = (who: typeof member, fields: object = GUIDE, where = 'public') =>
    who.browser.post(`${paths[where]}/ajouter`, fields as Record<string, string>);

  it('takes a link by its form, then shows how to open and to cite it, to anyone', async () => {
    const { location } = await add(member);
    const page = await web.browser().open(location);
    expect(page.html).toContain('href="https://exemple.org/grille"');
    expect(page.html).toContain('rel="ugc nofollow noopener noreferrer"');
    expect(page.html).not.toContain('<b>de concertation');
    expect(words(page.html)).toContain(
      `Table <b>de concertation</b> (${new Date().getUTCFullYear()}). Grille de premier entretien.`,
    );
    const list = await web.browser().get(paths.public ?? '');
    expect(words(list.html)).toContain('Grille de premier entretien');
    const overview = await web.browser().get('/communautes/la-public');
    expect(words(overview.html)).toContain('Voir le document');
  });

  it('says in one sentence what is wrong, beside what was typed', async () => {
    const page = await add(member, { ...GUIDE, titleFr: '', url: 'exemple', creator: 'Une table' });
    expect(page.status).toBe(422);
    expect(
      problems(page.html)
        .map((line) => line.split(':')[0])
        .sort(),
    ).toEqual(['titleFr', 'url']);
    expect(page.html).toContain('value="Une table"');
    expect((await add(member, { ...GUIDE, titleFr: 'ab' })).status).toBe(422);
  });

  it('lets outsiders read a public one, and knows nothing of the others before them', async () => {
    expect((await outsider.browser.get(`${paths.public}/ajouter`)).status).toBe(403);
    for (const where of ['private', 'hidden']) {
      const { location } = await add(member, GUIDE, where);
      const api = `/api/v1/communities/la-${where}/resources`;
      const addresses = [paths[where], `${paths[where]}/ajouter`, location.split('?')[0], api].map(String);
      for (const address of addresses) {
        expect([address, (await web.browser().get(address)).status]).toEqual([address, 404]);
        expect([address, (await outsider.browser.get(address)).status]).toEqual([address, 404]);
      }
    }
  });

  it('gives a new version a place beside the old one, and removes what its keeper removes', async () => {
    const path = (await add(member)).location.split('?')[0] ?? '';
    await member.browser.post(`${path}/version`, {
      url: 'https://exemple.org/deux',
      note: 'Deux pages de moins',
    });
    const page = await web.browser().get(path);
    expect(words(page.html)).toContain('Version 2');
    expect(words(page.html)).toContain('Deux pages de moins');
    expect((await outsider.browser.post(`${path}/retirer`, {})).status).toBe(403);
    expect((await librarian.browser.get(`${path}/retirer`)).status).toBe(200);
    expect((await web.browser().get(path)).status).toBe(200);
    await librarian.browser.post(`${path}/retirer`, {});
    expect((await web.browser().get(path)).status).toBe(404);
  });

  it('is found under its own community only', async () => {
    const path = (await add(member)).location.split('?')[0] ?? '';
    const elsewhere = path.replace('la-public', 'la-private');
    expect((await member.browser.get(elsewhere)).status).toBe(404);
  });

  it('answers programs with the same, and takes the same', async () => {
    const { token } = await web
      .get(ApiTokensService)
      .create(member.person.actor, { name: 'essai', scopes: ['read', 'write'] });
    const sent = await web.app.inject({
      method: 'POST',
      url: '/api/v1/communities/la-public/resources',
      headers: { authorization: `Bearer ${token}` },
      payload: { kind: 'tool', titleEn: 'A grid', url: 'https://exemple.org/grid' },
    });
    expect(sent.statusCode).toBe(201);
    const list = await web.browser().get('/api/v1/communities/la-public/resources?kind=tool');
    expect(JSON.parse(list.html)).toMatchObject({
      items: [{ kind: 'tool', title: { fr: null, en: 'A grid' }, link: 'https://exemple.org/grid' }],
      next: null,
    });
  });
});
