import sql, { Database } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';

/** Forgets what identity need not keep: nightly. */
@Injectable()
export class IdentitySweep {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
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
  }
}
