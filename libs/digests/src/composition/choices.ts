import type { Level, TargetKind } from '../subscriptions/subscription.js';
import type { NewsThread } from './news.js';

/** Why an item is in a digest: `thread`, `lead:2B`, `theme:2`; kept with the digest. */
export type Reason = string;

/**
 * What one person chose to hear of. The nearest choice wins: the discussion's own, then its leads', then its theme's.
 * A discussion with several leads is in as soon as one of them is.
 */
export class Choices {
  readonly #levels = new Map<string, Level>();

  /** @param packed `theme:1=digest,thread:7=none`, as `readAudience` has them from the database */
  constructor(packed: string) {
    if (packed === '') return;
    for (const choice of packed.split(',')) {
      const [target = '', level = ''] = choice.split('=');
      this.#levels.set(target, level as Level);
    }
  }

  /** Why this discussion concerns the person; undefined when it does not. */
  reasonFor({ id, leads, theme }: Pick<NewsThread, 'id' | 'leads' | 'theme'>): Reason | undefined {
    const own = this.level('thread', id);
    if (own !== undefined) return own === 'none' ? undefined : 'thread';
    const chosen = leads.filter((code) => this.level('lead', code) !== undefined);
    const lead = chosen.find((code) => this.level('lead', code) !== 'none');
    if (lead !== undefined) return `lead:${lead}`;
    const level = this.level('theme', String(theme));
    return chosen.length > 0 || level === undefined || level === 'none' ? undefined : `theme:${theme}`;
  }

  private level(kind: TargetKind, id: string): Level | undefined {
    return this.#levels.get(`${kind}:${id}`);
  }
}
