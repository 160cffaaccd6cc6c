import type { Saved } from '@forum/network';

/** In the order of the report. */
export const SEED_KINDS = [
  'network',
  'sector',
  'actor-role',
  'innovation-phase',
  'term',
  'theme',
  'finding',
  'question',
  'lead',
  'priority',
  'organisation',
  'event',
  'programme-item',
  'event-organisation',
  'evaluation',
  'thread',
] as const;

export type SeedKind = (typeof SEED_KINDS)[number];

/** In the order of the report. */
export const SEED_OUTCOMES = ['inserted', 'updated', 'removed', 'absent', 'unchanged'] as const;

/**
 * `absent`: the forum has it and the file no longer does; it stays, since discussions and people refer to it.
 * `removed`: a detail that nothing else refers to, gone with the file's.
 */
export type SeedOutcome = Saved | 'absent' | 'removed';

/** What became of one piece of founding content. */
export interface SeedItem {
  readonly kind: SeedKind;
  /** How people name it: a lead's code, a term's French words. */
  readonly key: string;
  readonly outcome: SeedOutcome;
}

export interface SeedReport {
  readonly items: readonly SeedItem[];
  readonly changed: boolean;
}

export function seedReport(items: readonly SeedItem[]): SeedReport {
  const kept: readonly SeedOutcome[] = ['unchanged', 'absent'];
  return { items, changed: items.some(({ outcome }) => !kept.includes(outcome)) };
}

/** What the forum has under `kind` that the file does not name. */
export function absentItems(kind: SeedKind, known: readonly string[], given: readonly string[]): SeedItem[] {
  const names = new Set(given);
  return known.filter((key) => !names.has(key)).map((key) => ({ kind, key, outcome: 'absent' }));
}
