import type { Level, TargetKind } from '../subscriptions/subscription.js';

/** Why an item is in a digest: `thread`, `lead:2B`, `community:forge`, `theme:2`; kept with the digest. */
export type Reason = string;

/** What an item is about, as far as anyone may have chosen it. */
export interface About {
  /** The discussion; null for what belongs to none. */
  readonly threadId: string | null;
  readonly leads: readonly string[];
  readonly communitySlug: string | null;
  readonly theme: number | null;
}

export interface Interest {
  readonly reason: Reason;
  /** The main things alone: syntheses, progress, outcomes, meetings, featured discussions. */
  readonly mainOnly: boolean;
}

/**
 * What one person chose to hear of. The nearest choice wins: the discussion's own, then its
 * community's, then its leads', then its theme's. A discussion with several leads is in as soon as one of them is.
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

  /** Why this concerns the person; null when they chose to hear nothing of it, undefined when they chose nothing. */
  interestIn({ threadId, leads, communitySlug, theme }: About): Interest | null | undefined {
    const { thread, lead, community, theme: themes } = this.#levels;
    const own = threadId === null ? undefined : thread.get(threadId);
    if (own !== undefined) return interest('thread', own);
    const held = communitySlug === null ? undefined : community.get(communitySlug);
    if (held !== undefined) return interest(`community:${communitySlug}`, held);
    const chosen = leads.filter((code) => lead.has(code));
    const wanted = best(chosen.map((code) => [code, lead.get(code) as Level] as const));
    if (wanted !== undefined) return interest(`lead:${wanted[0]}`, wanted[1]);
    if (chosen.length > 0) return null;
    const under = theme === null ? undefined : themes.get(String(theme));
    return under === undefined ? undefined : interest(`theme:${theme}`, under);
  }
}

/** Of several leads, the one of which most is wanted; none when nothing is wanted of any. */
function best(levels: ReadonlyArray<readonly [string, Level]>): readonly [string, Level] | undefined {
  const wanted = levels.filter(([, level]) => level !== 'none');
  return wanted.find(([, level]) => level !== 'main') ?? wanted[0];
}

function interest(reason: Reason, level: Level): Interest | null {
  return level === 'none' ? null : { reason, mainOnly: level === 'main' };
}
