import { type Locale, translate } from '@forum/i18n';
import { z } from 'zod';
import { optionalWords } from '../words.js';
import { decisionMessages } from './decision.messages.js';

/** Reasons that come up again and again, said in the language of whoever is told. None is chosen in advance. */
export const HIDING_MOTIVES = ['abusive', 'exposed-detail', 'spam', 'off-topic'] as const;
export const KEEPING_MOTIVES = ['within-rules'] as const;
export type HidingMotive = (typeof HIDING_MOTIVES)[number];
export type KeepingMotive = (typeof KEEPING_MOTIVES)[number];
export type Motive = HidingMotive | KeepingMotive;

const ownWords = optionalWords(3, 500).transform((text) => text ?? undefined);

/** Kept among moderators. */
const note = optionalWords(1, 1_000).transform((text) => text ?? undefined);

const decision = <M extends Motive>(motives: readonly [M, ...M[]]) =>
  z
    .object({ motive: z.enum(motives).optional(), reason: ownWords, note })
    .refine(({ motive, reason }) => motive !== undefined || reason !== undefined, {
      path: ['reason'],
      message: 'required',
    });

/** Nothing is decided without a reason: one of the list, one's own words (3 to 500 characters), or both. */
export const hidingSchema = decision(HIDING_MOTIVES);
export const keepingSchema = decision(KEEPING_MOTIVES);

/** What is approved needs no reason: that it follows the rules is one. */
export const approvingSchema = z
  .object({ motive: z.enum(KEEPING_MOTIVES).optional(), reason: ownWords, note })
  .transform((given) => (given.reason === undefined ? { ...given, motive: 'within-rules' as const } : given));

export interface Decision {
  readonly motive?: Motive | undefined;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
}

/** The reason as the person concerned reads it. */
export function reasonFor({ motive, reason }: Decision, locale: Locale): string {
  const sentence = motive && translate(decisionMessages, locale)(motive);
  return [sentence, reason].filter((part) => part !== undefined).join(' ');
}
