import { cleanLine, MAX_POST_CHARACTERS } from '@forum/markup';
import { z } from 'zod';
import { hasVisibleText } from '../posts/visible-text.js';

export const TITLE_MIN = 3;
export const TITLE_MAX = 200;

export const locale = z.enum(['fr', 'en']);

/** Members' text: kept as typed, but for line ends; one visible character at least. */
export const bodyText = z
  .string()
  .min(1)
  .max(MAX_POST_CHARACTERS)
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .refine(hasVisibleText, 'only-invisible');

export const titleText = z
  .string()
  .max(TITLE_MAX * 4)
  .transform(cleanLine)
  .pipe(z.string().min(TITLE_MIN).max(TITLE_MAX))
  .refine(hasVisibleText, 'only-invisible');

export const leadCodes = z
  .array(z.string().regex(/^[1-9][0-9]?[A-Z]$/, { error: 'invalid' }))
  .max(10)
  .transform((codes) => [...new Set(codes)].sort());

/** Theme numbers are accepted as number or string. */
export const themeNumber = z.coerce.number().int().min(1).max(99);

export const voice = z.enum(['person', 'organisation']);

/** What opening a thread asks for: the same for the form and the API. */
export const openThreadSchema = z.object({
  title: titleText,
  body: bodyText,
  theme: themeNumber,
  leads: leadCodes.default([]),
  lang: locale.optional(),
  voice: voice.default('person'),
});

export const editThreadSchema = z
  .object({ title: titleText, theme: themeNumber, leads: leadCodes, state: z.enum(['open', 'closed']) })
  .partial();

export type OpenThread = z.infer<typeof openThreadSchema>;
export type EditThread = z.infer<typeof editThreadSchema>;
