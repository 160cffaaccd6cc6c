import type { Locale } from '@forum/i18n';
import type { ActorSql } from '@forum/identity';
import type { Reader, Sql } from '@forum/kernel';
import type { Micros, NewsWindow } from '../instant.js';

/** What a digest says of a milestone, in one of its two languages. */
export interface MilestoneCard {
  readonly title: string;
  /** Of the title and the words, where it is not the mail's own. */
  readonly lang?: Locale;
  /** What happened: « Avancement · En cours, 40 % ». */
  readonly overline: string;
  readonly words: string | null;
  readonly wordsLang?: Locale;
  /** What the link says. */
  readonly action: string;
}

/** Something that deserves a line of its own beside messages: progress of a lead, a synthesis, a meeting, a poll that closes. */
export interface Milestone {
  readonly kind: string;
  /** Within its kind: what it is kept under, and asked about again before the mail leaves. */
  readonly id: string;
  /** Of several about one subject in one window, the last is told. */
  readonly subject: string;
  readonly at: Micros;
  /** Under what it stands; null for what stands under none. */
  readonly theme: number | null;
  readonly leads: readonly string[];
  readonly communitySlug: string | null;
  readonly communityName: string | null;
  /** Who may read the community's contents may read it. */
  readonly communityId: string | null;
  /** Who may read the discussion may read it. */
  readonly threadId: string | null;
  /** Whose doing it is: to them it is no news. */
  readonly authorId: string | null;
  /** A path of the forum. */
  readonly path: string;
  readonly cards: Readonly<Record<Locale, MilestoneCard>>;
}

/** Where milestones of one kind come from. To add a kind, write one and name it in `sources.ts`. */
export interface MilestoneSource {
  readonly kind: string;
  /** Those of all these windows, in one query whatever their number: nothing that is hidden, whoever asks. */
  read(reader: Reader, span: NewsWindow): Promise<Milestone[]>;
  /** As a condition: whether the one with this id may not be said to this reader any more. */
  gone(id: Sql, reader: ActorSql): Sql;
}
