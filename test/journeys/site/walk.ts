import type { Page } from 'playwright-core';
import { barriersOf } from './barriers.js';
import { type CrawledPage, crawl, shapeOf } from './crawl.js';
import { Complaints, faultsOf } from './inspect.js';
import { foreignWordsOf } from './language.js';

export interface Walk {
  readonly locale: 'fr' | 'en';
  /** Shapes of pages that another reader has looked at already, and that do not change with the reader. */
  readonly except?: ReadonlySet<string>;
  /** Also asks what keeps people out: it costs most of the time. */
  readonly barriers?: boolean;
}

export interface Walked {
  readonly pages: number;
  readonly shapes: ReadonlySet<string>;
  /** Each with the address of its page. */
  readonly faults: readonly string[];
}

/** Follows every link as this page's reader, then looks at one page of each kind as the reader sees it. */
export async function walk(
  page: Page,
  { locale, except = new Set(), barriers = true }: Walk,
): Promise<Walked> {
  await page.goto(`/?lang=${locale}`);
  const home = new URL(page.url()).origin;
  const complaints = new Complaints(page, home);
  const pages = await crawl(page.request, '/');
  const faults = pages
    .filter(({ status }) => status !== 200)
    .map(({ status, path, from }) => `${path}: ${status}, linked from ${from}`);
  const kinds = kindsAmong(pages);
  for (const [shape, path] of kinds) {
    if (except.has(shape)) continue;
    await page.goto(path);
    const found = [
      ...(await faultsOf(page, `${locale}-CA`)),
      ...(await foreignWordsOf(page, locale)),
      ...(barriers ? await barriersOf(page) : []),
      ...complaints.take(),
    ];
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  return { pages: pages.length, shapes: new Set(kinds.keys()), faults };
}

/** The first page of each kind. What is no page, a download or a feed, needs only to be there. */
function kindsAmong(pages: readonly CrawledPage[]): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const { path, status, type } of pages) {
    const shape = shapeOf(path);
    if (status === 200 && type.includes('text/html') && !kinds.has(shape)) kinds.set(shape, path);
  }
  return kinds;
}
