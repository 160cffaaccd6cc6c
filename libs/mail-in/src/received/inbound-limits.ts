import { CONFIG, type Config } from '@forum/kernel';
import { parseMailbox } from '@forum/mail-out';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';

/** What is the forum's own, and how much it takes. */
@Injectable()
export class InboundLimits {
  readonly own: { readonly domain: string; readonly from: string };

  constructor(
    @Inject(CONFIG) { mailDomain, mailFrom }: Config,
    private readonly network: NetworkService,
  ) {
    this.own = { domain: mailDomain.toLowerCase(), from: parseMailbox(mailFrom).address.toLowerCase() };
  }

  get maxMegabytes(): number {
    return this.network.settings.inbound.maxMegabytes;
  }

  get keptDays(): number {
    return this.network.settings.retention.rawMailDays;
  }

  get maxCharacters(): number {
    return this.network.settings.post.maxCharacters;
  }
}
