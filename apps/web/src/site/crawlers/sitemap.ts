import { Clock, CONFIG, type Config, NotFound } from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type PublicAddress, PublicAddresses } from './public-addresses.js';
import { MAX_ADDRESSES, sitemapIndexXml, sitemapXml } from './sitemap-xml.js';

/** What was written is given again for this long: a sitemap is a list of tens of thousands of rows. */
const KEPT_MS = 300_000;

interface Held {
  readonly page: number | null;
  readonly until: number;
  readonly xml: Promise<string>;
}

/** The sitemap, whole or by pages; the last one asked for is kept for five minutes. */
@Injectable()
export class Sitemap {
  #held: Held | undefined;

  constructor(
    private readonly addresses: PublicAddresses,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param page null for `/sitemap.xml` itself. @throws NotFound for a page that is not there */
  async read(page: number | null): Promise<string> {
    const now = this.clock.now().getTime();
    if (this.#held?.page !== page || this.#held.until <= now) {
      const held = { page, until: now + KEPT_MS, xml: this.write(page) };
      this.#held = held;
      held.xml.catch(() => {
        if (this.#held === held) this.#held = undefined;
      });
    }
    return this.#held.xml;
  }

  private async write(page: number | null): Promise<string> {
    const [places, threads] = await Promise.all([this.addresses.places(), this.addresses.threadCount()]);
    const pages = Math.ceil((places.length + threads) / MAX_ADDRESSES);
    if (page === null && pages > 1) return sitemapIndexXml(this.config.baseUrl, pages);
    if (page !== null && page > pages) throw new NotFound();
    return sitemapXml(this.config.baseUrl, await this.slice(places, (page ?? 1) - 1));
  }

  /** Places come first, then discussions, as one list cut in equal parts. */
  private async slice(places: readonly PublicAddress[], index: number): Promise<PublicAddress[]> {
    const start = index * MAX_ADDRESSES;
    const first = places.slice(start, start + MAX_ADDRESSES);
    const offset = Math.max(0, start - places.length);
    const threads = await this.addresses.threads({ offset, limit: MAX_ADDRESSES - first.length });
    return [...first, ...threads];
  }
}
