import { type MailLevel, MailLevels } from '@forum/communities';
import sql, { type Reader } from '@forum/kernel';
import { Global, Injectable, Module } from '@nestjs/common';

/** What subscriptions say of a community's mail, for communities, which are a layer below. */
@Injectable()
export class CommunityLevels extends MailLevels {
  async among(reader: Reader, slug: string, accountIds: readonly string[]) {
    const rows = await reader.rows<{ accountId: string; level: MailLevel }>(sql`
      select account_id as "accountId", level from subscription
      where kind = 'community' and target = ${slug} and account_id = any(${[...accountIds]}::bigint[])`);
    return new Map(rows.map(({ accountId, level }) => [accountId, level]));
  }
}

/** Global, so that what declares the port needs not know who answers. */
@Global()
@Module({ providers: [{ provide: MailLevels, useClass: CommunityLevels }], exports: [MailLevels] })
export class CommunityLevelsModule {}
