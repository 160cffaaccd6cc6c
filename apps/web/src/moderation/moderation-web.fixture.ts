import { type Post, PostsService, type Thread, ThreadsService } from '@forum/discussion';
import sql, { Database, FactDelivery } from '@forum/kernel';
import type { TestWeb } from '@forum/test-web';
import type { Person } from '@forum/test-world';

const WRITING = { locale: 'fr', via: 'web' } as const;

export function aThread(web: TestWeb, author: Person, title = 'Qui paie la coordination?'): Promise<Thread> {
  return web
    .get(ThreadsService)
    .open(author.actor, { title, body: 'Chez nous, personne.', theme: 2 }, WRITING);
}

export function aReply(web: TestWeb, author: Person, thread: Thread, body: string): Promise<Post> {
  return web.get(PostsService).reply(author.actor, thread.id, { body }, WRITING);
}

/** What the worker does with facts of a kind. */
export async function deliver(web: TestWeb, kind: string): Promise<void> {
  const facts = await web
    .get(Database)
    .reader.rows<{ id: string }>(sql`select id from fact where kind = ${kind}`);
  await web.get(FactDelivery).deliver(facts.map(({ id }) => id));
}

export interface Route {
  readonly methods: readonly string[];
  readonly path: string;
}

/** Every address of the web process, as the server itself knows them. */
export function routesOf(web: TestWeb): Route[] {
  const above: string[] = [];
  const routes: Route[] = [];
  for (const line of web.app
    .getHttpAdapter()
    .getInstance()
    .printRoutes({ commonPrefix: false })
    .split('\n')) {
    const [, indent = '', segment, methods] = /^([\s│├└─]*)(\S+)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (segment === undefined) continue;
    const depth = indent.length / 4;
    const path = `${above[depth - 1] ?? ''}${segment}`;
    above[depth] = path;
    if (methods !== undefined) routes.push({ methods: methods.split(', '), path });
  }
  return routes;
}
