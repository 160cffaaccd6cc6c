import { type CommunityMailLink, communityVisibleTo } from '@forum/communities';
import type { Locale } from '@forum/i18n';
import { actorColumn } from '@forum/identity';
import sql, { Database, NotFound } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { SubscriptionsService } from './subscriptions.service.js';

/** What the holder of a link in a community's mail may see. */
export interface CommunityMailStanding {
  readonly address: string;
  readonly locale: Locale;
  /** Null once this person may not know of the community any more. */
  readonly community: { readonly name: string; readonly lang: Locale } | null;
  /** It sends this person nothing already. */
  readonly stopped: boolean;
}

interface Found extends CommunityMailStanding {
  readonly slug: string;
}

/**
 * One community's mail, without signing in. The link names one account and one community: whoever holds a forwarded mail
 * can stop what that community sends this account, and nothing else. Opening a page changes nothing.
 */
@Injectable()
export class CommunityMailService {
  constructor(
    private readonly database: Database,
    private readonly subscriptions: SubscriptionsService,
  ) {}

  /** @param link as its token says it @throws NotFound */
  async unscopedFor(link: CommunityMailLink): Promise<CommunityMailStanding> {
    const { address, locale, community, stopped } = await this.find(link);
    return { address, locale, community, stopped };
  }

  /** Nothing of the community any more (RFC 8058). Twice is as good as once. @throws NotFound */
  async stop(link: CommunityMailLink): Promise<CommunityMailStanding> {
    const { slug: id } = await this.find(link);
    const wanted = [{ kind: 'community', id, level: 'none' }] as const;
    await this.database.transaction((tx) =>
      this.subscriptions.apply(tx, { accountId: link.accountId, wanted, source: 'mail' }),
    );
    return this.unscopedFor(link);
  }

  private async find({ accountId, communityId }: CommunityMailLink): Promise<Found> {
    const found = await this.database.reader.one<Found>(sql`
      select community.slug, email.address, account.locale,
        case when ${communityVisibleTo(actorColumn('account.id'))} then
          json_build_object('name', community.name, 'lang', community.lang) end as community,
        exists (select from subscription own where own.account_id = account.id and own.kind = 'community'
          and own.target = community.slug and own.level = 'none') as stopped
      from account join account_email email on email.account_id = account.id and email.is_primary
        join community on community.id = ${communityId}
      where account.id = ${accountId} and account.closed_at is null`);
    if (!found) throw new NotFound('token-expired');
    return found;
  }
}
