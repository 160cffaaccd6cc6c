import type { Actor } from '@forum/identity';
import { CONFIG, type Config, Facts, type Tx } from '@forum/kernel';
import { renderMarkdown } from '@forum/markup';
import { Inject, Injectable } from '@nestjs/common';
import { KnownCommunities, type KnownCommunity } from '../communities/known-communities.js';
import type { MeetingRevised } from './meeting.facts.js';
import type { MeetingWords } from './meeting.schema.js';

/** Turns words about a meeting into its row, with what is rendered once, and records what happened to it. */
@Injectable()
export class MeetingWriter {
  constructor(
    private readonly communities: KnownCommunities,
    private readonly facts: Facts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Where the actor may hold meetings. @throws NotFound, Forbidden */
  community(tx: Tx, actor: Actor, slug: string): Promise<KnownCommunity> {
    return this.communities.require(tx, actor, { slug, action: 'hold-meetings' });
  }

  row({ agenda, ...words }: MeetingWords, lang: 'fr' | 'en') {
    return { ...words, lang, agendaMarkdown: agenda, agendaHtml: this.html(agenda, lang) };
  }

  minutes(minutesMarkdown: string, lang: 'fr' | 'en') {
    const minutesAt = (() => 'now()') as never;
    return { minutesMarkdown, minutesHtml: this.html(minutesMarkdown, lang), minutesAt };
  }

  async record(tx: Tx, actor: Actor, { kind, ...data }: MeetingRevised & { kind: string }): Promise<void> {
    await this.facts.record(tx, { kind, actorId: actor.accountId, data });
  }

  private html(markdown: string, locale: 'fr' | 'en') {
    return renderMarkdown(markdown, { locale, siteOrigin: this.config.baseUrl }).html;
  }
}
