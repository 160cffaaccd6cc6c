import { communityPath } from '@forum/communities';
import { threadPath } from '@forum/discussion';
import type { Locale } from '@forum/i18n';
import type { Actor } from '@forum/identity';
import { highlighted, type SafeHtml } from '@forum/markup';
import { Injectable } from '@nestjs/common';
import { type CardRow, CardsRepository, SIGN } from './cards.repository.js';
import { DidYouMean } from './did-you-mean.js';
import { MAX_QUERY_CHARACTERS, type ParsedQuery, parseQuery } from './parse-query.js';
import { type Plan, QueryPlanner } from './query-planner.js';
import { type Asking, type Found, PAGE, RANKED, SearchRepository } from './search.repository.js';
import type { SearchQuery } from './search-query.schema.js';
import { type Facet, type FacetValue, type Hit, noResult, type SearchResult } from './search-result.js';

/** Counted exactly up to here. */
const EXACT = 1_000;
/** So few hits that a slip of the fingers is likely. */
const FEW = 3;

export interface SearchReader {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** Looks for words in everything that the reader may see. Never fails on what is typed: it says why it looked for nothing. */
@Injectable()
export class SearchService {
  constructor(
    private readonly planner: QueryPlanner,
    private readonly search: SearchRepository,
    private readonly cards: CardsRepository,
    private readonly didYouMean: DidYouMean,
  ) {}

  async find(query: SearchQuery, reader: SearchReader): Promise<SearchResult> {
    const parsed = parseQuery(query.q.slice(0, MAX_QUERY_CHARACTERS + 1));
    const problem = problemOf(query.q, parsed);
    const plans = problem === null ? await this.planner.plan(parsed, query, reader.actor) : undefined;
    if (!plans) return noResult(problem ?? 'empty');
    const days = { from: query.from, to: query.to, timeZone: reader.timeZone };
    const asking: Asking = { actor: reader.actor, days, page: query.page };
    const all = await this.search.find(plans.all, asking);
    const suggestion = all.total < FEW ? await this.didYouMean.correct(parsed.wanted, asking) : null;
    if (all.total > 0 || parsed.wanted.length < 2) {
      return { ...(await this.shown(all, plans.all, reader)), page: query.page, relaxed: false, suggestion };
    }
    const some = await this.search.find(plans.any, asking);
    const shown = await this.shown(some, plans.any, reader);
    return { ...shown, page: query.page, relaxed: some.total > 0, suggestion };
  }

  private async shown(found: Found, plan: Plan, reader: SearchReader): Promise<Shown> {
    return { ...counted(found), hits: await this.hits(found, plan, reader), problem: null };
  }

  private async hits({ page }: Found, { words }: Plan, reader: SearchReader): Promise<Hit[]> {
    if (page.length === 0) return [];
    const scores = new Map(page.map(({ id, score }) => [id, score]));
    const rows = await this.cards.list([...scores.keys()], words, reader);
    return rows.map((row) => hitOf(row, scores.get(row.id) ?? 0));
  }
}

type Shown = Omit<SearchResult, 'page' | 'relaxed' | 'suggestion'>;

function problemOf(text: string, { wanted, excluded }: ParsedQuery): SearchResult['problem'] {
  if (text.trim().length > MAX_QUERY_CHARACTERS) return 'too-long';
  if (wanted.length > 0) return null;
  return excluded.length > 0 ? 'only-excluded' : 'empty';
}

function counted({ total, capped, facets }: Found): Pick<SearchResult, 'total' | 'facets' | 'pages'> {
  const count = (number: number) => ({ count: Math.min(number, EXACT), more: number > EXACT || capped });
  const of = (facet: Facet): FacetValue[] =>
    facets.filter((one) => one.facet === facet).map((one) => ({ value: one.value, ...count(one.count) }));
  const pages = Math.ceil(Math.min(total, RANKED) / PAGE);
  return {
    total: count(total),
    facets: {
      kind: of('kind'),
      theme: of('theme'),
      lead: of('lead'),
      community: of('community'),
      sector: of('sector'),
      lang: of('lang'),
    },
    pages,
  };
}

function hitOf(row: CardRow, score: number): Hit {
  const { kind, theme, leads, author, lang } = row;
  return {
    ...{ kind, theme, leads, author, lang, score },
    ...identityOf(row),
    excerptHtml: excerptOf(row.excerpt),
    publishedAt: DATED.has(kind) ? row.publishedAt : null,
    community: row.community?.name ?? null,
  };
}

type Identity = Pick<Hit, 'id' | 'title' | 'path' | 'place'>;

/** What has a day of its own; leads and terms stand for as long as they stand. */
const DATED: ReadonlySet<string> = new Set(['thread', 'post', 'synthesis', 'resource', 'event']);

const identities: Record<CardRow['kind'], (row: CardRow) => Identity> = {
  thread: messageOf,
  post: messageOf,
  synthesis: synthesisOf,
  lead: recordOf,
  glossary: recordOf,
  resource: resourceOf,
  community: communityOf,
  event: eventOf,
};

function identityOf(row: CardRow): Identity {
  return identities[row.kind](row);
}

const bilingual = ({ titleFr, titleEn }: CardRow) => ({ fr: titleFr ?? '', en: titleEn ?? '' });

function resourceOf(row: CardRow): Identity {
  const id = row.resourceId ?? '';
  const path = `/communautes/${row.community?.slug ?? ''}/documents/${id}`;
  return { id, title: bilingual(row), path, place: null };
}

function communityOf({ community, title }: CardRow): Identity {
  const slug = community?.slug ?? '';
  return { id: slug, title: title ?? '', path: communityPath({ slug }), place: null };
}

function eventOf(row: CardRow): Identity {
  const slug = row.slug ?? '';
  return { id: slug, title: bilingual(row), path: `/evenements/${slug}`, place: null };
}

function messageOf(row: CardRow): Identity {
  const { threadId, postId, slug, number, posts } = row;
  const id = (row.kind === 'thread' ? threadId : postId) ?? '';
  return {
    id,
    title: row.title ?? '',
    path: threadPath({ id: threadId ?? '', slug: slug ?? '' }, number ?? 1),
    place: { number: number ?? 1, of: posts ?? 0 },
  };
}

function synthesisOf({ threadId, slug, title }: CardRow): Identity {
  const path = `${threadPath({ id: threadId ?? '', slug: slug ?? '' })}#synthese`;
  return { id: threadId ?? '', title: title ?? '', path, place: null };
}

function recordOf(row: CardRow): Identity {
  const { code, slug } = row;
  const title = bilingual(row);
  return code === null
    ? { id: slug ?? '', title, path: `/glossaire/${slug}`, place: null }
    : { id: code, title, path: `/pistes/${code}`, place: null };
}

function excerptOf(marked: string): SafeHtml {
  const text = marked.replaceAll(` ${SIGN}`, '').replaceAll(`${SIGN} `, '').replaceAll(SIGN, '');
  return highlighted(text.replace(/\s+/g, ' ').trim());
}
