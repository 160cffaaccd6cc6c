import { createHash } from 'node:crypto';
import { type FeedPost, type FeedScope, FeedsService, threadPath } from '@forum/discussion';
import { type Locale, languageTag } from '@forum/i18n';
import { CONFIG, type Config } from '@forum/kernel';
import { absoluteLinks } from '@forum/markup';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';
import { shownAuthor } from '../authors.js';
import { say } from '../messages.js';
import { type AtomEntry, atomXml } from './atom.js';

/** What a feed is of: the page's path (empty for home), its title, and its messages. */
export interface FeedSubject {
  readonly path: string;
  readonly title: string;
  readonly scope: FeedScope;
}

export interface FeedDocument {
  readonly xml: string;
  readonly etag: string;
  /** As HTTP writes it; a second is its finest grain. */
  readonly lastModified: string;
}

/** Public messages as an Atom document: the same for whoever asks. */
@Injectable()
export class FeedDocuments {
  constructor(
    private readonly feeds: FeedsService,
    private readonly network: NetworkService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of({ path, title, scope }: FeedSubject, locale: Locale): Promise<FeedDocument> {
    const posts = await this.feeds.latest(scope);
    const entries = posts.map((post) => this.entry(post, locale));
    const updated = new Date(Math.max(0, ...entries.map((entry) => entry.updated.getTime())));
    const page = `${this.config.baseUrl}${path}`;
    const xml = atomXml({
      title: `${title} — ${this.network.current().forumName}`,
      lang: languageTag(locale),
      self: `${page}/flux.atom${locale === 'en' ? '?lang=en' : ''}`,
      page: path === '' ? `${page}/` : page,
      updated,
      entries,
    });
    const etag = `W/"${createHash('sha1').update(xml).digest('base64url')}"`;
    return { xml, etag, lastModified: updated.toUTCString() };
  }

  private entry(post: FeedPost, locale: Locale): AtomEntry {
    const { baseUrl } = this.config;
    const thread = `${baseUrl}${threadPath({ id: post.threadId, slug: post.slug })}`;
    const url = `${thread}?message=${post.number}#message-${post.number}`;
    const showing = { locale, sectors: this.network.sectors, profiles: false };
    const { name } = shownAuthor(post.author, showing);
    const { organisation } = post;
    const t = say(post.titleLang);
    const { number, title } = post;
    return {
      // RFC 4151: the host's name on the day of the forum's founding meeting, then what never changes.
      id: `tag:${new URL(baseUrl).hostname},2007-02-02:message-${post.id}`,
      title: { text: number === 1 ? title : t('feed.entry', { title, number }), lang: post.titleLang },
      url,
      author: organisation === null ? name : `${name}, ${say(locale)('post.behalf', { organisation })}`,
      lang: post.lang,
      published: post.publishedAt,
      updated: post.editedAt ?? post.publishedAt,
      html: absoluteLinks(post.html, thread),
    };
  }
}
