import { MentionsService, ReadingService } from '@forum/discussion';
import { formatMoment } from '@forum/i18n';
import { isSignedIn } from '@forum/identity';
import { Clock } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Controller, Get } from '@nestjs/common';
import { CurrentViewer, redirect, type Viewer, view } from '../http/index.js';
import { NewsPage } from './news.page.js';
import { threadItems } from './threads/thread-items.js';

const WEEK_MS = 7 * 86_400_000;

/** What is new for one person since the last visit. */
@Controller('nouveautes')
export class NewsController {
  constructor(
    private readonly reading: ReadingService,
    private readonly mentions: MentionsService,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer) {
    const { actor, account, locale, timeZone } = viewer;
    if (!isSignedIn(actor) || account === null)
      return redirect('/connexion?next=/nouveautes', { status: 302 });
    const now = this.clock.now();
    const last = account.previousVisitAt;
    const since = last ?? new Date(now.getTime() - WEEK_MS);
    const threads = await this.reading.newSince(actor, since, locale);
    const unread = new Map(threads.map((thread) => [thread.id, thread.unread]));
    const showing = { locale, timeZone, now, unread, sectors: this.network.sectors, profiles: true };
    const items = threadItems(threads, showing).map((item, index) => {
      const first = threads[index]?.firstUnread ?? 1;
      return { ...item, href: `${item.href}?message=${first}#message-${first}` };
    });
    return view(NewsPage, {
      named: await this.mentions.ofMe(actor, since),
      items,
      since: last === null ? null : formatMoment(last, locale, { now, timeZone }),
    });
  }
}
