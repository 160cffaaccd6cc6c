import { z } from 'zod';
import { reasonText } from '../closures/closures.service.js';
import { leadCodes, themeNumber, titleText, type WritingLimits } from '../threads/open-thread.schema.js';

/** An id, or the address of a discussion as copied from a browser. */
const threadReference = z
  .string()
  .trim()
  .max(500)
  .transform(
    (text) => /^\d{1,18}$/.exec(text)?.[0] ?? /\/discussions\/(\d{1,18})(?:[/?#]|$)/.exec(text)?.[1] ?? '',
  )
  .refine((id) => id !== '', 'not-a-discussion');

export const mergeSchema = z.object({ into: threadReference, reason: reasonText });

const postNumber = z.coerce
  .number()
  .int()
  .max(2_147_483_647)
  .refine((number) => number > 1, 'opening-stays');

/** Messages by their numbers, or all from one number to another, or both. */
export const splitSchema = (limits: WritingLimits) =>
  z
    .object({
      title: titleText(limits),
      posts: z.array(postNumber).max(5_000).default([]),
      from: postNumber.optional(),
      to: postNumber.optional(),
      reason: reasonText,
    })
    .refine(({ posts, from }) => posts.length > 0 || from !== undefined, {
      path: ['posts'],
      error: 'no-post-chosen',
    });

export type Split = z.infer<ReturnType<typeof splitSchema>>;

/** What is not named stays; no community is « under the themes, where all may read ». */
export const moveSchema = z.object({
  theme: themeNumber.optional(),
  leads: leadCodes.optional(),
  community: z
    .string()
    .max(100)
    .nullable()
    .transform((slug) => slug || null)
    .optional(),
  reason: reasonText,
});

/** A pin says itself why it is there. */
export const markSchema = z.object({ on: z.boolean(), reason: reasonText.optional() });
