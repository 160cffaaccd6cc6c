import { PersonalFeedService } from '@forum/digests';
import sql, { Database } from '@forum/kernel';
import type { TestWeb } from '@forum/test-web';
import type { Person } from '@forum/test-world';

/** An answer by mail that its person has still to confirm. */
export async function aReplyThatWaits(web: TestWeb, accountId: string, threadId: string) {
  return web.get(Database).reader.one<{ id: string }>(sql`
    insert into received_mail (door, fingerprint, recipient, raw, sender, words, outcome, reason, handled_at, account_id,
      thread_id)
    values ('console', sha256('held'), '', 'x', 'x@example.org', 'Oui.', 'held', 'first', now(), ${accountId}, ${threadId})
    returning id`);
}

/** The member follows everything there is, and reads it in a feed. */
export async function feedOfEverything(web: TestWeb, member: Person): Promise<string> {
  await web.get(Database).reader.rows(sql`insert into subscription (account_id, kind, target, level)
    select ${member.id}::bigint, 'thread', id::text, 'digest' from thread
    union all select ${member.id}::bigint, 'theme', number::text, 'digest' from theme`);
  return web.get(PersonalFeedService).create(member.actor);
}
