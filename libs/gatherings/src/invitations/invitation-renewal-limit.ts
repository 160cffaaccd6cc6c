import { RateLimits } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';

/** How long a new link lasts, and how often one may be asked for. */
@Injectable()
export class InvitationRenewalLimit {
  constructor(
    private readonly limits: RateLimits,
    private readonly network: NetworkService,
  ) {}

  get days(): number {
    return this.network.settings.invitation.days;
  }

  /** @throws TooMany */
  async take(invitationId: string): Promise<void> {
    const { limit, minutes } = this.network.settings.rates.mail;
    await this.limits.take({ key: `invitation:${invitationId}`, limit, windowSeconds: minutes * 60 });
  }
}
