import { MeetingChangesService } from '@forum/communities';
import { PersonalFeedService } from '@forum/digests';
import sql, { Database } from '@forum/kernel';
import { MailTokens } from '@forum/mail-out';
import type { TestWeb } from '@forum/test-web';
import type { Person } from '@forum/test-world';
import { told } from './secrets.js';

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

/** Tokens of mails to somebody who belongs to none of the communities any more. */
export interface CommunityDoors {
  readonly communities: readonly string[];
  readonly meetings: readonly string[];
}

interface Doors {
  readonly moderator: Person;
  readonly member: Person;
  readonly slugs: Readonly<Record<'private' | 'hidden', string>>;
}

/** A meeting is held in a community that the member may not know of; mails about it are kept from earlier days. */
export async function doorsOfCommunities(
  web: TestWeb,
  { moderator, member, slugs }: Doors,
): Promise<CommunityDoors> {
  const from = Date.now() + 86_400_000;
  const held = await web.get(MeetingChangesService).hold(moderator.actor, slugs.hidden, {
    title: `Rencontre ${told('hiddenCommunity')}`,
    startsAt: new Date(from).toISOString(),
    endsAt: new Date(from + 3_600_000).toISOString(),
    timeZone: 'America/Toronto',
    place: told('hiddenCommunity'),
  });
  const link = (purpose: 'meeting-answer' | 'community-mail', mailId: string) =>
    web.get(MailTokens).issue({
      purpose,
      subject: { accountId: member.id },
      mailId,
      expiresAt: new Date('2100-01-01'),
    });
  return {
    communities: [link('community-mail', held.community.id)],
    meetings: [link('meeting-answer', held.id)],
  };
}
