import type { Reader } from '@forum/kernel';

/** How closely a person follows a community by mail; `undefined` where they chose nothing. */
export type MailLevel = 'none' | 'digest' | 'main' | 'instant';

/** Subscriptions are a layer above: they answer through this port, which the application binds. */
export abstract class MailLevels {
  /** What each of these people chose for a community; who chose nothing is absent. */
  abstract among(
    reader: Reader,
    slug: string,
    accountIds: readonly string[],
  ): Promise<ReadonlyMap<string, MailLevel>>;
}
