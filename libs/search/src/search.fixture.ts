import { DiscussionModule, discussionEntities, discussionJobs, discussionListeners } from '@forum/discussion';
import { GlossaryModule, glossaryEntities } from '@forum/glossary';
import { IdentityModule, identityEntities, identityJobs, VISITOR } from '@forum/identity';
import { sql } from '@forum/kernel';
import { NetworkService, SettingsRepository } from '@forum/network';
import { RegisterModule, registerEntities } from '@forum/register';
import {
  aPerson,
  type Person,
  type PersonTraits,
  type TestApplication,
  testApplication,
} from '@forum/test-world';
import { SearchFeed } from './documents/search-feed.js';
import { SearchService } from './query/search.service.js';
import { searchQuerySchema } from './query/search-query.schema.js';
import type { SearchResult } from './query/search-result.js';
import { SearchModule, searchEntities, searchJobs, searchListeners } from './search.module.js';

/** Search over discussions, with two themes, three leads and a few terms. */
export async function searchApplication(): Promise<TestApplication> {
  const app = await testApplication({
    modules: [IdentityModule, RegisterModule, GlossaryModule, DiscussionModule, SearchModule],
    entities: [
      ...identityEntities,
      ...registerEntities,
      ...glossaryEntities,
      ...discussionEntities,
      ...searchEntities,
    ],
    jobs: [...identityJobs, ...discussionJobs, ...searchJobs],
    listeners: [...discussionListeners, ...searchListeners],
  });
  await app.database.transaction(async (tx) => {
    await tx.rows(sql`
      insert into theme (number, title_fr, title_en) values (1, 'Acteurs', 'Actors'), (2, 'Lieux', 'Places')`);
    await tx.rows(sql`
      insert into lead (code, theme, letter, title_fr, title_en) values
        ('1C', 1, 'C', 'Appui à la recherche-action', 'Support for action research'),
        ('2A', 2, 'A', 'Réseau des réseaux', 'Network of networks'),
        ('2B', 2, 'B', 'Plateformes d’action partenariale', 'Partnership action platforms')`);
    await tx.rows(sql`
      insert into glossary_term (slug, term_fr, term_en, definition_fr, definition_en, position) values
        ('recherche-action', 'recherche-action', 'action research', 'Chercher en agissant.', 'Inquiry through doing.', 1),
        ('savoir-tacite', 'savoir tacite', 'tacit knowledge', null, null, 2),
        ('bailleur-de-fonds', 'bailleur de fonds', 'funder', null, null, 3),
        ('communaute-de-pratique', 'communauté de pratique', 'community of practice', null, null, 4)`);
  });
  await app.database.transaction((tx) => app.get(SettingsRepository).change(tx, 'rates.post.limit', 1_000));
  await app.get(NetworkService).refresh();
  return app;
}

export function someone(app: TestApplication, traits: PersonTraits = {}): Promise<Person> {
  return app.database.transaction((tx) => aPerson(tx, traits));
}

/** Until search knows every fact: transactions of other databases on the same server may hold the newest back a moment. */
export async function caughtUp(app: TestApplication): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    await app.get(SearchFeed).catchUp();
    const row = await app.database.reader.one(sql`
      select from fact where (xid, id) > (select xid, fact_id from fact_cursor where name = 'search')`);
    if (!row && (await app.database.reader.one(sql`select from fact_cursor where name = 'search'`))) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('search does not catch up');
}

export function searching(app: TestApplication, actor: Person['actor'] | typeof VISITOR = VISITOR) {
  return (q: string, filter: Record<string, unknown> = {}): Promise<SearchResult> =>
    app
      .get(SearchService)
      .find(searchQuerySchema.parse({ q, ...filter }), { actor, locale: 'fr', timeZone: 'America/Toronto' });
}
