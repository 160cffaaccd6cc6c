import type { Level, TargetKind } from '../subscriptions/subscription.js';
import type { NewsThread } from './news.js';

/** Why an item is in a digest: `thread`, `lead:2B`, `theme:2`; kept with the digest. */
export type Reason = string;

/**
 * What one person chose to hear of. The nearest choice wins: the discussion's own, then its leads', then its theme's.
 * A discussion with several leads is in as soon as one of them is.
 */
export class Choices {
  readonly #levels: Readonly<Record<TargetKind, Map<string, Level>>> = {
    theme: new Map(),
    lead: new Map(),
    community: new Map(),
    thread: new Map(),
  };

  /** @param packed `theme:1=digest,thread:7=none`, as `readAudience` has them from the database */
  constructor(packed: string) {
    if (packed === '') return;
    for (const choice of packed.split(',')) {
      const [target = '', level = ''] = choice.split('=');
      const [kind = '', id = ''] = target.split(':');
      this.#levels[kind as TargetKind].set(id, level as Level);
    }
  }

  /** Why this discussion concerns the person; undefined when it does not. */
  reasonFor({ id, leads, theme }: Pick<NewsThread, 'id' | 'leads' | 'theme'>): Reason | undefined {
    const own = this.#levels.thread.get(id);
    if (own !== undefined) return own === 'none' ? undefined : 'thread';
    const chosen = leads.filter((code) => this.#levels.lead.has(code));
    const lead = chosen.find((code) => this.#levels.lead.get(code) !== 'none');
    if (lead !== undefined) return `lead:${lead}`;
    const level = this.#levels.theme.get(String(theme));
    return chosen.length > 0 || level === undefined || level === 'none' ? undefined : `theme:${theme}`;
  }
}
