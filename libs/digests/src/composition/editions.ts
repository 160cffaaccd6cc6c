import type { Listener } from './audience.js';
import { Cards, type TwinPart } from './card-parts.js';
import type { News } from './news.js';
import type { PartCache } from './part-cache.js';
import type { Recipient } from './recipient.js';
import { sectionParts } from './section-parts.js';
import { type Selection, select } from './selection.js';
import type { Surroundings } from './surroundings.js';
import { type Words, wordsFor } from './words.js';

/** What several people are told in the same words. */
export interface Edition {
  readonly selection: Selection;
  readonly rows: readonly TwinPart[];
  readonly words: Words;
}

/** Encoded bytes of both twins that rows may take: a message stays below 100 kB, what is around the rows included. */
const ROOM = 80_000;

export interface EditionTools {
  readonly cache: PartCache;
  readonly news: News;
  readonly surroundings: Surroundings;
}

/** The editions of one batch: made once for all who may read, chose and have read the same. */
export class Editions {
  readonly #known = new Map<string, Edition>();
  readonly #cards: Cards;

  constructor(private readonly tools: EditionTools) {
    this.#cards = new Cards(tools.cache, tools.surroundings.baseUrl);
  }

  of(recipient: Recipient, listener: Listener): Edition {
    const isPersonal =
      listener.read.size > 0 || listener.mailed.size > 0 || this.tools.news.concerns(recipient.accountId);
    if (isPersonal) return this.make(recipient, listener);
    const { windowStart, windowEnd, locale, slot, kind, frequency, timeZone } = recipient;
    const key = `${listener.group} ${locale} ${windowStart} ${windowEnd} ${slot.getTime()} ${kind} ${frequency} ${timeZone}`;
    const edition = this.#known.get(key) ?? this.make(recipient, listener);
    this.#known.set(key, edition);
    return edition;
  }

  /** Fewer items in each section, until the message is not too long. */
  private make(recipient: Recipient, listener: Listener): Edition {
    const { cache, news, surroundings } = this.tools;
    const reading = { accountId: recipient.accountId, listener, news: news.in(recipient) };
    for (let perSection = surroundings.perSection; ; perSection = Math.ceil(perSection / 2)) {
      const selection = select({ ...reading, perSection });
      const rows = sectionParts(selection, { cache, cards: this.#cards, surroundings, recipient });
      if (bytesOf(rows) > ROOM && perSection > 1) continue;
      return { selection, rows, words: wordsFor(recipient, selection, surroundings.welcomeDays) };
    }
  }
}

function bytesOf(rows: readonly TwinPart[]): number {
  return rows.reduce((sum, { html, text }) => sum + html.chunk.length + text.chunk.length, 0);
}
