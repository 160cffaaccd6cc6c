import { ReadingService, type ThreadFilter, ThreadsService } from '@forum/discussion';
import { isSignedIn } from '@forum/identity';
import { Clock, CONFIG, type Config } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import type { ThreadListItem } from '@forum/ui';
import { Inject, Injectable } from '@nestjs/common';
import { threadItems } from '../../discussion/threads/thread-items.js';
import type { Viewer } from '../../http/index.js';

export type WantedThreads = Omit<ThreadFilter, 'limit'> & { readonly limit?: number };

/** Discussions for lists that stand on other pages than `/discussions`, with what this reader has not seen of them. */
@Injectable()
export class ListedThreads {
  constructor(
    private readonly threads: ThreadsService,
    private readonly reading: ReadingService,
    private readonly network: NetworkService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The one address of a page that lists discussions, whatever its filters: for `rel=canonical`. */
  addressOf(path: string): string {
    return `${this.config.baseUrl}${path}`;
  }

  async list(
    viewer: Viewer,
    wanted: WantedThreads,
  ): Promise<{ items: ThreadListItem[]; next: string | null }> {
    const { actor, locale, timeZone } = viewer;
    const filter = { limit: this.network.settings.page.threads, ...wanted };
    const { items, next } = await this.threads.list(actor, filter, locale);
    const unread = await this.reading.unreadIn(
      actor,
      items.map(({ id }) => id),
    );
    const showing = {
      locale,
      timeZone,
      unread,
      now: this.clock.now(),
      sectors: this.network.sectors,
      profiles: isSignedIn(actor),
    };
    return { items: threadItems(items, showing), next };
  }

  /** Where the reader left the first of these discussions that goes on; null when all is read. */
  async resume({ actor }: Viewer, items: readonly ThreadListItem[]): Promise<string | null> {
    const first = items.find(({ fresh = 0 }) => fresh > 0);
    if (first === undefined) return null;
    const next = (await this.reading.position(actor, first.id)) + 1;
    return `${first.href}?message=${next}#lecture`;
  }
}
