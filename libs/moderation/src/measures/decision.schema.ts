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

const decision = <M extends Motive>(motives: readonly [M, ...M[]]) =>
  z
    .object({ motive: z.enum(motives).optional(), reason: ownWords })
    .refine(({ motive, reason }) => motive !== undefined || reason !== undefined, {
      path: ['reason'],
      message: 'required',
    });

/** Nothing is decided without a reason: one of the list, one's own words (3 to 500 characters), or both. */
export const hidingSchema = decision(HIDING_MOTIVES);
export const keepingSchema = decision(KEEPING_MOTIVES);

export interface Decision {
  readonly motive?: Motive | undefined;
  readonly reason?: string | undefined;
}

/** The reason as the person concerned reads it. */
export function reasonFor({ motive, reason }: Decision, locale: Locale): string {
  const sentence = motive && translate(decisionMessages, locale)(motive);
  return [sentence, reason].filter((part) => part !== undefined).join(' ');
}
