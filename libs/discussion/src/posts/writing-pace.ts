import { RateLimits } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import type { WritingLimits } from '../threads/open-thread.schema.js';

/** How much one may write, and how fast, from the settings. */
@Injectable()
export class WritingPace {
  constructor(
    private readonly rateLimits: RateLimits,
    private readonly network: NetworkService,
  ) {}

  /** How long a title and a message may be. */
  get limits(): WritingLimits {
    const { title, post, synthesis } = this.network.settings;
    return { title, post, synthesis };
  }

  /** @throws TooMany when this person writes faster than the settings allow. */
  async take(accountId: string): Promise<void> {
    const { limit, minutes } = this.network.settings.rates.post;
    await this.rateLimits.take({ key: `post:${accountId}`, limit, windowSeconds: minutes * 60 });
  }
}
