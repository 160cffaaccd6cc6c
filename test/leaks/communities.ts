import { ChartersService, MembershipsService, ResourcesService, SecretLinks } from '@forum/communities';
import { PostsService, type Thread, ThreadsService } from '@forum/discussion';
import { Database, sql, type Tx } from '@forum/kernel';
import type { TestWeb } from '@forum/test-web';
import { aCommunity, aPerson, belongTo, type Person } from '@forum/test-world';
import { told, word } from './secrets.js';

const WRITING = { locale: 'fr', via: 'web' } as const;

/** Communities that are not for everyone, with what is in them. */
export interface SecretCommunities {
  readonly slugs: Readonly<Record<'private' | 'hidden' | 'proposed', string>>;
  readonly threads: Readonly<Record<'private' | 'hiddenAway', Thread>>;
  /** Entries of their libraries: slug and id. */
  readonly resources: ReadonlyArray<{ readonly slug: string; readonly id: string }>;
  /** People of whom only insiders know that they belong. */
  readonly people: readonly string[];
}

type People = Readonly<Record<'insider' | 'moderator', Person>>;
type Made = Readonly<
  Record<'private' | 'hidden' | 'proposed', { readonly id: string; readonly slug: string }>
>;

/** A private one with a member whom nobody outside knows of, a hidden one, and a proposal. */
export async function secretCommunities(web: TestWeb, people: People): Promise<SecretCommunities> {
  const { communities, owner, asker } = await write(web, async (tx) => ({
    communities: await theCommunities(tx),
    owner: await aPerson(tx, { name: `Paul ${word('privateMember')}` }),
    asker: await aPerson(tx, { name: 'Ines Demande' }),
  }));
  const { hidden } = communities;
  const closed = communities.private;
  await write(web, (tx) => settle(tx, [closed, hidden], { owner, insider: people.insider }));
  const asking = { message: told('requestMessage') };
  await web.get(MembershipsService).join(asker.actor, closed.slug, asking, { locale: 'fr', source: 'web' });
  await web.get(SecretLinks).create(people.moderator.actor, hidden.slug);
  const charter = { text: told('hiddenCommunityCharter'), lang: 'fr' };
  await web.get(ChartersService).change(owner.actor, hidden.slug, charter);
  const slugs = { private: closed.slug, hidden: hidden.slug, proposed: communities.proposed.slug };
  const resources = await theResources(web, owner, slugs);
  const threads = await theThreads(web, owner, { ...people, slugs });
  return { slugs, threads, resources, people: [owner.id, asker.id] };
}

async function theResources(
  web: TestWeb,
  { actor }: Person,
  slugs: SecretCommunities['slugs'],
): Promise<SecretCommunities['resources']> {
  const library = web.get(ResourcesService);
  const add = async (slug: string, word: string) => {
    const link = { kind: 'guide', titleFr: word, description: word, url: 'https://example.org/' };
    return { slug, id: (await library.add(actor, slug, link, 'fr')).id };
  };
  const removed = await add(slugs.private, told('removedResource'));
  await library.remove(actor, removed.id);
  return [
    await add(slugs.private, told('privateResource')),
    await add(slugs.hidden, told('hiddenResource')),
    removed,
  ];
}

const write = <T>(web: TestWeb, work: (tx: Tx) => Promise<T>): Promise<T> =>
  web.get(Database).transaction(work);

async function theCommunities(tx: Tx): Promise<Made> {
  const made = {
    private: await aCommunity(tx, { slug: 'cercle-prive', name: 'Cercle privé', visibility: 'private' }),
    hidden: await aCommunity(tx, {
      slug: 'cercle-cache',
      name: `Cercle ${told('hiddenCommunity')}`,
      visibility: 'hidden',
      joinPolicy: 'open',
    }),
    proposed: await aCommunity(tx, {
      slug: 'projet-de-cercle',
      name: `Projet ${told('proposedCommunity')}`,
      state: 'proposed',
    }),
  };
  const purpose = (id: string, text: string) =>
    tx.rows(sql`update community set purpose = ${text} where id = ${id}`);
  await purpose(made.hidden.id, told('hiddenCommunityPurpose'));
  await purpose(made.proposed.id, told('proposedPurpose'));
  for (const { id } of Object.values(made)) {
    await tx.rows(sql`insert into community_theme (community_id, theme) values (${id}, 2)`);
    await tx.rows(sql`insert into community_lead (community_id, lead_code) values (${id}, '2B')`);
  }
  return made;
}

async function settle(
  tx: Tx,
  communities: ReadonlyArray<{ readonly id: string }>,
  { owner, insider }: Readonly<Record<'owner' | 'insider', Person>>,
): Promise<void> {
  for (const community of communities) {
    await belongTo(tx, community, owner, { role: 'owner' });
    await belongTo(tx, community, insider);
  }
}

async function theThreads(
  web: TestWeb,
  owner: Person,
  { insider, slugs }: People & Pick<SecretCommunities, 'slugs'>,
): Promise<SecretCommunities['threads']> {
  const inside = await openThread(web, owner, {
    title: `Dedans ${told('privateThreadTitle')}`,
    body: told('privateThreadWords'),
    community: slugs.private,
  });
  await web.get(PostsService).reply(insider.actor, inside.id, { body: told('privateReply') }, WRITING);
  const away = await openThread(web, owner, {
    title: `Cachée ${told('hiddenCommunityThread')}`,
    body: told('hiddenCommunityWords'),
    community: slugs.hidden,
  });
  return { private: inside, hiddenAway: away };
}

function openThread(
  web: TestWeb,
  by: Person,
  words: { title: string; body: string; community: string },
): Promise<Thread> {
  return web.get(ThreadsService).open(by.actor, { ...words, theme: 2, leads: ['2B'] }, WRITING);
}
