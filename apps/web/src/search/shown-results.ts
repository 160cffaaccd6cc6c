import { formatNumber, formatRelative, type Locale, typeset } from '@forum/i18n';
import type { Sector } from '@forum/network';
import type { Count, Facet, FacetValue, Hit, SearchQuery, SearchResult } from '@forum/search';
import { type Directory } from '../discussion/register-directory.js';
import { say } from './messages.js';
import { searchPath } from './search-address.js';

export interface ShownHit extends Pick<Hit, 'excerptHtml' | 'theme'> {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  /** The language of the title, where it is not the page's. */
  readonly lang: Locale | undefined;
  readonly code: string | null;
  readonly kind: string;
  readonly meta: readonly string[];
}

export interface ShownFacetValue {
  readonly href: string;
  readonly text: string;
  readonly count: string;
  readonly chosen: boolean;
}

export interface ShownFacet {
  readonly facet: Facet;
  readonly values: readonly ShownFacetValue[];
}

export interface Showing {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly now: Date;
  readonly sectors: readonly Sector[];
  readonly directory: Directory;
  /** The names of communities that this reader may know of, by slug. */
  readonly communities: ReadonlyMap<string, string>;
}

export function shownHit(hit: Hit, showing: Showing): ShownHit {
  const { locale } = showing;
  const title = typeof hit.title === 'string' ? hit.title : typeset(hit.title[locale], locale);
  return {
    key: `${hit.kind}-${hit.id}`,
    href: hit.path,
    title,
    lang: hit.lang !== null && hit.lang !== locale && typeof hit.title === 'string' ? hit.lang : undefined,
    code: hit.leads[0] ?? null,
    theme: hit.theme,
    excerptHtml: hit.excerptHtml,
    kind: kindOf(hit, locale),
    meta: metaOf(hit, showing),
  };
}

function kindOf({ kind, place }: Hit, locale: Locale): string {
  const t = say(locale);
  return kind === 'post'
    ? t('hit.post', { number: place?.number ?? 1, of: place?.of ?? 1 })
    : t(`hit.${kind}`);
}

function metaOf(hit: Hit, showing: Showing): string[] {
  const held = hit.community === null || hit.kind === 'community' ? [] : [hit.community];
  return [...signatureOf(hit, showing), ...held];
}

function signatureOf({ author, publishedAt, kind, place }: Hit, showing: Showing): string[] {
  if (author === null || publishedAt === null) return [];
  const { locale, now, timeZone, sectors } = showing;
  const t = say(locale);
  const sector = author.name === null ? undefined : sectors.find(({ code }) => code === author.sector);
  const name = author.name ?? t('author.gone');
  const meta = [
    sector === undefined ? name : `${name}, ${sector.label[locale]}`,
    formatRelative(publishedAt, locale, { now, timeZone }),
  ];
  if (kind === 'thread') meta.push(t('hit.replies', { count: Math.max(0, (place?.of ?? 1) - 1) }));
  return meta;
}

/** « 1 000+ »: exact up to where a reader stops caring. */
export function countText({ count, more }: Count, locale: Locale): string {
  return `${formatNumber(count, locale)}${more ? '+' : ''}`;
}

/** Facets that say something: chosen ones, so that they can be taken away, and those that narrow further. */
export function shownFacets(query: SearchQuery, { facets }: SearchResult, showing: Showing): ShownFacet[] {
  const order: readonly Facet[] = ['kind', 'theme', 'lead', 'community', 'sector', 'lang'];
  return order
    .map((facet) => ({ facet, values: valuesOf(facet, facets[facet], { query, showing }) }))
    .filter(({ values }) => values.length > 1 || values.some(({ chosen }) => chosen));
}

function valuesOf(
  facet: Facet,
  values: readonly FacetValue[],
  { query, showing }: { query: SearchQuery; showing: Showing },
): ShownFacetValue[] {
  const chosen = query[facet] === undefined ? null : String(query[facet]);
  const listed = chosen === null ? values : [values.find(({ value }) => value === chosen) ?? none(chosen)];
  return listed.map((one) => ({
    href: searchPath(query, { [facet]: chosen === null ? one.value : undefined }),
    text: labelOf(facet, one.value, showing),
    count: countText(one, showing.locale),
    chosen: chosen !== null,
  }));
}

const none = (value: string): FacetValue => ({ value, count: 0, more: false });

function labelOf(facet: Facet, value: string, showing: Showing): string {
  const { locale, sectors } = showing;
  const t = say(locale);
  if (facet === 'sector') return sectors.find(({ code }) => code === value)?.label[locale] ?? value;
  if (facet === 'community') return showing.communities.get(value) ?? value;
  if (facet === 'theme' || facet === 'lead') return registerLabel(facet, value, showing);
  const key = `${facet}.${value}`;
  return t.has(key) ? t(key) : value;
}

function registerLabel(facet: 'theme' | 'lead', value: string, { locale, directory }: Showing): string {
  const { themes, leads } = directory;
  if (facet === 'theme') {
    const theme = themes.find(({ number }) => String(number) === value);
    return theme === undefined ? value : `${value}. ${typeset(theme.title[locale], locale)}`;
  }
  const lead = leads.find(({ code }) => code === value);
  return lead === undefined ? value : `${value} ${typeset(lead.title[locale], locale)}`;
}
