import { createHash } from 'node:crypto';
import {
  type FeedPost,
  type FeedScope,
  FeedsService,
  type ListedSynthesis,
  SYNTHESIS_PARTS,
  synthesisText,
  threadPath,
} from '@forum/discussion';
import { type Locale, languageTag } from '@forum/i18n';
import { CONFIG, type Config } from '@forum/kernel';
import { absoluteLinks, renderMarkdown } from '@forum/markup';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';
import { shownAuthor } from '../authors.js';
import { say } from '../messages.js';
import { say as saySynthesis } from '../syntheses/messages.js';
import { type AtomEntry, atomXml } from './atom.js';

/** As many entries as a feed holds. */
const MOST = 30;

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

export interface PersonalSubject {
  readonly locale: Locale;
  readonly title: string;
  /** The feed's own address, and the page that shows much the same; absolute. */
  readonly self: string;
  readonly page: string;
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
    const [posts, syntheses] = await Promise.all([this.feeds.latest(scope), this.feeds.syntheses(scope)]);
    const entries = [
      ...posts.map((post) => this.entry(post, locale)),
      ...syntheses.map((one) => this.synthesisEntry(one, locale)),
    ]
      .sort((a, b) => b.published.getTime() - a.published.getTime())
      .slice(0, MOST);
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

  /** What one person follows, for them alone. */
  personal(
    posts: readonly FeedPost[],
    { locale, title, self, page }: PersonalSubject,
  ): Omit<FeedDocument, 'lastModified'> {
    const entries = posts.map((post) => this.entry(post, locale));
    const updated = new Date(Math.max(0, ...entries.map((entry) => entry.updated.getTime())));
    const name = `${title} — ${this.network.current().forumName}`;
    const xml = atomXml({ title: name, lang: languageTag(locale), self, page, updated, entries });
    return { xml, etag: `W/"${createHash('sha1').update(xml).digest('base64url')}"` };
  }

  /** One entry per discussion: the version that stands takes the place of the one before. */
  private synthesisEntry(said: ListedSynthesis, locale: Locale): AtomEntry {
    const { baseUrl } = this.config;
    const { text, lang } = synthesisText(said, locale);
    const t = saySynthesis(lang);
    const parts = SYNTHESIS_PARTS.filter((part) => text[part] !== '').map(
      (part) => `**${t(part)}**\n\n${text[part].replace(/^/gm, '- ')}`,
    );
    const showing = { locale, sectors: this.network.sectors, profiles: false };
    return {
      id: `tag:${new URL(baseUrl).hostname},2007-02-02:synthese-${said.threadId}`,
      title: {
        text: saySynthesis(said.titleLang)('feed.title', { title: said.title }),
        lang: said.titleLang,
      },
      url: `${baseUrl}${threadPath({ id: said.threadId, slug: said.slug })}#synthese`,
      author: shownAuthor(said.author, showing).name,
      lang,
      published: said.publishedAt,
      updated: said.recordedAt,
      html: renderMarkdown(parts.join('\n\n'), { locale: lang, siteOrigin: baseUrl }).html,
    };
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
