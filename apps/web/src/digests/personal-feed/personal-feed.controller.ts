import type { IncomingHttpHeaders } from 'node:http';
import { PersonalFeedService } from '@forum/digests';
import { formatMoment } from '@forum/i18n';
import { isSignedIn } from '@forum/identity';
import { Clock, CONFIG, type Config } from '@forum/kernel';
import { Controller, Get, Headers, Inject, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { FeedDocuments } from '../../discussion/feeds/feed-document.js';
import {
  CurrentViewer,
  Raw,
  type Redirect,
  redirect,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { say } from './messages.js';
import { PersonalFeedPage } from './personal-feed.page.js';

const ATOM = 'application/atom+xml; charset=utf-8';
const PAGE = '/compte/abonnements/flux';
/** The token in the address must not travel further, nor be kept by anybody in between. */
const PRIVATE = {
  'cache-control': 'private, max-age=60',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};

/** What one follows, for one's own feed reader. */
@Controller()
export class PersonalFeedController {
  constructor(
    private readonly feed: PersonalFeedService,
    private readonly documents: FeedDocuments,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws NotFound for a token that opens nothing */
  @Get('flux/personnel/:token')
  @RouteConfig({ sessionless: true })
  async read(@Param('token') token: string, @Headers() asked: IncomingHttpHeaders): Promise<Raw> {
    const { locale, posts } = await this.feed.read(token);
    const { xml, etag } = this.documents.personal(posts, {
      locale,
      title: say(locale)('feed.title'),
      self: `${this.config.baseUrl}/flux/personnel/${token}`,
      page: `${this.config.baseUrl}/nouveautes`,
    });
    const headers = { ...PRIVATE, etag };
    const same = asked['if-none-match']?.split(/\s*,\s*/).includes(etag) ?? false;
    return same ? new Raw(ATOM, '', { status: 304, headers }) : new Raw(ATOM, xml, { headers });
  }

  @Get('compte/abonnements/flux')
  async show(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor))
      return redirect(`/connexion?next=${encodeURIComponent(request.url)}`, { status: 302 });
    return this.page(viewer, null);
  }

  /** The new address is shown on this answer itself, never again. */
  @Post('compte/abonnements/flux')
  async create(@CurrentViewer() viewer: Viewer): Promise<View> {
    const token = await this.feed.create(viewer.actor);
    return this.page(viewer, `${this.config.baseUrl}/flux/personnel/${token}`);
  }

  @Post('compte/abonnements/flux/suppression')
  async remove(@CurrentViewer() viewer: Viewer): Promise<Redirect> {
    await this.feed.delete(viewer.actor);
    return redirect(PAGE, { done: 'feed-removed' });
  }

  private async page(viewer: Viewer, address: string | null): Promise<View> {
    const { actor, locale, timeZone } = viewer;
    const own = await this.feed.own(actor);
    const now = this.clock.now();
    const when = (instant: Date) => formatMoment(instant, locale, { now, timeZone });
    const standing =
      own === undefined
        ? null
        : { created: when(own.createdAt), used: own.lastUsedAt === null ? null : when(own.lastUsedAt) };
    return view(PersonalFeedPage, { address, standing }, { headers: { 'cache-control': 'no-store' } });
  }
}
