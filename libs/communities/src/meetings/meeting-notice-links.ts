import { CONFIG, type Config } from '@forum/kernel';
import type { MailingList } from '@forum/mail-out';
import { Inject, Injectable } from '@nestjs/common';
import { CommunityMailLinks } from '../mail/community-mail-links.js';
import { meetingPath } from './meeting.js';
import { MeetingLinks } from './meeting-links.js';

interface Linked {
  readonly id: string;
  readonly slug: string;
  readonly community: string;
  readonly communityId: string;
  readonly endsAt: Date;
}

/** Every address that a mail about a meeting leads to. */
@Injectable()
export class MeetingNoticeLinks {
  constructor(
    private readonly answers: MeetingLinks,
    private readonly community: CommunityMailLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  of({ id, slug, communityId, endsAt }: Linked, accountId: string) {
    const page = `${this.config.baseUrl}${meetingPath({ id, community: { slug } })}`;
    return {
      answer: this.answers.url({ accountId, meetingId: id }, endsAt),
      page,
      calendar: `${this.answers.url({ accountId, meetingId: id }, endsAt)}/rencontre.ics`,
      stop: this.community.url({ accountId, communityId }),
    };
  }

  /** RFC 2919: what mail programs file it under. */
  list({ slug, community }: Pick<Linked, 'slug' | 'community'>): MailingList {
    return { id: `${slug}.communautes.${this.config.mailDomain.toLowerCase()}`, name: community };
  }
}
