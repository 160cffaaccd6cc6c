import { postVisibleTo, threadVisibleTo } from '@forum/discussion';
import type { Locale } from '@forum/i18n';
import { actorColumn } from '@forum/identity';
import sql, { type Sql, type Tx } from '@forum/kernel';

/** Why nothing leaves for somebody after all. */
export type InstantObstacle =
  | 'closed'
  | 'suspended'
  | 'stopped'
  | 'paused'
  | 'silenced'
  | 'unreachable'
  | 'suppressed'
  | 'gone';

/** A message that one person is to be sent, and what holds for them now. */
export interface DueItem {
  readonly accountId: string;
  readonly postId: string;
  readonly threadId: string;
  readonly reason: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly obstacle: InstantObstacle | null;
  /** The discussion is open, and theirs to answer. */
  readonly mayAnswer: boolean;
  /** Message-IDs of the mails that told this person of the message that is answered, and of the discussion before. */
  readonly answeredIn: string | null;
  readonly before: string | null;
}

export interface Patience {
  readonly waitMinutes: number;
  readonly bundleMinutes: number;
}

/**
 * What stands between a person and a message, as SQL over `item`, `account`, `email`, `thread` and `post`: asked when it
 * is composed and once more before it leaves. The first that applies.
 */
export const instantObstacle: Sql = sql`case
  when account.closed_at is not null then 'closed'
  when account.suspended_until > now() then 'suspended'
  when exists (select from instant_setting setting
    where setting.account_id = account.id and setting.stopped_at is not null) then 'stopped'
  when exists (select from digest_setting setting
    where setting.account_id = account.id and setting.paused_until > now()) then 'paused'
  when exists (select from subscription own where own.account_id = account.id and own.kind = 'thread'
    and own.target = thread.id::text and own.level = 'none') then 'silenced'
  when post.state <> 'published' or thread.hidden_at is not null
    or not (${threadVisibleTo(actorColumn('account.id'))} and ${postVisibleTo(actorColumn('account.id'))}) then 'gone'
  when email.address is null then 'unreachable'
  when exists (select from suppression where address_hash = sha256(convert_to(email.address, 'UTF8'))) then 'suppressed'
end`;

/** Joins what an item needs to know of its person and its message. */
export const instantContext: Sql = sql`
  join post on post.id = item.post_id
  join thread on thread.id = post.thread_id
  join account on account.id = item.account_id
  left join account_email email on email.account_id = account.id and email.is_primary`;

/** Takes what is due, by person and discussion: all that waits of it goes into one mail. Held until the transaction ends. */
export function takeDue(tx: Tx, { waitMinutes, bundleMinutes }: Patience, limit: number): Promise<DueItem[]> {
  return tx.rows<DueItem>(sql`
    with due as materialized (
      select item.account_id, post.thread_id
      from instant_item item join post on post.id = item.post_id
      where item.state = 'waiting'
      group by item.account_id, post.thread_id
      having max(item.planned_at) <= now() - make_interval(mins => ${waitMinutes}::int)
        or min(item.planned_at) <= now() - make_interval(mins => ${bundleMinutes}::int)
      order by min(item.planned_at), item.account_id limit ${limit}
    )
    select item.account_id as "accountId", item.post_id as "postId", post.thread_id as "threadId", item.reason,
      account.name, email.address, coalesce(mail_setting.locale, account.locale) as locale,
      account.time_zone as "timeZone", ${instantObstacle} as obstacle,
      thread.state = 'open' and (thread.community_id is null or exists (select from community_membership belonging
        where belonging.community_id = thread.community_id and belonging.account_id = account.id
          and belonging.state = 'active')) as "mayAnswer",
      (select mail.message_id from instant_item told join mail on mail.id = told.mail_id
        where told.account_id = item.account_id and told.post_id = post.reply_to) as "answeredIn",
      (select mail.message_id from instant_item told join mail on mail.id = told.mail_id
        join post earlier on earlier.id = told.post_id and earlier.thread_id = post.thread_id
        where told.account_id = item.account_id order by mail.id desc limit 1) as before
    from due join instant_item item on item.account_id = due.account_id and item.state = 'waiting'
    ${instantContext}
    left join digest_setting mail_setting on mail_setting.account_id = account.id
    where post.thread_id = due.thread_id
    order by item.account_id, post.thread_id, post.number
    for update of item skip locked`);
}
