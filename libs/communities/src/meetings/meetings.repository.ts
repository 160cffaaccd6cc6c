import { type Actor, type ActorSql, actorParameters } from '@forum/identity';
import sql, { isId, NotFound, type Reader, type Sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { MeetingEntity } from './meeting.entity.js';
import type { Attendant, Meeting } from './meeting.js';
import { meetingJoinableBy, meetingVisibleTo } from './meeting.policy.js';

export interface Period {
  /** Meetings that end after this. */
  readonly from?: Date;
  /** Meetings that begin before this. */
  readonly to?: Date;
  readonly communityId?: string;
  /** Only where the reader belongs. */
  readonly own?: boolean;
  readonly order?: 'asc' | 'desc';
  readonly limit: number;
  readonly offset?: number;
}

/** What a digest or a page says of a meeting that comes, without what depends on its reader. */
export interface UpcomingMeeting {
  readonly id: string;
  readonly title: string;
  readonly lang: 'fr' | 'en';
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly place: string;
  readonly community: { readonly id: string; readonly slug: string; readonly name: string };
}

const number = (answer: Sql) => sql`
  (select count(*)::int from meeting_answer said where said.meeting_id = meeting.id and ${answer})`;

const columns = (actor: ActorSql) => sql`
  meeting.id, meeting.uid, meeting.title, meeting.lang, meeting.agenda_markdown as "agendaMarkdown",
  meeting.agenda_html as "agendaHtml", meeting.starts_at as "startsAt", meeting.ends_at as "endsAt",
  meeting.time_zone as "timeZone", meeting.place,
  case when ${meetingJoinableBy(actor)} then meeting.video_url end as "videoUrl",
  meeting.capacity, meeting.state, meeting.sequence, meeting.changed_at as "changedAt",
  meeting.organiser_id as "organiserId", meeting.minutes_markdown as "minutesMarkdown",
  meeting.minutes_html as "minutesHtml", meeting.minutes_at as "minutesAt", meeting.follow_up as "followUp",
  meeting.thread_id as "threadId", meeting.created_at as "createdAt",
  ${number(sql`said.answer = 'yes' and not said.waiting`)} as coming,
  ${number(sql`said.waiting`)} as waiting,
  ${number(sql`said.answer = 'maybe'`)} as maybe,
  (select json_build_object('answer', mine.answer, 'waiting', mine.waiting) from meeting_answer mine
    where mine.meeting_id = meeting.id and mine.account_id = ${actor.accountId}) as own,
  json_build_object('id', community.id::text, 'slug', community.slug, 'name', community.name, 'lang', community.lang,
    'visibility', community.visibility, 'joinPolicy', community.join_policy, 'state', community.state,
    'standing', (select json_build_object('role', belonging.role, 'state', belonging.state)
      from community_membership belonging where belonging.community_id = community.id
        and belonging.account_id = ${actor.accountId})) as community`;

const tables = sql`meeting join community on community.id = meeting.community_id`;

@Injectable()
export class MeetingsRepository {
  find(reader: Reader, actor: Actor, id: string): Promise<Meeting | undefined> {
    const asked = actorParameters(actor);
    return reader.one<Meeting>(sql`
      select ${columns(asked)} from ${tables} where meeting.id = ${id} and ${meetingVisibleTo(asked)}`);
  }

  /** Meetings that the actor may know of. */
  list(reader: Reader, actor: Actor, period: Period): Promise<Meeting[]> {
    const asked = actorParameters(actor);
    const { from = null, to = null, communityId = null, own = false, limit, offset = 0 } = period;
    const order = period.order === 'desc' ? sql`desc` : sql`asc`;
    return reader.rows<Meeting>(sql`
      select ${columns(asked)} from ${tables}
      where ${meetingVisibleTo(asked)}
        and (${from}::timestamptz is null or meeting.ends_at > ${from})
        and (${to}::timestamptz is null or meeting.starts_at < ${to})
        and (${communityId}::bigint is null or meeting.community_id = ${communityId})
        and (not ${own}::boolean or exists (select from community_membership of_mine
          where of_mine.community_id = meeting.community_id and of_mine.account_id = ${asked.accountId}
            and of_mine.state = 'active'))
      order by meeting.starts_at ${order}, meeting.id ${order} limit ${limit} offset ${offset}`);
  }

  /**
   * A subquery-ready selection for batches: scheduled meetings that `actor` (a column or parameters) may know of and that
   * begin in [from, to). The caller adds its own joins around it.
   */
  upcomingVisibleTo(actor: ActorSql, from: Date, to: Date): Sql {
    return sql`
      select meeting.id, meeting.title, meeting.lang, meeting.starts_at as "startsAt", meeting.ends_at as "endsAt",
        meeting.time_zone as "timeZone", meeting.place, json_build_object('id', community.id::text,
          'slug', community.slug, 'name', community.name) as community
      from ${tables}
      where meeting.state = 'scheduled' and meeting.starts_at >= ${from} and meeting.starts_at < ${to}
        and ${meetingVisibleTo(actor)}
      order by meeting.starts_at, meeting.id`;
  }

  /** The meeting of a feed, a job or a listener, which act for nobody in particular. */
  unscopedFor(reader: Reader, id: string): Promise<MeetingEntity | undefined> {
    return reader.one<MeetingEntity>(sql`
      select id, community_id as "communityId", title, state, sequence, capacity, starts_at as "startsAt",
        ends_at as "endsAt", time_zone as "timeZone", organiser_id as "organiserId", follow_up as "followUp",
        thread_id as "threadId", lang from meeting where id = ${id}`);
  }

  /** Through its visibility, held until the transaction ends. @throws NotFound */
  async lock(tx: Tx, actor: Actor, id: string): Promise<Meeting> {
    if (isId(id)) await tx.rows(sql`select id from meeting where id = ${id} for update`);
    const meeting = isId(id) ? await this.find(tx, actor, id) : undefined;
    if (!meeting) throw new NotFound();
    return meeting;
  }

  async insert(tx: Tx, meeting: Partial<MeetingEntity>): Promise<string> {
    const result = await tx.manager.insert(MeetingEntity, meeting);
    await this.raiseStamp(tx, meeting.communityId as string);
    return String((result.identifiers[0] as { id: string | number }).id);
  }

  /** A change that calendars take over. */
  async revise(tx: Tx, meeting: Meeting, changes: Partial<MeetingEntity>): Promise<void> {
    const raised = { ...changes, sequence: meeting.sequence + 1, changedAt: () => 'now()' };
    await tx.manager.update(MeetingEntity, { id: meeting.id }, raised as never);
    await this.raiseStamp(tx, meeting.community.id);
  }

  async update(tx: Tx, meeting: Meeting, changes: Partial<MeetingEntity>): Promise<void> {
    await tx.manager.update(MeetingEntity, { id: meeting.id }, changes as never);
    await this.raiseStamp(tx, meeting.community.id);
  }

  /** Who answered, those with a place first, then in the order of their answers. */
  attendants(reader: Reader, meetingId: string): Promise<Attendant[]> {
    return reader.rows<Attendant>(sql`
      select account.id as "accountId", account.name, said.answer, said.waiting
      from meeting_answer said join account on account.id = said.account_id
      where said.meeting_id = ${meetingId} and account.closed_at is null
      order by array_position(array['yes', 'maybe', 'no'], said.answer), said.waiting, said.answered_at`);
  }

  private async raiseStamp(tx: Tx, communityId: string): Promise<void> {
    await tx.rows(sql`
      update community set version = version + 1, last_activity_at = now() where id = ${communityId}`);
  }
}
