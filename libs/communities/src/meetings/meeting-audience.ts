import sql, { type Reader, type Sql } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { MailLevels } from '../ports/mail-levels.js';
import type { OwnAnswer } from './meeting.js';

export interface MeetingReader {
  readonly accountId: string;
  readonly address: string;
  readonly locale: 'fr' | 'en';
  readonly timeZone: string;
  readonly own: OwnAnswer | null;
}

/** Whom a notice is for, of the members with an address who were not told yet. */
export type Audience =
  /** Those who follow the community closely, but for the organiser. */
  | { readonly kind: 'called' }
  /** Those who come, or may. */
  | { readonly kind: 'concerned' }
  | { readonly kind: 'named'; readonly accountIds: readonly string[] }
  /** Those who come or may, and those who follow closely and did not answer. Never those who want no mail. */
  | { readonly kind: 'reminded' };

export interface AudienceQuestion {
  readonly meetingId: string;
  readonly notice: string;
  readonly audience: Audience;
}

/** Who is written to about a meeting. */
@Injectable()
export class MeetingAudience {
  constructor(private readonly levels: MailLevels) {}

  async of(reader: Reader, question: AudienceQuestion): Promise<MeetingReader[]> {
    const rows = await reader.rows<MeetingReader & { slug: string }>(sql`
      select account.id as "accountId", email.address, account.locale, account.time_zone as "timeZone", community.slug,
        case when said.answer is not null then
          json_build_object('answer', said.answer, 'waiting', said.waiting) end as own
      from meeting join community on community.id = meeting.community_id
        join community_membership belonging on belonging.community_id = meeting.community_id
          and belonging.state = 'active'
        join account on account.id = belonging.account_id and account.closed_at is null
          and coalesce(account.suspended_until <= now(), true)
        join account_email email on email.account_id = account.id and email.is_primary
        left join meeting_answer said on said.meeting_id = meeting.id and said.account_id = account.id
      where meeting.id = ${question.meetingId} and ${among(question.audience)}
        and not exists (select from meeting_notice told where told.meeting_id = meeting.id
          and told.account_id = account.id and told.kind = ${question.notice})
      order by account.id`);
    return this.wanting(reader, rows, question.audience);
  }

  private async wanting(
    reader: Reader,
    rows: ReadonlyArray<MeetingReader & { slug: string }>,
    audience: Audience,
  ): Promise<MeetingReader[]> {
    const slug = rows[0]?.slug;
    if (slug === undefined || audience.kind === 'concerned' || audience.kind === 'named') return [...rows];
    const levels = await this.levels.among(
      reader,
      slug,
      rows.map(({ accountId }) => accountId),
    );
    return rows.filter(({ accountId, own }) => {
      const level = levels.get(accountId);
      const isClose = level === 'main' || level === 'instant';
      return isClose || (audience.kind === 'reminded' && own !== null && level !== 'none');
    });
  }
}

function among(audience: Audience): Sql {
  if (audience.kind === 'called') return sql`account.id is distinct from meeting.organiser_id`;
  if (audience.kind === 'concerned') return sql`said.answer in ('yes', 'maybe')`;
  if (audience.kind === 'named') return sql`account.id = any(${[...audience.accountIds]}::bigint[])`;
  return sql`said.answer is distinct from 'no'`;
}
