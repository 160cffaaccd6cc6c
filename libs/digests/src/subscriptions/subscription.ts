export const TARGET_KINDS = ['theme', 'lead', 'community', 'thread'] as const;

export type TargetKind = (typeof TARGET_KINDS)[number];

/**
 * `none`: nothing, whatever a wider subscription says. `digest`: in the digest. `main` and `instant` are in the digest
 * too: it is the account of everything that a person follows.
 */
export const LEVELS = ['none', 'digest', 'main', 'instant'] as const;

export type Level = (typeof LEVELS)[number];

export interface Subscription {
  readonly kind: TargetKind;
  /** The theme's number, the lead's code, the community's slug or the thread's id. */
  readonly id: string;
  readonly level: Level;
}
