import type { Page } from 'playwright-core';
import { barriersOf } from './barriers.js';
import { type CrawledPage, crawl, shapeOf } from './crawl.js';
import { Complaints, faultsOf } from './inspect.js';
import { foreignWordsOf } from './language.js';

export interface Walk {
  readonly locale: 'fr' | 'en';
  /** Which kinds of pages are looked at; those left out are only asked for. All unless told. */
  readonly look?: RegExp;
  /** Also asks what keeps people out, which costs most of the time. Done unless told otherwise. */
  readonly barriers?: boolean;
}

export interface Walked {
  /** Kinds of pages that were looked at. */
  readonly kinds: readonly string[];
  /** Each with the address of its page. */
  readonly faults: readonly string[];
}

/** Follows every link as this page's reader, then looks at one page of each kind as the reader sees it. */
export async function walk(page: Page, { locale, look = /^/, barriers = true }: Walk): Promise<Walked> {
  await page.goto(`/?lang=${locale}`);
  const complaints = new Complaints(page, new URL(page.url()).origin);
  const pages = await crawl(page.request, '/');
  const faults = pages.filter(({ status }) => status !== 200).map(deadLink);
  const kinds = kindsAmong(pages).filter(({ kind }) => look.test(kind));
  for (const { path } of kinds) {
    await page.goto(path);
    const found = [
      ...(await faultsOf(page, `${locale}-CA`)),
      ...(await foreignWordsOf(page, locale)),
      ...(barriers ? await barriersOf(page) : []),
      ...complaints.take(),
    ];
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  return { kinds: kinds.map(({ kind }) => kind), faults };
}

function deadLink({ path, status, from }: CrawledPage): string {
  return `${path}: ${status}, linked from ${from}`;
}

/** The first page of each kind. What is no page, a download or a feed, needs only to be there. */
function kindsAmong(pages: readonly CrawledPage[]): { kind: string; path: string }[] {
  const kinds = new Map<string, string>();
  for (const { landed, status, type } of pages) {
    const kind = shapeOf(landed);
    if (status === 200 && type.includes('text/html') && !kinds.has(kind)) kinds.set(kind, landed);
  }
  return [...kinds].map(([kind, path]) => ({ kind, path }));
}
