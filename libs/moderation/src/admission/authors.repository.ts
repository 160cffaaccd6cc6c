import sql, { type Reader } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

/** What admission needs to know of whoever writes. */
export interface Standing {
  /** Came alone: nobody invited, imported or made the account. */
  readonly alone: boolean;
  /** Looks after the forum, or is the network itself. */
  readonly trusted: boolean;
  /** Messages of theirs that everyone has been able to read, and that nobody has hidden since. */
  readonly published: number;
}

@Injectable()
export class AuthorsRepository {
  /** What holds this person back now; `seconds` until the next message of somebody who is slowed. */
  async restrictions(
    reader: Reader,
    accountId: string,
  ): Promise<{ silenced: boolean; seconds: number | null } | undefined> {
    return reader.one(sql`
      select coalesce(account.silenced_until > now(), false) as silenced,
        (select ceil(extract(epoch from last.created_at + make_interval(mins => account.slow_minutes) - now()))::int
          from (select post.created_at from post where post.author_id = account.id order by post.id desc limit 1) last
          where account.slowed_until > now()
            and last.created_at + make_interval(mins => account.slow_minutes) > now()) as seconds
      from account where account.id = ${accountId}`);
  }

  /** @param enough how many published messages make a difference: no more are counted */
  async standing(reader: Reader, accountId: string, enough: number): Promise<Standing> {
    const row = await reader.one<Standing>(sql`
      select account.registered_via in ('self', 'subscription') as alone,
        account.kind = 'network' or exists (select from account_role held
          where held.account_id = account.id and held.role in ('moderator', 'administrator')) as trusted,
        (select count(*)::int from (
          select from post where post.author_id = account.id and post.published_at is not null
            and post.state in ('published', 'removed') limit ${enough}) as known) as published
      from account where account.id = ${accountId}`);
    return row ?? { alone: true, trusted: false, published: 0 };
  }
}
