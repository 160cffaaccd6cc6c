import type { Thread, ThreadSort } from '@forum/discussion';

/** Which of a theme's discussions are listed, and in which order; all of it stands in the address. */
export interface Choice {
  readonly lead: string | null;
  readonly state: Thread['state'] | null;
  readonly sort: ThreadSort;
  readonly cursor: string | null;
}

export const SORTS: readonly ThreadSort[] = ['active', 'newest', 'unanswered'];
export const STATES: readonly Thread['state'][] = ['open', 'closed', 'archived'];

/** Anything else than what the page offers is as if it were not there. */
export function readChoice(query: Readonly<Record<string, unknown>>, leads: readonly string[]): Choice {
  const { lead, state, sort, cursor } = query;
  return {
    lead: leads.find((code) => code === lead) ?? null,
    state: STATES.find((one) => one === state) ?? null,
    sort: SORTS.find((one) => one === sort) ?? 'active',
    cursor: typeof cursor === 'string' && cursor !== '' ? cursor : null,
  };
}

export function choicePath(theme: number, { lead, state, sort, cursor }: Choice): string {
  const query = new URLSearchParams();
  if (lead !== null) query.set('lead', lead);
  if (state !== null) query.set('state', state);
  if (sort !== 'active') query.set('sort', sort);
  if (cursor !== null) query.set('cursor', cursor);
  return `/themes/${theme}${query.size === 0 ? '' : `?${query}`}#discussions`;
}
