import { cleanLine, MAX_POST_CHARACTERS } from '@forum/markup';
import { z } from 'zod';
import { hasVisibleText } from '../posts/visible-text.js';

/** What the settings allow; the database's own bounds (title 3–200, post 50,000) are wider or equal. */
export interface WritingLimits {
  readonly title: { readonly minCharacters: number; readonly maxCharacters: number };
  readonly post: { readonly maxCharacters: number };
  readonly synthesis: { readonly partMaxCharacters: number };
}

export const locale = z.enum(['fr', 'en']);

/** Members' text: kept as typed, but for line ends; one visible character at least. */
export const bodyText = ({ post }: WritingLimits) =>
  z
    .string()
    .min(1)
    .max(Math.min(post.maxCharacters, MAX_POST_CHARACTERS))
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine(hasVisibleText, 'only-invisible');

export const titleText = ({ title }: WritingLimits) =>
  z
    .string()
    .max(title.maxCharacters * 4)
    .transform(cleanLine)
    .pipe(z.string().min(title.minCharacters).max(title.maxCharacters))
    .refine(hasVisibleText, 'only-invisible');

export const leadCodes = z
  .array(z.string().regex(/^[1-9][0-9]?[A-Z]$/, { error: 'invalid' }))
  .max(10)
  .transform((codes) => [...new Set(codes)].sort());

/** Theme numbers are accepted as number or string. */
export const themeNumber = z.coerce.number().int().min(1).max(99);

/** A form sends an empty choice for none. */
export const communitySlug = z
  .string()
  .max(80)
  .nullish()
  .transform((slug) => slug || null);

export const voice = z.enum(['person', 'organisation']);

/** What opening a thread asks for: the same for the form and the API. */
export const openThreadSchema = (limits: WritingLimits) =>
  z.object({
    title: titleText(limits),
    body: bodyText(limits),
    theme: themeNumber,
    leads: leadCodes.default([]),
    community: communitySlug,
    lang: locale.optional(),
    voice: voice.default('person'),
  });

export const editThreadSchema = (limits: WritingLimits) =>
  z.object({ title: titleText(limits), theme: themeNumber, leads: leadCodes }).partial();

export type OpenThread = z.infer<ReturnType<typeof openThreadSchema>>;
