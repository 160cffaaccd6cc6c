import { Clock, CONFIG, type Config } from '@forum/kernel';
import { MailTokens } from '@forum/mail-out';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';

export interface CommunityMailLink {
  readonly accountId: string;
  readonly communityId: string;
}

/** The way out of a community's mail, in each of its mails: no more from this one, and nothing else changes. */
@Injectable()
export class CommunityMailLinks {
  constructor(
    private readonly tokens: MailTokens,
    private readonly network: NetworkService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  url({ accountId, communityId }: CommunityMailLink): string {
    const expiresAt = this.clock.now();
    expiresAt.setUTCMonth(expiresAt.getUTCMonth() + this.network.settings.mailLink.months);
    const token = this.tokens.issue({
      purpose: 'community-mail',
      subject: { accountId },
      mailId: communityId,
      expiresAt,
    });
    return `${this.config.baseUrl}/courriels/communaute/${token}`;
  }

  /** @throws NotFound `token-invalid`, `token-expired` */
  read(token: string): CommunityMailLink {
    const { subject, mailId } = this.tokens.verify('community-mail', token);
    return { accountId: 'accountId' in subject ? subject.accountId : '0', communityId: mailId ?? '0' };
  }
}
