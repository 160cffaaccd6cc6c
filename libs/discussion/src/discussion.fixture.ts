import { IdentityModule, identityEntities, identityJobs } from '@forum/identity';
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
import {
  DiscussionModule,
  discussionEntities,
  discussionJobs,
  discussionListeners,
} from './discussion.module.js';
import type { Thread } from './threads/thread.js';
import { ThreadsService } from './threads/threads.service.js';

/** Discussions on a database of the test file's own, with one theme and two of its leads. */
export async function discussionApplication(): Promise<TestApplication> {
  const app = await testApplication({
    modules: [IdentityModule, RegisterModule, DiscussionModule],
    entities: [...identityEntities, ...registerEntities, ...discussionEntities],
    jobs: [...identityJobs, ...discussionJobs],
    listeners: discussionListeners,
  });
  await app.database.transaction(async (tx) => {
    await tx.rows(sql`insert into theme (number, title_fr, title_en) values (2, 'Lieux', 'Places')`);
    await tx.rows(sql`
      insert into lead (code, theme, letter, title_fr, title_en)
      values ('2A', 2, 'A', 'Réflexion', 'Reflection'), ('2B', 2, 'B', 'Plateformes', 'Platforms')`);
  });
  await app.database.transaction((tx) => app.get(SettingsRepository).change(tx, 'rates.post.limit', 1_000));
  await app.get(NetworkService).refresh();
  return app;
}

export function someone(app: TestApplication, traits: PersonTraits = {}): Promise<Person> {
  return app.database.transaction((tx) => aPerson(tx, traits));
}

export const WRITING = { locale: 'fr', via: 'web' } as const;

export function aThread(
  app: TestApplication,
  author: Person,
  title = 'Qui paie la coordination ?',
): Promise<Thread> {
  const input = { title, body: 'Chez nous, personne ne l’avait prévu.', theme: 2, leads: ['2B'] };
  return app.get(ThreadsService).open(author.actor, input, WRITING);
}
