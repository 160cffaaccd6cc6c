import sql, { Database, type Tx } from '@forum/kernel';
import { composeLetter, LetterHead, MailQueue, renderMail } from '@forum/mail-out';
import { Injectable } from '@nestjs/common';
import { type MeetingNoticeKind, meetingLetter, type ToldMeeting } from '../mail/meeting-letter.js';
import { type Audience, MeetingAudience, type MeetingReader } from './meeting-audience.js';
import { MeetingNoticeLinks } from './meeting-notice-links.js';

/** Mails written in one transaction: far from its 30 s. */
const BATCH = 100;

export interface Notice {
  readonly meetingId: string;
  readonly kind: MeetingNoticeKind;
  /** What tells this notice from others of its kind: a sequence, days. */
  readonly mark?: string;
  readonly audience: Audience;
}

type Told = ToldMeeting & { readonly id: string; readonly slug: string; readonly communityId: string };

/** What people are told of a meeting by mail, once each. */
@Injectable()
export class MeetingNotices {
  constructor(
    private readonly database: Database,
    private readonly audience: MeetingAudience,
    private readonly links: MeetingNoticeLinks,
    private readonly letterHead: LetterHead,
    private readonly queue: MailQueue,
  ) {}

  /** Asked twice, it writes once. @returns how many mails */
  async tell(notice: Notice): Promise<number> {
    const { meetingId, audience } = notice;
    const { reader } = this.database;
    const meeting = await this.meeting(meetingId);
    if (meeting === undefined || (meeting.isOver && notice.kind !== 'cancelled')) return 0;
    const readers = await this.audience.of(reader, { meetingId, notice: nameOf(notice), audience });
    let told = 0;
    for (let at = 0; at < readers.length; at += BATCH)
      told += await this.write(meeting, notice, readers.slice(at, at + BATCH));
    return told;
  }

  private write(meeting: Told, notice: Notice, readers: readonly MeetingReader[]): Promise<number> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.rows<{ accountId: string }>(sql`
        insert into meeting_notice (meeting_id, account_id, kind)
        select ${meeting.id}, account_id, ${nameOf(notice)}
        from unnest(${readers.map(({ accountId }) => accountId)}::bigint[]) as given (account_id)
        on conflict do nothing returning account_id as "accountId"`);
      const fresh = new Set(rows.map(({ accountId }) => accountId));
      for (const reader of readers)
        if (fresh.has(reader.accountId)) await this.send(tx, meeting, { reader, kind: notice.kind });
      return fresh.size;
    });
  }

  private async send(
    tx: Tx,
    meeting: Told,
    { reader, kind }: { reader: MeetingReader; kind: MeetingNoticeKind },
  ): Promise<void> {
    const { accountId, address, locale, timeZone, own } = reader;
    const urls = this.links.of(meeting, accountId);
    const letter = meetingLetter(
      { kind, locale, timeZone, address, own, meeting, urls },
      this.letterHead.sender(locale),
    );
    await this.queue.enqueue(tx, {
      kind: `meeting-${kind}`,
      to: { address },
      accountId,
      content: renderMail(composeLetter(letter)),
      secret: true,
      expiresAt: meeting.endsAt,
      unsubscribeUrl: urls.stop,
      list: this.links.list(meeting),
    });
  }

  private meeting(id: string): Promise<(Told & { readonly isOver: boolean }) | undefined> {
    return this.database.reader.one(sql`
      select meeting.id, meeting.title, meeting.lang, meeting.starts_at as "startsAt", meeting.ends_at as "endsAt",
        meeting.time_zone as "timeZone", meeting.place, meeting.video_url as "videoUrl",
        community.name as community, community.slug, community.id as "communityId",
        meeting.state = 'cancelled' as "isOver"
      from meeting join community on community.id = meeting.community_id where meeting.id = ${id}`);
  }
}

function nameOf({ kind, mark }: Notice): string {
  return mark === undefined ? kind : `${kind}:${mark}`;
}
