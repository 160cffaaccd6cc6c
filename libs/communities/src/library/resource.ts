import type { CommunityFacts } from '../communities/community.policy.js';

export const RESOURCE_KINDS = ['guide', 'tool', 'case-study', 'research'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** `unasked`: its site asks robots not to come, so nobody knows. */
export const LINK_STATES = ['unchecked', 'alive', 'failing', 'dead', 'unasked'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** An entry of a community's library, as lists and pages show it. */
export interface Resource {
  readonly id: string;
  readonly kind: ResourceKind;
  /** One at least. */
  readonly title: { readonly fr: string | null; readonly en: string | null };
  readonly creator: string;
  readonly licence: string;
  readonly description: string;
  readonly lang: 'fr' | 'en';
  readonly themes: readonly number[];
  readonly leads: readonly string[];
  readonly url: string;
  readonly linkState: LinkState;
  readonly version: number;
  /** `name` is null once the person has left. */
  readonly addedBy: { readonly id: string; readonly name: string | null };
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly community: CommunityFacts & { readonly id: string; readonly slug: string; readonly name: string };
}

export interface ResourceVersion {
  readonly version: number;
  readonly url: string;
  readonly note: string;
  readonly addedBy: { readonly id: string; readonly name: string | null };
  readonly createdAt: Date;
}

export interface ResourceFilter {
  /** A community's slug. */
  readonly community: string;
  readonly kind?: ResourceKind | undefined;
  readonly theme?: number | undefined;
  readonly lead?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The address of a resource's own page. */
export function resourcePath(resource: Pick<Resource, 'id' | 'community'>): string {
  return `/communautes/${resource.community.slug}/documents/${resource.id}`;
}

/** The title in the reader's language, or the only one there is, with the language it is in. */
export function resourceTitle(
  { title, lang }: Pick<Resource, 'title' | 'lang'>,
  locale: 'fr' | 'en',
): { text: string; lang: 'fr' | 'en' } {
  const own = title[locale];
  if (own !== null) return { text: own, lang: locale };
  const other = locale === 'fr' ? 'en' : 'fr';
  return { text: title[other] ?? '', lang: title[other] === null ? lang : other };
}
