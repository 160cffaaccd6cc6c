import sql, { Database, type Tx } from '@forum/kernel';
import { MailQueue } from '@forum/mail-out';
import { NetworkService } from '@forum/network';
import { Injectable, Logger } from '@nestjs/common';
import { type DueItem, takeDue } from './due-items.js';
import { type Bundle, InstantComposer } from './instant-composer.js';
import { type NewsCard, type NewsThreadCard, readCards, readThreadCards } from './news-cards.js';

/** Mails of one transaction: few enough for it to stay short. */
const BATCH = 300;

export interface InstantTally {
  readonly mails: number;
  readonly dropped: number;
}

type Written = ReturnType<MailQueue['write']>;
type Dropped = { readonly item: DueItem; readonly obstacle: string };

/** Sends what was just said to those who asked for it: one mail for each person and discussion. */
@Injectable()
export class InstantMailer {
  readonly #logger = new Logger('instant');

  constructor(
    private readonly database: Database,
    private readonly composer: InstantComposer,
    private readonly queue: MailQueue,
    private readonly network: NetworkService,
  ) {}

  /** Everything that is due, in batches of a constant number of queries; a crash loses one batch, that the next run does again. */
  async run(): Promise<InstantTally> {
    const tally = { mails: 0, dropped: 0 };
    for (;;) {
      const { taken, mails, dropped } = await this.database.transaction((tx) => this.batch(tx));
      tally.mails += mails;
      tally.dropped += dropped;
      if (taken === 0) return tally;
    }
  }

  private async batch(tx: Tx): Promise<InstantTally & { readonly taken: number }> {
    const items = await takeDue(tx, this.network.settings.instant, BATCH);
    if (items.length === 0) return { taken: 0, mails: 0, dropped: 0 };
    const dropped: Dropped[] = items.flatMap((item) =>
      item.obstacle === null ? [] : [{ item, obstacle: item.obstacle }],
    );
    const written: Array<{ readonly bundle: Bundle; readonly mail: Written }> = [];
    for (const bundle of await this.bundles(tx, items)) {
      const mail = this.write(bundle);
      if (mail !== undefined) written.push({ bundle, mail });
      else dropped.push(...bundle.items.map((item) => ({ item, obstacle: 'unwritable' })));
    }
    const ids = await this.queue.enqueueWritten(
      tx,
      written.map(({ mail }) => mail),
    );
    const mailed = written.flatMap(({ bundle, mail }) =>
      bundle.items.map((item) => ({ item, mailId: ids.get(mail.messageId) })),
    );
    await this.note(tx, mailed, dropped);
    return { taken: items.length, mails: ids.size, dropped: dropped.length };
  }

  /** By person and discussion, without what they may not be sent. */
  private async bundles(tx: Tx, items: readonly DueItem[]): Promise<Bundle[]> {
    const clear = items.filter(({ obstacle }) => obstacle === null);
    const cards = await readCards(tx, unique(clear.map(({ postId }) => postId)));
    const threads = await readThreadCards(tx, unique(clear.map(({ threadId }) => threadId)));
    const groups = Map.groupBy(clear, ({ accountId, threadId }) => `${accountId} ${threadId}`);
    return [...groups.values()].map((group) => ({
      items: group,
      cards: group.map(({ postId }) => cards.get(postId) as NewsCard),
      thread: threads.get((group[0] as DueItem).threadId) as NewsThreadCard,
    }));
  }

  /** What cannot be written to one person stops nobody else. */
  private write(bundle: Bundle): Written | undefined {
    try {
      return this.queue.write(this.composer.compose(bundle));
    } catch (error) {
      const { accountId, postId } = bundle.items[0] as DueItem;
      this.#logger.error(`no mail to account ${accountId} about message ${postId}: ${error}`);
      return undefined;
    }
  }

  private async note(
    tx: Tx,
    mailed: ReadonlyArray<{ readonly item: DueItem; readonly mailId: string | undefined }>,
    dropped: readonly Dropped[],
  ): Promise<void> {
    const rows = [
      ...mailed.map(({ item, mailId }) =>
        mailId === undefined
          ? { item, mailId: null, obstacle: 'sent-before' }
          : { item, mailId, obstacle: null },
      ),
      ...dropped.map(({ item, obstacle }) => ({ item, mailId: null, obstacle })),
    ];
    await tx.rows(sql`
      update instant_item item set state = case when done.mail_id is null then 'dropped' else 'mailed' end,
        mail_id = done.mail_id, obstacle = done.obstacle
      from unnest(${rows.map(({ item }) => item.accountId)}::bigint[], ${rows.map(({ item }) => item.postId)}::bigint[],
        ${rows.map(({ mailId }) => mailId)}::bigint[], ${rows.map(({ obstacle }) => obstacle)}::text[])
        as done (account_id, post_id, mail_id, obstacle)
      where item.account_id = done.account_id and item.post_id = done.post_id`);
  }
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
