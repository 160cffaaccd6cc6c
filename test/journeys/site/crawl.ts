import { Parser } from 'htmlparser2';
import type { APIRequestContext } from 'playwright-core';

/** Pages of one kind that are asked for: enough to meet what differs between them. */
const OF_A_KIND = 4;
/** No forum of these tests has more kinds; a crawl that reaches this has found a trap. */
const MOST_PAGES = 600;
const AT_ONCE = 6;

export interface CrawledPage {
  readonly path: string;
  /** Where the link to it was seen first. */
  readonly from: string;
  /** Where it leads in the end: a page that asks to sign in first is the sign-in page. */
  readonly landed: string;
  readonly status: number;
  readonly type: string;
  readonly html: string;
}

/** The pages that links lead to from here, for the reader whose browser asks; some of each kind. */
export async function crawl(request: APIRequestContext, start: string): Promise<readonly CrawledPage[]> {
  const seen = new Set([start]);
  const counts = new Map<string, number>();
  const isWanted = (path: string) => {
    if (seen.has(path)) return false;
    seen.add(path);
    const count = (counts.get(shapeOf(path)) ?? 0) + 1;
    counts.set(shapeOf(path), count);
    return count <= OF_A_KIND;
  };
  const pages: CrawledPage[] = [];
  let front = [{ path: start, from: '' }];
  while (front.length > 0) {
    const batch = front.splice(0, AT_ONCE);
    const visited = await Promise.all(batch.map((link) => visit(request, link)));
    pages.push(...visited);
    if (pages.length > MOST_PAGES)
      throw new Error(`More than ${MOST_PAGES} pages, the last is ${batch[0]?.path}`);
    const found = visited.flatMap((page) => linksOf(page).map((path) => ({ path, from: page.path })));
    front = [...front, ...found.filter(({ path }) => isWanted(path))];
  }
  return pages;
}

async function visit(request: APIRequestContext, link: { path: string; from: string }): Promise<CrawledPage> {
  const answer = await request.get(link.path);
  const type = answer.headers()['content-type'] ?? '';
  const { pathname, search } = new URL(answer.url());
  return {
    ...link,
    landed: `${pathname}${search}`,
    status: answer.status(),
    type,
    html: type.includes('text/html') ? await answer.text() : '',
  };
}

const HERE = 'http://forum.test';

/** Same-origin links; a change of language is the same page, and is walked for itself. */
function linksOf({ html, landed }: CrawledPage): string[] {
  const links = new Set<string>();
  const parser = new Parser({
    onopentag: (name, { href }) => {
      if (name !== 'a' || href === undefined) return;
      const url = new URL(href, `${HERE}${landed}`);
      if (url.origin === HERE && !url.searchParams.has('lang')) links.add(`${url.pathname}${url.search}`);
    },
  });
  parser.end(html);
  return [...links];
}

/** Pages made alike: ids, codes, slugs and cursors left out. */
export function shapeOf(path: string): string {
  const { pathname, searchParams } = new URL(path, HERE);
  const shape = pathname
    .replace(/^\/discussions\/\d+\/[^/]+$/, '/discussions/:id/:slug')
    .replace(/^\/(glossaire|evenements)\/[^/]+/, '/$1/:slug')
    .replace(/\/\d+[A-Z]?(?=\/|$)/g, '/:id');
  const asked = [...searchParams.keys()].filter((name) => name !== 'next').sort();
  return [shape, ...new Set(asked)].join(' ');
}
