import { cleanLine } from '@forum/markup';
import { z } from 'zod';
import { RESOURCE_KINDS } from './resource.js';

/** A form can send controls; no text of the database holds a NUL. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;

const line = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanLine)
    .pipe(z.string().max(max));

/** An empty field of a form says nothing. */
const title = z
  .string()
  .max(800)
  .transform((text) => cleanLine(text) || null)
  .pipe(z.string().min(3).max(200).nullable())
  .nullish()
  .transform((text) => text ?? null);

const text = (max: number) =>
  z
    .string()
    .max(max * 2)
    .transform((words) => words.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim())
    .pipe(z.string().max(max))
    .default('');

/** Only what a browser opens as a page: no `javascript:`, no credentials in the address. */
const webAddress = z
  .string()
  .max(2_000)
  .transform((address) => address.trim())
  .refine(isWebAddress, 'bad-url');

function isWebAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

const themes = z
  .array(z.coerce.number().int().min(1).max(99))
  .max(10)
  .default([])
  .transform((numbers) => [...new Set(numbers)].sort((a, b) => a - b));

const leads = z
  .array(z.string().regex(/^[1-9][0-9]?[A-Z]$/, { error: 'invalid' }))
  .max(10)
  .default([])
  .transform((codes) => [...new Set(codes)].sort());

const description = z.object({
  kind: z.enum(RESOURCE_KINDS),
  titleFr: title,
  titleEn: title,
  creator: line(200).default(''),
  licence: line(200).default(''),
  description: text(4_000),
  lang: z.enum(['fr', 'en']).optional(),
  themes,
  leads,
});

const entitled = z.refine<{ titleFr: string | null; titleEn: string | null }>(
  ({ titleFr, titleEn }) => titleFr !== null || titleEn !== null,
  { error: 'required', path: ['titleFr'] },
);

/** What one says of a document or a link. */
export const describeResourceSchema = description.check(entitled);

/** Adding one. */
export const addResourceSchema = description.extend({ url: webAddress }).check(entitled);

/** Another version of it, and what is new in it. */
export const addVersionSchema = z.object({ url: webAddress, note: text(500) });

export type ResourceDescription = z.output<typeof describeResourceSchema>;
