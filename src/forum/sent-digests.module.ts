import { DigestSettingsService, DigestsModule, SentDigestsService } from '@forum/digests';
import { Database } from '@forum/kernel';
import { type KnownDigest, SentDigests } from '@forum/mail-in';
import { Global, Injectable, Module } from '@nestjs/common';

/** Digests and mail that arrives stand on one layer and do not know each other: the forum joins them here. */
@Injectable()
class DigestsThatLeft extends SentDigests {
  constructor(
    private readonly database: Database,
    private readonly digests: SentDigestsService,
    private readonly settings: DigestSettingsService,
  ) {
    super();
  }

  byMessageId(messageIds: readonly string[]): Promise<KnownDigest | undefined> {
    return this.digests.byMessageId(messageIds);
  }

  async stop(accountId: string): Promise<void> {
    const change = { frequency: 'never' } as const;
    await this.database.transaction((tx) => this.settings.apply(tx, { accountId, change, source: 'mail' }));
  }
}

@Global()
@Module({
  imports: [DigestsModule],
  providers: [{ provide: SentDigests, useClass: DigestsThatLeft }],
  exports: [SentDigests],
})
export class SentDigestsModule {}
