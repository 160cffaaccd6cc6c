import { ReadingService, type ThreadSort } from '@forum/discussion';
import { isSignedIn } from '@forum/identity';
import { Clock } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Controller, Get, Query } from '@nestjs/common';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { RegisterDirectory } from '../register-directory.js';
import { threadItems } from './thread-items.js';
import { ThreadView } from './thread-view.js';
import { ThreadsPage } from './threads.page.js';

interface ListQuery {
  readonly theme?: string;
  readonly sort?: string;
  readonly cursor?: string;
}

/** All discussions. */
@Controller('discussions')
export class ThreadsController {
  constructor(
    private readonly threadView: ThreadView,
    private readonly reading: ReadingService,
    private readonly register: RegisterDirectory,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: ListQuery): Promise<View> {
    const { actor, locale, timeZone } = viewer;
    const theme = /^\d{1,2}$/.test(query.theme ?? '') ? Number(query.theme) : undefined;
    const sort: ThreadSort = query.sort === 'newest' || query.sort === 'unanswered' ? query.sort : 'active';
    const filter = { theme, sort, cursor: query.cursor, limit: this.network.settings.page.threads };
    const { items, next } = await this.threadView.threads.list(actor, filter, locale);
    const unread = await this.reading.unreadIn(
      actor,
      items.map(({ id }) => id),
    );
    const { themes } = await this.register.current();
    const now = this.clock.now();
    const showing = {
      locale,
      timeZone,
      now,
      unread,
      sectors: this.network.sectors,
      profiles: isSignedIn(actor),
    };
    const props = {
      items: threadItems(items, showing),
      next,
      theme: theme ?? null,
      sort,
      themes: themes.map(({ number, title }) => ({ number, title: title[locale] })),
      beyondFirst: query.cursor !== undefined,
    };
    return view(ThreadsPage, props, { cache: { seconds: 1 } });
  }
}
