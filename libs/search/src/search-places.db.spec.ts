import { RESOURCE_ADDED, RESOURCE_CHANGED, type ResourceFact } from '@forum/communities';
import { ThreadsService } from '@forum/discussion';
import { Facts, sql } from '@forum/kernel';
import { aCommunity, belongTo, type Person, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caughtUp, searchApplication, searching, someone } from './search.fixture.js';

describe('places where people meet, and what they keep there', () => {
  let app: TestApplication;
  let member: Person;
  const slugs: Record<string, string> = {};
  beforeAll(async () => {
    app = await searchApplication();
    member = await someone(app, { name: 'Camille Exemple' });
    for (const visibility of ['public', 'private', 'hidden'] as const) {
      const community = await app.database.transaction(async (tx) => {
        const made = await aCommunity(tx, { visibility, name: `Cercle ${visibility} des maraîchers` });
        await belongTo(tx, made, member);
        await tx.rows(sql`update community set purpose = 'Cultiver des concombres.' where id = ${made.id}`);
        return made;
      });
      slugs[visibility] = community.slug;
      await resource(community.id, `Taille des concombres, ${visibility}`);
      const words = { title: `Semis ${visibility}`, body: 'Quand semer les concombres ?', theme: 2 };
      const writing = { locale: 'fr', via: 'web' } as const;
      await app.get(ThreadsService).open(member.actor, { ...words, community: community.slug }, writing);
    }
    await app.database.transaction((tx) =>
      tx.rows(sql`
        insert into event (slug, title_fr, title_en, date, time_zone, place)
        values ('fete-des-recoltes', 'Fête des récoltes', 'Harvest day', '2026-09-12', 'America/Toronto', 'Lévis')`),
    );
    await caughtUp(app);
  });
  afterAll(() => app.close());

  function resource(communityId: string, title: string): Promise<string> {
    return app.database.transaction(async (tx) => {
      const row = (await tx.one<{ id: string }>(sql`
        insert into resource (community_id, kind, title_fr, creator, description, lang, leads, added_by, version)
        values (${communityId}, 'guide', ${title}, 'Jardins Ferland', 'Pincer au-dessus.', 'fr', '{2B}', ${member.id}, 1)
        returning id`)) as { id: string };
      await tx.rows(sql`
        insert into resource_version (resource_id, version, url, added_by)
        values (${row.id}, 1, 'https://exemple.org', ${member.id})`);
      const data: ResourceFact = { resourceId: row.id, communityId };
      await app.get(Facts).record(tx, { kind: RESOURCE_ADDED, actorId: member.id, data });
      return row.id;
    });
  }

  const titles = (result: Awaited<ReturnType<ReturnType<typeof searching>>>) =>
    result.hits.map(({ title }) => (typeof title === 'string' ? title : title.fr)).sort();

  it('are found by name and purpose, as far as the reader may know of them', async () => {
    expect(titles(await searching(app)('maraicher'))).toEqual([
      'Cercle private des maraîchers',
      'Cercle public des maraîchers',
    ]);
    expect(titles(await searching(app, member.actor)('maraicher'))).toHaveLength(3);
    const [hit] = (await searching(app)('concombres', { kind: 'community' })).hits;
    expect(hit?.path).toMatch(/^\/communautes\/communaute-\d+$/);
  });

  it('open their libraries to whoever may read them: title, author, what it is for', async () => {
    for (const words of ['taille', 'Ferland', 'pincer'])
      expect(titles(await searching(app)(words, { kind: 'resource' }))).toEqual([
        'Taille des concombres, public',
      ]);
    expect(titles(await searching(app, member.actor)('taille'))).toHaveLength(3);
    const [hit] = (await searching(app)('taille')).hits;
    expect(hit).toMatchObject({ kind: 'resource', leads: ['2B'], community: 'Cercle public des maraîchers' });
    expect(hit?.path).toMatch(/^\/communautes\/communaute-\d+\/documents\/\d+$/);
  });

  it('narrow a search, and are counted only among what the reader may read', async () => {
    const inside = await searching(app, member.actor)('concombres', { community: slugs.private });
    expect(titles(inside)).toEqual([
      'Cercle private des maraîchers',
      'Semis private',
      'Taille des concombres, private',
    ]);
    const outside = await searching(app)('concombres', { community: slugs.hidden });
    expect([outside.total.count, outside.facets.community]).toEqual([0, []]);
    const facets = (await searching(app)('concombres')).facets.community;
    expect(facets.map(({ value }) => value).sort()).toEqual([slugs.private, slugs.public].sort());
  });

  it('forget an entry that is removed, or whose community closes its doors', async () => {
    const row = await app.database.reader.one<{ id: string }>(
      sql`select id from community where slug = ${slugs.public}`,
    );
    const id = await resource(row?.id ?? '', 'Paillage épais');
    await caughtUp(app);
    expect(titles(await searching(app)('paillage'))).toEqual(['Paillage épais']);
    await app.database.transaction(async (tx) => {
      await tx.rows(sql`update resource set removed_at = now() where id = ${id}`);
      const data: ResourceFact = { resourceId: id, communityId: row?.id ?? '' };
      await app.get(Facts).record(tx, { kind: RESOURCE_CHANGED, actorId: member.id, data });
    });
    expect(titles(await searching(app)('paillage'))).toEqual([]);
    await caughtUp(app);
    const left = await app.database.reader.rows(sql`select from search_document where resource_id = ${id}`);
    expect(left).toHaveLength(0);
  });

  it('include events, in both languages', async () => {
    const [hit] = (await searching(app)('harvest')).hits;
    expect(hit).toMatchObject({ kind: 'event', path: '/evenements/fete-des-recoltes' });
  });
});
