import type { Locale } from '@forum/i18n';
import sql, { type Reader } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

/** Somebody whom moderation writes to. */
export interface Recipient {
  readonly accountId: string;
  readonly address: string;
  readonly locale: Locale;
  readonly timeZone: string;
}

type Guardian = Recipient & { readonly moderator: boolean };

const columns = sql`account.id as "accountId", email.address, account.locale, account.time_zone as "timeZone"`;
const source = sql`account join account_email email on email.account_id = account.id and email.is_primary`;

/** Open accounts that may act now. */
const able = sql`account.closed_at is null and coalesce(account.suspended_until <= now(), true)`;

@Injectable()
export class RecipientsRepository {
  /** The person behind an account; none for the network's own, and once it is closed. */
  async person(reader: Reader, accountId: string): Promise<Recipient | undefined> {
    return reader.one<Recipient>(sql`
      select ${columns} from ${source} where account.id = ${accountId} and account.closed_at is null`);
  }

  /**
   * Who is told of what waits: the moderators; without any, the administrators. Whoever wrote it is left out as long as
   * somebody else can look.
   */
  async moderators(reader: Reader, exceptId: string | null = null): Promise<Recipient[]> {
    const all = await this.guardians(reader);
    const others = all.filter(({ accountId }) => accountId !== exceptId);
    const moderators = others.filter(({ moderator }) => moderator);
    return [moderators, others, all].find((group) => group.length > 0) ?? [];
  }

  /**
   * Who is told of what waits in a community: its own moderators; without any but its author, those of the forum.
   * Null is the themes.
   */
  async moderatorsOf(
    reader: Reader,
    communityId: string | null,
    exceptId: string | null = null,
  ): Promise<Recipient[]> {
    if (communityId === null) return this.moderators(reader, exceptId);
    const own = await reader.rows<Recipient>(sql`
      select ${columns} from ${source}
      join community_membership member on member.account_id = account.id
      where ${able} and member.community_id = ${communityId} and member.state = 'active'
        and member.role in ('moderator', 'owner') and account.id is distinct from ${exceptId}::bigint
      order by account.id`);
    return own.length > 0 ? own : this.moderators(reader, exceptId);
  }

  async administrators(reader: Reader): Promise<Recipient[]> {
    return reader.rows<Recipient>(sql`
      select ${columns} from ${source} where ${able} and exists (
        select from account_role held where held.account_id = account.id and held.role = 'administrator')
      order by account.id`);
  }

  /** Could anybody but this account decide? */
  async othersModerate(reader: Reader, accountId: string): Promise<boolean> {
    const other = await reader.one(sql`
      select from account join account_role held on held.account_id = account.id
      where ${able} and account.id <> ${accountId} and held.role in ('moderator', 'administrator') limit 1`);
    return other !== undefined;
  }

  private async guardians(reader: Reader): Promise<Guardian[]> {
    return reader.rows<Guardian>(sql`
      select ${columns}, bool_or(held.role = 'moderator') as moderator
      from ${source} join account_role held on held.account_id = account.id
      where ${able} and held.role in ('moderator', 'administrator')
      group by account.id, email.address order by account.id`);
  }
}
