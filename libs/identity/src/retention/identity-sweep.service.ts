import sql, { Database, RateLimits } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';

const DAY_SECONDS = 86_400;

/** Forgets what identity need not keep: nightly. */
@Injectable()
export class IdentitySweep {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(): Promise<void> {
    const { consentProofYears } = this.network.settings.retention;
    await this.database.transaction(async (tx) => {
      await tx.rows(sql`delete from session where expires_at < now()`);
      await tx.rows(sql`delete from sign_in_request where created_at < now() - interval '1 day'`);
      await tx.rows(sql`delete from api_token where expires_at < now()`);
      await tx.rows(sql`
        delete from consent where withdrawn_at < now() - make_interval(years => ${consentProofYears})`);
    });
    await this.rateLimits.sweep(this.longestWindowSeconds());
  }

  /** A window still open is not forgotten, whatever the settings say. */
  private longestWindowSeconds(): number {
    const minutes = Object.values(this.network.settings.rates).map((rate) => rate.minutes);
    return Math.max(DAY_SECONDS, ...minutes.map((value) => value * 60));
  }
}
