import { VISITOR } from '@forum/identity';
import { Forbidden, Invalid, NotFound, sql } from '@forum/kernel';
import { aCommunity, aPerson, belongTo, type Person, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { communitiesApplication } from '../communities.fixture.js';
import { ResourcesService } from './resources.service.js';

const GUIDE = { kind: 'guide', titleFr: 'Grille de premier entretien', url: 'https://exemple.org/grille' };

describe('a community’s library', () => {
  let app: TestApplication;
  let library: ResourcesService;
  let member: Person;
  let librarian: Person;
  let outsider: Person;
  const slugs: Record<string, string> = {};
  beforeAll(async () => {
    app = await communitiesApplication();
    library = app.get(ResourcesService);
    await app.database.transaction(async (tx) => {
      await tx.rows(sql`insert into theme (number, title_fr, title_en) values (2, 'Lieux', 'Places')`);
      [member, librarian, outsider] = [await aPerson(tx), await aPerson(tx), await aPerson(tx)];
      for (const visibility of ['public', 'private', 'hidden'] as const) {
        const community = await aCommunity(tx, { visibility });
        slugs[visibility] = community.slug;
        await belongTo(tx, community, member);
        await belongTo(tx, community, librarian, { role: 'librarian' });
      }
    });
  });
  afterAll(() => app.close());

  const add = (person: Person, input: object = GUIDE, where = 'public') =>
    library.add(person.actor, slugs[where] ?? '', input, 'fr');

  it('takes a link with its description, and gives it back', async () => {
    const added = await add(member, {
      ...GUIDE,
      titleEn: 'First interview grid',
      creator: 'Table de concertation',
      licence: 'CC BY 4.0',
      themes: ['2', '2'],
    });
    expect(await library.find(VISITOR, added.id)).toMatchObject({
      kind: 'guide',
      title: { fr: 'Grille de premier entretien', en: 'First interview grid' },
      url: 'https://exemple.org/grille',
      themes: [2],
      version: 1,
      linkState: 'unchecked',
      addedBy: { id: member.id },
    });
  });

  it.each([
    ['no title', { ...GUIDE, titleFr: ' ' }, 'titleFr', 'required'],
    ['a title of two letters', { ...GUIDE, titleFr: 'ab' }, 'titleFr', 'too-short'],
    ['a kind of its own', { ...GUIDE, kind: 'roman' }, 'kind', 'not-in-list'],
    ['no address', { ...GUIDE, url: '' }, 'url', 'bad-url'],
    ['an address that runs', { ...GUIDE, url: 'javascript:alert(1)' }, 'url', 'bad-url'],
    ['a password in its address', { ...GUIDE, url: 'https://a:b@exemple.org' }, 'url', 'bad-url'],
    ['a theme that there is not', { ...GUIDE, themes: [9] }, 'themes', 'unknown-theme'],
    ['a lead that there is not', { ...GUIDE, leads: ['9Z'] }, 'leads', 'unknown-lead'],
  ])('refuses %s, saying where', async (_, input, field, code) => {
    const refusal = await add(member, input).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Invalid);
    expect((refusal as Invalid).fields[field]?.code).toBe(code);
  });

  it('is added to by members alone', async () => {
    await expect(add(outsider)).rejects.toEqual(new Forbidden('members-only'));
    await expect(library.add(VISITOR, slugs.public ?? '', GUIDE, 'fr')).rejects.toEqual(
      new Forbidden('sign-in-first'),
    );
    await expect(add(outsider, GUIDE, 'private')).rejects.toBeInstanceOf(NotFound);
    await expect(add(outsider, GUIDE, 'hidden')).rejects.toBeInstanceOf(NotFound);
  });

  it('is read by whoever may read what is in the community', async () => {
    for (const where of ['private', 'hidden']) {
      const { id } = await add(member, GUIDE, where);
      for (const actor of [VISITOR, outsider.actor]) {
        await expect(library.find(actor, id)).rejects.toBeInstanceOf(NotFound);
        await expect(library.versions(actor, id)).rejects.toBeInstanceOf(NotFound);
        await expect(
          library.list(actor, { community: slugs[where] ?? '', limit: 10 }),
        ).rejects.toBeInstanceOf(NotFound);
      }
      expect((await library.find(librarian.actor, id)).id).toBe(id);
    }
  });

  it('keeps every version, the last one in force', async () => {
    const { id } = await add(member);
    await library.addVersion(member.actor, id, {
      url: 'https://exemple.org/grille-2',
      note: 'Deux pages de moins',
    });
    expect(await library.find(VISITOR, id)).toMatchObject({
      version: 2,
      url: 'https://exemple.org/grille-2',
    });
    expect(await library.versions(VISITOR, id)).toMatchObject([
      { version: 2, note: 'Deux pages de moins' },
      { version: 1, url: 'https://exemple.org/grille' },
    ]);
  });

  it('lets two versions added at once both stand', async () => {
    const { id } = await add(member);
    const versions = ['a', 'b', 'c'].map((name) =>
      library.addVersion(member.actor, id, { url: `https://exemple.org/${name}` }),
    );
    await Promise.all(versions);
    expect((await library.versions(VISITOR, id)).map(({ version }) => version)).toEqual([4, 3, 2, 1]);
  });

  it('is changed by whoever added, or keeps the library, and nobody else', async () => {
    const { id } = await add(member);
    const other = await app.database.transaction((tx) => aPerson(tx));
    const words = { kind: 'tool', titleFr: 'Un autre titre' };
    await expect(library.describe(other.actor, id, words)).rejects.toEqual(new Forbidden('members-only'));
    expect(await library.describe(librarian.actor, id, words)).toMatchObject({ kind: 'tool' });
    await expect(library.remove(other.actor, id)).rejects.toEqual(new Forbidden('members-only'));
  });

  it('forgets what is removed, for everyone, and writes who removed it', async () => {
    const { id } = await add(member);
    await library.remove(librarian.actor, id);
    await expect(library.find(member.actor, id)).rejects.toBeInstanceOf(NotFound);
    const rows = await app.database.reader.rows(sql`
      select from audit_entry where action = 'resource.removed' and subject_id = ${id} and actor_id = ${librarian.id}`);
    expect(rows).toHaveLength(1);
  });

  it('is listed newest first, by kind and theme, page after page', async () => {
    await add(member, { ...GUIDE, kind: 'research', titleFr: 'Recherche une', themes: [2] });
    await add(member, { ...GUIDE, kind: 'research', titleFr: 'Recherche deux' });
    const filter = { community: slugs.public ?? '', kind: 'research' as const, limit: 1 };
    const first = await library.list(VISITOR, filter);
    expect(first.items.map(({ title }) => title.fr)).toEqual(['Recherche deux']);
    const second = await library.list(VISITOR, { ...filter, cursor: first.next ?? '' });
    expect(second).toMatchObject({ items: [{ title: { fr: 'Recherche une' } }], next: null });
    const ofTheme = await library.list(VISITOR, { ...filter, theme: 2 });
    expect(ofTheme.items.map(({ title }) => title.fr)).toEqual(['Recherche une']);
  });
});
