import type { Locale } from '@forum/i18n';
import { translate } from '@forum/i18n';
import type { Reader } from '@forum/kernel';
import { type Letter, type LetterHead, type MailTokens, segmenter } from '@forum/mail-out';
import { messages } from '../mail/messages.js';
import { readAudience } from './audience.js';
import { type Edition, Editions } from './editions.js';
import { Letters } from './letters.js';
import { PartCache } from './part-cache.js';
import { readNews } from './read-news.js';
import type { Recipient } from './recipient.js';
import type { Surroundings } from './surroundings.js';

export interface Composed {
  readonly recipient: Recipient;
  readonly edition: Edition;
  readonly messageId: string;
  /** The message in order; those of its pieces that are parts are in it as themselves. */
  readonly pieces: readonly Buffer[];
}

export interface ComposerSettings {
  readonly surroundings: Surroundings;
  readonly tokens: MailTokens;
  readonly letterHead: LetterHead;
  /** Of every message, whenever it is composed again. */
  readonly date: Date;
}

/** Composes the digests of one run, in batches. What many of them have in common is made once in the whole run. */
export class Composer {
  readonly cache = new PartCache();
  readonly #letters: Letters;
  readonly #segmenters: Record<Locale, (letter: Letter) => readonly Buffer[]>;

  constructor(private readonly settings: ComposerSettings) {
    this.#letters = new Letters({ ...settings, cache: this.cache });
    this.#segmenters = { fr: this.segmenterFor('fr'), en: this.segmenterFor('en') };
  }

  /**
   * As many queries, whatever the number of people. Who has nothing to read is left out, unless it is a welcome.
   * @param recipients without an obstacle
   */
  async compose(reader: Reader, recipients: readonly Recipient[]): Promise<Composed[]> {
    const news = await readNews(reader, recipients);
    const accountIds = recipients.map(({ accountId }) => accountId);
    const audience = await readAudience(reader, accountIds, news);
    const editions = new Editions({ cache: this.cache, news, surroundings: this.settings.surroundings });
    const composed: Composed[] = [];
    for (const recipient of recipients) {
      const listener = audience.get(recipient.accountId);
      if (listener === undefined) continue;
      const edition = editions.of(recipient, listener);
      if (!edition.selection.isEmpty || recipient.kind === 'welcome')
        composed.push(this.message(recipient, edition));
    }
    return composed;
  }

  private message(recipient: Recipient, edition: Edition): Composed {
    const messageId = this.settings.letterHead.messageId(nameOf(recipient));
    const letter = this.#letters.write(recipient, edition, messageId);
    const pieces = this.#segmenters[recipient.locale](letter).filter(({ length }) => length > 0);
    return { recipient, edition, messageId, pieces };
  }

  private segmenterFor(locale: Locale) {
    const { letterHead, surroundings } = this.settings;
    const forum = surroundings.senders[locale].forumName;
    const domain = letterHead.messageId('resume').split('@')[1];
    return segmenter({
      from: letterHead.from(),
      locale,
      list: {
        id: `resume.${domain}`,
        name: translate(messages, locale)('list', { forum }),
        archiveUrl: `${surroundings.baseUrl}/nouveautes`,
      },
    });
  }
}

/** The row, its window and how often it was composed: never given out twice, even by a database put back from a backup. */
function nameOf({ digestId, windowEnd, revision }: Recipient): string {
  return `digest.${digestId}.${windowEnd.toString(36)}.${revision + 1}`;
}
