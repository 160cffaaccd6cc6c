import { CONFIG, type Config } from '@forum/kernel';
import { MailTokens } from '@forum/mail-out';
import { Inject, Injectable } from '@nestjs/common';

const DAY_MS = 86_400_000;

export interface MeetingLink {
  readonly accountId: string;
  readonly meetingId: string;
}

/** Links in mails that answer one meeting in one person's name, until the day after it. */
@Injectable()
export class MeetingLinks {
  constructor(
    private readonly tokens: MailTokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  url({ accountId, meetingId }: MeetingLink, endsAt: Date): string {
    const token = this.tokens.issue({
      purpose: 'meeting-answer',
      subject: { accountId },
      mailId: meetingId,
      expiresAt: new Date(endsAt.getTime() + DAY_MS),
    });
    return `${this.config.baseUrl}/rencontres/${token}`;
  }

  /** @throws NotFound `token-invalid`, `token-expired` */
  read(token: string): MeetingLink {
    const { subject, mailId } = this.tokens.verify('meeting-answer', token);
    return { accountId: 'accountId' in subject ? subject.accountId : '0', meetingId: mailId ?? '0' };
  }
}
