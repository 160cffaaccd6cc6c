import type { Locale } from '@forum/i18n';
import { type Body, encodeChunk, type Letter, type MailTokens, TextTwin, textFooter } from '@forum/mail-out';
import type { Edition } from './editions.js';
import { footerContent, whyThisMail } from './footer-content.js';
import { type MailLinks, mailLinks } from './mail-links.js';
import { type Page, page } from './page-parts.js';
import type { PartCache } from './part-cache.js';
import type { Recipient } from './recipient.js';
import type { Surroundings } from './surroundings.js';
import { escapeHtml } from './template.js';
import { type Words, wordsFor } from './words.js';

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

  constructor(private readonly tools: LetterTools) {}

  /** @param messageId of the row and its revision @throws when the person has no address */
  write(recipient: Recipient, edition: Edition, messageId: string): Letter {
    const { surroundings, tokens, date } = this.tools;
    const { address } = recipient;
    if (address === null) throw new Error('nobody to write to');
    const words = wordsFor(recipient, edition.selection, surroundings.welcomeDays);
    const links = mailLinks(tokens, recipient, surroundings.linkMonths);
    const content = { recipient, edition, words, links, page: this.page(recipient.locale, words.subject) };
    return {
      messageId,
      date,
      to: recipient.name === null ? { address } : { address, name: recipient.name },
      subject: words.subject,
      html: html(content),
      text: this.text(content),
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

  private text({ recipient, edition, words, links, page: { textBottom } }: Content): Body {
    const { locale } = recipient;
    const { surroundings } = this.tools;
    const sender = surroundings.senders[locale];
    const opening = new TextTwin(locale)
      .title(words.title, `${sender.forumName}, ${sender.networkName}`, words.subtitle)
      .lines(words.hello)
      .lines(words.summary);
    const content = footerContent({ locale, surroundings, why: whyThisMail(recipient), links });
    return [
      encodeChunk(`${opening}\n`),
      ...edition.rows.map((row) => row.text.chunk),
      textBottom.chunk,
      encodeChunk(`${textFooter({ locale, sender, content })}\n`),
    ];
  }
}

interface Content {
  readonly recipient: Recipient;
  readonly edition: Edition;
  readonly words: Words;
  readonly links: MailLinks;
  readonly page: Page;
}

function html({ recipient, edition, words, links, page: around }: Content): Body {
  const { title, subtitle, hello, summary, preheader } = words;
  const { preferences, unsubscribe, online } = links;
  return [
    around.head.chunk,
    encodeChunk(escapeHtml(preheader)),
    around.top.chunk,
    encodeChunk(around.opening.fill([title, subtitle, hello, summary])),
    ...edition.rows.map((row) => row.html.chunk),
    around.bottom.chunk,
    encodeChunk(around.footer.fill([whyThisMail(recipient), preferences, unsubscribe, online])),
    around.end.chunk,
  ];
}
