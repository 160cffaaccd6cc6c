import { sql } from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { WRITING } from '../discussion.fixture.js';
import type { Post } from '../posts/post.js';
import { PostsService } from '../posts/posts.service.js';
import type { Thread } from '../threads/thread.js';

/** Every row that a curation could touch, in one order; stamps, and the curations' own rows, are not content. */
export async function rowsOf(app: TestApplication): Promise<Record<string, unknown[]>> {
  const tables = ['thread', 'thread_lead', 'thread_translation', 'post', 'post_revision', 'post_reaction'];
  const dump: Record<string, unknown[]> = {};
  for (const table of [...tables, 'read_position', 'draft', 'bookmark']) {
    const rows = await app.database.reader.rows<{ row: object }>({
      ...sql`select 1`,
      text: `select to_jsonb(t) - 'version' as row from ${table} t order by to_jsonb(t) - 'version'`,
      values: [],
    } as never);
    dump[table] = rows.map(({ row }) => row);
  }
  return dump;
}

export function reply(app: TestApplication, { actor }: Person, thread: Thread, body: string, replyTo?: Post) {
  const input = { body, ...(replyTo ? { replyTo: replyTo.id } : {}) };
  return app.get(PostsService).reply(actor, thread.id, input, WRITING);
}

/** The thread's messages as a moderator reads them: number and words. */
export async function wordsOf(app: TestApplication, { actor }: Person, threadId: string): Promise<string[]> {
  const posts = await app.get(PostsService).after(actor, threadId, { number: 0, limit: 100 }, 'fr');
  return posts.map(({ number, markdown }) => `${number} ${markdown}`);
}
