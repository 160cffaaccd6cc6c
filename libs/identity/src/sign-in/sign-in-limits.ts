import { RateLimits } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { networkKey } from './network-key.js';

/** How often a code may be asked for. Refused requests count too. */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly rateLimits: RateLimits,
    private readonly network: NetworkService,
  ) {}

  /** @throws TooMany for this network address, then for this mail address, known or not */
  async take(address: string, ip: string): Promise<void> {
    const { signIn, signInOrigin } = this.network.settings.rates;
    const origin = { limit: signInOrigin.limit, windowSeconds: signInOrigin.minutes * 60 };
    await this.rateLimits.take({ key: `sign-in-origin:${networkKey(ip)}`, ...origin });
    const each = { limit: signIn.limit, windowSeconds: signIn.minutes * 60 };
    await this.rateLimits.take({ key: `sign-in:${address}`, ...each });
  }
}
