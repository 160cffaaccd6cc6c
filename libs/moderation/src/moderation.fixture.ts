import {
  DiscussionModule,
  discussionEntities,
  discussionJobs,
  type Post,
  PostsService,
  type Thread,
  ThreadsService,
} from '@forum/discussion';
import { IdentityModule, identityEntities, identityJobs } from '@forum/identity';
import sql, { FactDelivery } from '@forum/kernel';
import { NetworkService, type SettingKey, SettingsRepository } from '@forum/network';
import { RegisterModule, registerEntities } from '@forum/register';
import {
  aPerson,
  type Person,
  type PersonTraits,
  type TestApplication,
  testApplication,
} from '@forum/test-world';
import { AdmissionModule } from './admission/admission.module.js';
import {
  ModerationModule,
  moderationEntities,
  moderationJobs,
  moderationListeners,
} from './moderation.module.js';

/** A forum with one theme, wired as in an app; its facts are delivered when a test says so. */
export async function moderationApplication(env: Record<string, string> = {}): Promise<TestApplication> {
  const app = await testApplication({
    modules: [IdentityModule, RegisterModule, DiscussionModule, AdmissionModule, ModerationModule],
    entities: [...identityEntities, ...registerEntities, ...discussionEntities, ...moderationEntities],
    jobs: [...identityJobs, ...discussionJobs, ...moderationJobs],
    listeners: moderationListeners,
    env,
  });
  await app.database.transaction(async (tx) => {
    await tx.rows(sql`insert into theme (number, title_fr, title_en) values (2, 'Lieux', 'Places')`);
    await tx.rows(sql`insert into network (code, name_fr, name_en) values ('RQIS', 'Réseau', 'Network')`);
  });
  await set(app, 'rates.post.limit', 1_000);
  return app;
}

export async function set(app: TestApplication, key: SettingKey, value: number | string): Promise<void> {
  await app.database.transaction((tx) => app.get(SettingsRepository).change(tx, key, value));
  await app.get(NetworkService).refresh();
}

export function someone(app: TestApplication, traits: PersonTraits = {}): Promise<Person> {
  return app.database.transaction((tx) => aPerson(tx, traits));
}

const WRITING = { locale: 'fr', via: 'web' } as const;
let opened = 0;

export function aThread(
  app: TestApplication,
  author: Person,
  title = `Question ${++opened}`,
): Promise<Thread> {
  return app.get(ThreadsService).open(author.actor, { title, body: 'Comment faire?', theme: 2 }, WRITING);
}

/** A reply in a discussion that somebody else has opened. */
export async function aPost(app: TestApplication, author: Person, body = 'Des mots de trop.'): Promise<Post> {
  const thread = await aThread(app, await someone(app, { name: 'Paule Question' }));
  return app.get(PostsService).reply(author.actor, thread.id, { body }, WRITING);
}

export async function stateOf(app: TestApplication, post: Post): Promise<{ state: string; posts: number }> {
  const row = await app.database.reader.one<{ state: string; posts: number }>(sql`
    select post.state, thread.posts from post join thread on thread.id = post.thread_id where post.id = ${post.id}`);
  return row as { state: string; posts: number };
}

/** The last line of the log about a subject. */
export function lastEntry(app: TestApplication, kind: string, id: string): Promise<object | undefined> {
  return app.database.reader.one(sql`
    select action, actor_id, reason, detail from audit_entry where subject_kind = ${kind} and subject_id = ${id}
    order by id desc limit 1`);
}

export async function mailsTo(app: TestApplication, person: Person, kind: string): Promise<number> {
  const row = await app.database.reader.one<{ count: number }>(sql`
    select count(*)::int as count from mail where to_address = ${person.address} and kind = ${kind}`);
  return row?.count ?? 0;
}

/** What the worker does with facts: hands every one of this kind to its listeners. */
export async function deliver(app: TestApplication, kind: string): Promise<void> {
  const facts = await app.database.reader.rows<{ id: string }>(sql`
    select id from fact where kind = ${kind} order by id`);
  await app.get(FactDelivery).deliver(facts.map(({ id }) => id));
}
