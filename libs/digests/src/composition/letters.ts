import type { Locale } from '@forum/i18n';
import { type Chunk, encodeChunk, type Letter, type MailTokens, TextTwin, wrap } from '@forum/mail-out';
import type { Edition } from './editions.js';
import { whyThisMail } from './footer-content.js';
import { type MailLinks, mailLinks } from './mail-links.js';
import { type Page, page } from './page-parts.js';
import type { PartCache } from './part-cache.js';
import type { Recipient } from './recipient.js';
import type { Surroundings } from './surroundings.js';
import { escapeHtml } from './template.js';
import { hello } from './words.js';

export interface LetterTools {
  readonly cache: PartCache;
  readonly tokens: MailTokens;
  readonly surroundings: Surroundings;
  /** The database's clock, for the Date of every message of the run. */
  readonly date: Date;
}

/** An edition and a person make a letter: the rows are shared, what stands around them is the person's own. */
export class Letters {
  readonly #pages = new Map<string, Page>();
  readonly #openings = new WeakMap<Edition, Opening>();

  constructor(private readonly tools: LetterTools) {}

  /** @param messageId of the row and its revision @throws Error when the person has no address */
  write(recipient: Recipient, edition: Edition, messageId: string): Letter {
    const { cache, surroundings, tokens, date } = this.tools;
    const { address, name } = recipient;
    if (address === null) throw new Error('nobody to write to');
    const links = mailLinks(tokens, recipient, surroundings.linkMonths);
    const around = this.page(recipient.locale, edition.words.subject);
    const opening = this.opening(edition, recipient.locale, around);
    const own = { hello: hello(recipient), why: whyThisMail(recipient), links };
    return {
      messageId,
      date,
      to: name === null ? { address } : { address, name },
      subject: edition.words.subject,
      html: html({ cache, edition, around, opening, own }),
      text: text({ cache, edition, around, opening, own }),
      unsubscribeUrl: `${surroundings.baseUrl}/${links.unsubscribe}`,
    };
  }

  private page(locale: Locale, subject: string): Page {
    const { cache, surroundings } = this.tools;
    const key = `${locale} ${subject}`;
    const known = this.#pages.get(key) ?? page(cache, { locale, subject, surroundings });
    this.#pages.set(key, known);
    return known;
  }

  private opening(edition: Edition, locale: Locale, { heading }: Page): Opening {
    const known = this.#openings.get(edition) ?? this.open(edition, locale, heading);
    this.#openings.set(edition, known);
    return known;
  }

  private open(edition: Edition, locale: Locale, template: Page['heading']): Opening {
    const { cache, surroundings } = this.tools;
    const { title, subtitle, summary, preheader } = edition.words;
    const { forumName, networkName } = surroundings.senders[locale];
    const heading = template.html([title, subtitle]);
    const textHeading = new TextTwin(locale).title(title, `${forumName}, ${networkName}`, subtitle);
    return {
      heading: cache.get(heading, () => heading).chunk,
      textHeading: cache.get(`text ${heading}`, () => `${textHeading}\n`).chunk,
      preheader: encodeChunk(escapeHtml(preheader)),
      summary,
      textSummary: wrap(summary),
    };
  }
}

/** What people of one edition share before the rows. */
interface Opening {
  readonly heading: Chunk;
  readonly textHeading: Chunk;
  readonly preheader: Chunk;
  readonly summary: string;
  readonly textSummary: string;
}

interface Content {
  readonly cache: PartCache;
  readonly edition: Edition;
  readonly around: Page;
  readonly opening: Opening;
  readonly own: { readonly hello: string; readonly why: string; readonly links: MailLinks };
}

function html({ cache, edition, around, opening, own }: Content): Chunk[] {
  const { preferences, unsubscribe, online } = own.links;
  return [
    around.head.chunk,
    opening.preheader,
    around.top.chunk,
    opening.heading,
    ...around.greeting.htmlChunks(cache, [own.hello, opening.summary]),
    ...edition.rows.map((row) => row.html.chunk),
    around.bottom.chunk,
    ...around.footer.htmlChunks(cache, [own.why, preferences, unsubscribe, online]),
    around.end.chunk,
  ];
}

function text({ cache, edition, around, opening, own }: Content): Chunk[] {
  const { preferences, unsubscribe, online } = own.links;
  return [
    opening.textHeading,
    encodeChunk(`${wrap(own.hello)}\n\n${opening.textSummary}\n\n`),
    ...edition.rows.map((row) => row.text.chunk),
    around.textBottom.chunk,
    ...around.textFooter.chunks(cache, [wrap(own.why), preferences, unsubscribe, online]),
  ];
}
