import { MEETING_DISCUSSED, type MeetingDiscussed, meetingPath } from '@forum/communities';
import { formatDate, translate } from '@forum/i18n';
import { AccountsService } from '@forum/identity';
import sql, { AppError, Database, Facts } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { ThreadsService } from '../threads/threads.service.js';
import { openingMessages } from './opening.messages.js';

/** Characters that Markdown gives a meaning to. */
const MARKS = /[\\`*_{}[\]<>()#+!|~@-]/g;

interface Ended {
  readonly id: string;
  readonly title: string;
  readonly lang: 'fr' | 'en';
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly organiserId: string;
  readonly slug: string;
  readonly theme: number;
}

/** Discussions that open by themselves in a community, in the name of whoever caused them. */
@Injectable()
export class CommunityOpenings {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadsService,
    private readonly accounts: AccountsService,
    private readonly facts: Facts,
    private readonly network: NetworkService,
  ) {}

  /** A meeting is over: what follows has a place. Asked twice, it opens one. */
  async followUp(meetingId: string): Promise<void> {
    const meeting = await this.ended(meetingId);
    if (meeting === undefined) return;
    const { id, title, lang, slug, theme, organiserId } = meeting;
    const t = translate(openingMessages, lang);
    const date = formatDate(meeting.startsAt, lang, 'long', meeting.timeZone);
    const path = meetingPath({ id, community: { slug } });
    const words = {
      title: t('meeting.title', { title }),
      body: t('meeting.body', { title: title.replace(MARKS, '\\$&'), date, path }),
    };
    const place = { theme, community: slug, lang };
    const threadId = await this.open(organiserId, { ...words, ...place }, `meeting-${id}`);
    if (threadId === null) return;
    const data: MeetingDiscussed = { meetingId, threadId };
    await this.database.transaction((tx) =>
      this.facts.record(tx, { kind: MEETING_DISCUSSED, actorId: null, data }),
    );
  }

  /** @returns null where the person may not open a discussion there any more */
  private async open(
    accountId: string,
    words: { title: string; body: string; theme: number; community: string; lang: 'fr' | 'en' },
    key: string,
  ): Promise<string | null> {
    const { maxCharacters } = this.network.settings.title;
    const title = [...words.title].slice(0, maxCharacters).join('').slice(0, maxCharacters);
    try {
      const actor = await this.accounts.actorOf(accountId);
      const writing = { locale: words.lang, via: 'web' as const, key };
      return (await this.threads.open(actor, { ...words, title }, writing)).id;
    } catch (error) {
      if (error instanceof AppError && error.status !== 429) return null;
      throw error;
    }
  }

  /** Over, not followed yet, and to be followed. A community without a theme speaks under the first. */
  private ended(id: string): Promise<Ended | undefined> {
    return this.database.reader.one<Ended>(sql`
      select meeting.id, meeting.title, meeting.lang, meeting.starts_at as "startsAt",
        meeting.time_zone as "timeZone", meeting.organiser_id as "organiserId", community.slug,
        coalesce((select min(theme) from community_theme place where place.community_id = community.id),
          (select min(number) from theme)) as theme
      from meeting join community on community.id = meeting.community_id
      where meeting.id = ${id} and meeting.follow_up and meeting.thread_id is null and meeting.state = 'scheduled'
        and meeting.ended_at is not null and meeting.organiser_id is not null`);
  }
}
