import { RateLimits } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';

/** How often one person may change the words under messages. */
@Injectable()
export class ReactionPace {
  constructor(
    private readonly rateLimits: RateLimits,
    private readonly network: NetworkService,
  ) {}

  /** @throws TooMany */
  async take(accountId: string): Promise<void> {
    const { limit, minutes } = this.network.settings.rates.reaction;
    await this.rateLimits.take({ key: `reaction:${accountId}`, limit, windowSeconds: minutes * 60 });
  }
}
