import type { PublishedFigures } from '../events/founding-event.js';
import type { SatisfactionItem } from './questionnaire.js';

/** So many of so many, and what it makes in whole percent. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly percent: number;
}

/** What the people at an event said of it, as figures. */
export interface Evaluation {
  /** `responses`: counted here from the answers; `published`: only the event's own report is known. */
  readonly source: 'responses' | 'published';
  readonly responses: number;
  /** Percent, 100 being the highest mark from everyone. Null where nobody answered. */
  readonly satisfaction: Readonly<Record<SatisfactionItem, number | null>>;
  /** By theme number, whoever named it, alone or with others. */
  readonly interestedInTheme: Readonly<Record<string, number>>;
  /** By the themes named, exactly those: `1+2` does not count who also named 3. */
  readonly interestedInSeveral: Readonly<Record<string, number>>;
  /** Null when the answers themselves are not known. */
  readonly leftAddress: Share | null;
  readonly openToForum: Share | null;
  /** As the event's own report gave them; they may differ from what is counted here. */
  readonly published: PublishedFigures | null;
}

export function share(count: number, of: number): Share {
  return { count, of, percent: of === 0 ? 0 : Math.round((count * 100) / of) };
}
