import { z } from 'zod';

/** The longest title of a discussion: a workshop question opens one. */
const LONGEST_QUESTION = 200;

const words = (longest: number) => z.string().trim().min(1).max(longest);
const bilingual = (longest: number) => z.strictObject({ fr: words(longest), en: words(longest) });
const number = z.int().min(1).max(99);
const letter = z.string().refine((text) => /^[A-Z]$/.test(text), 'not-letter');

const finding = z.strictObject({
  number,
  audience: bilingual(120).optional(),
  fr: words(500),
  en: words(500),
});

const lead = z.strictObject({
  letter,
  fr: words(200),
  en: words(200),
  raisedBy: z.literal('participants').optional(),
});

const question = z.strictObject({ fr: words(LONGEST_QUESTION).min(3), en: words(LONGEST_QUESTION).min(3) });

/** A theme of the founding content with all that stands under it. */
export const foundingThemeSchema = z.strictObject({
  number,
  title: bilingual(120),
  findings: z.array(finding).superRefine(unique('number')),
  leads: z.array(lead).superRefine(unique('letter')),
  workshopPrompts: z.array(question).default([]),
});

/** What the founding day chose to do first, and the codes of the leads that it rests on. */
export const foundingPrioritySchema = z.strictObject({
  fr: words(300),
  en: words(300),
  leads: z.array(z.string().refine((code) => /^[1-9][0-9]?[A-Z]$/.test(code), 'not-lead-code')).min(1),
});

export type FoundingTheme = z.output<typeof foundingThemeSchema>;
export type FoundingPriority = z.output<typeof foundingPrioritySchema>;

function unique<K extends string>(key: K) {
  return (items: ReadonlyArray<Record<K, unknown>>, context: z.core.$RefinementCtx) => {
    const seen = new Set<unknown>();
    for (const [index, item] of items.entries()) {
      if (seen.has(item[key]))
        context.addIssue({ code: 'custom', message: 'given-twice', path: [index, key] });
      seen.add(item[key]);
    }
  };
}
