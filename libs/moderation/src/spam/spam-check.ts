import sql, { CONFIG, type Config, type Reader } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';
import type { Standing } from '../admission/authors.repository.js';
import { BlockedTermsService } from './blocked-terms.service.js';
import { textSignals } from './text-signals.js';

interface Suspect {
  readonly authorId: string;
  readonly threadId: string;
  readonly markdown: string;
  /** What was odd about how it was sent. */
  readonly signals: readonly string[];
  /** What admission knows of its author. */
  readonly standing: Pick<Standing, 'alone' | 'published'>;
}

/** Said of newcomers who came alone: people who are known, or were invited, link and write fast. */
const OF_NEWCOMERS: readonly string[] = ['many-links', 'sales-talk', 'too-fast'];

/** What makes a message look like spam, without a tracker or anybody's service. It is held and read, never lost. */
@Injectable()
export class SpamCheck {
  constructor(
    private readonly terms: BlockedTermsService,
    private readonly network: NetworkService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns codes; none for what looks ordinary */
  async signalsOf(reader: Reader, suspect: Suspect): Promise<string[]> {
    const { newcomerPosts, newcomerLinks } = this.network.settings.spam;
    const { word, domain } = await this.terms.terms(reader);
    const ownHost = new URL(this.config.baseUrl).hostname;
    const rules = { links: newcomerLinks, words: word, domains: domain, ownHost };
    const said = [...suspect.signals, ...textSignals(suspect.markdown, rules)];
    if (await this.isRepeated(reader, suspect)) said.push('duplicate');
    const { alone, published } = suspect.standing;
    return alone && published < newcomerPosts ? said : said.filter((code) => !OF_NEWCOMERS.includes(code));
  }

  /** The same text in another discussion, by anybody, a few days ago at most; short ones come up by chance. */
  private async isRepeated(reader: Reader, { threadId, markdown }: Suspect): Promise<boolean> {
    const { duplicateDays, duplicateCharacters } = this.network.settings.spam;
    if (markdown.length < duplicateCharacters) return false;
    const twin = await reader.one(sql`
      select from post where md5(markdown) = md5(${markdown}::text) and markdown = ${markdown}
        and thread_id <> ${threadId} and via <> 'import'
        and created_at > now() - make_interval(days => ${duplicateDays}::int) limit 1`);
    return twin !== undefined;
  }
}
