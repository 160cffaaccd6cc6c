import type { IntlMessageFormat } from 'intl-messageformat';

/** One piece of a parsed message. */
export type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The kinds of pieces, by the numbers that formatjs' parser gives them (a test compares). */
export const ELEMENT = {
  literal: 0,
  argument: 1,
  number: 2,
  date: 3,
  time: 4,
  select: 5,
  plural: 6,
  pound: 7,
  tag: 8,
} as const;

export type ElementOf<K extends keyof typeof ELEMENT> = Extract<Element, { type: (typeof ELEMENT)[K] }>;
