import { RateLimits } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';

/** How often one person may report. */
@Injectable()
export class FlagPace {
  constructor(
    private readonly rateLimits: RateLimits,
    private readonly network: NetworkService,
  ) {}

  async take(accountId: string): Promise<void> {
    const { limit, minutes } = this.network.settings.rates.flag;
    await this.rateLimits.take({ key: `flag:${accountId}`, limit, windowSeconds: minutes * 60 });
  }
}
