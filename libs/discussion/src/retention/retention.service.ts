import sql, { Database } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';

/** Forgets on time: the words of removed messages, drafts that nobody came back to. */
@Injectable()
export class DiscussionRetention {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
  ) {}

  async sweep(): Promise<void> {
    const { draft, retention } = this.network.settings;
    const days = retention.removedPostsDays;
    await this.database.transaction(async (tx) => {
      await tx.rows(sql`
        delete from post_revision using post
        where post.id = post_id and post.state = 'removed' and post.removed_at < now() - make_interval(days => ${days})`);
      await tx.rows(sql`
        update post set markdown = '', html = '', excerpt = ''
        where state = 'removed' and removed_at < now() - make_interval(days => ${days}) and markdown <> ''`);
      await tx.rows(sql`
        delete from draft where updated_at < now() - case when account_id is null
          then make_interval(days => ${draft.parkedDays}) else make_interval(days => ${draft.days}) end`);
    });
  }
}
