import type { Locale } from '@forum/i18n';
import { CONFIG, type Config, type Tx } from '@forum/kernel';
import { renderMarkdown, type SafeHtml } from '@forum/markup';
import { Inject, Injectable } from '@nestjs/common';
import { MentionsService } from './mentions.service.js';

export interface WrittenText {
  /** As stored: names that are one person's have become mentions. */
  readonly markdown: string;
  readonly html: SafeHtml;
  readonly excerpt: string;
}

/** A person's words as they are stored: names linked, rendered and sanitised once. */
@Injectable()
export class PostText {
  constructor(
    private readonly mentions: MentionsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Invalid `too-many-mentions` on `body` */
  linked(tx: Tx, authorId: string, markdown: string): Promise<string> {
    return this.mentions.link(tx, authorId, markdown);
  }

  async write(tx: Tx, authorId: string, typed: { markdown: string; lang: Locale }): Promise<WrittenText> {
    const markdown = await this.mentions.link(tx, authorId, typed.markdown);
    const { html, excerpt } = renderMarkdown(markdown, {
      locale: typed.lang,
      siteOrigin: this.config.baseUrl,
    });
    return { markdown, html, excerpt };
  }

  /** Notes whom the stored message names. @param before what it said, for an edit */
  async note(
    tx: Tx,
    postId: string,
    { markdown, before = '' }: { markdown: string; before?: string | null },
  ) {
    if (markdown.includes('@') || before?.includes('@')) await this.mentions.note(tx, postId, markdown);
  }
}
