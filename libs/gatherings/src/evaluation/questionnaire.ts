/** What the questionnaire asked people to rate, from 1 to 5, in its order. */
export const SATISFACTION_ITEMS = [
  'presentation',
  'leadsAndDiscussion',
  'workshopThemesAndClosing',
  'exchangesAndInterest',
  'metExpectations',
] as const;

export type SatisfactionItem = (typeof SATISFACTION_ITEMS)[number];

/** The highest mark; satisfaction is the sum of marks over this many times their number. */
export const HIGHEST_MARK = 5;

/** One person's marks, without the person. Null where the question was left blank. */
export type Marks = Readonly<Record<SatisfactionItem, number | null>>;
