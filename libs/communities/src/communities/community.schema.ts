import { emailAddress } from '@forum/identity';
import { cleanLine } from '@forum/markup';
import { z } from 'zod';
import { CHARTER_MAX, charterText } from '../charters/charters.service.js';
import { optionalWords, words } from '../words.js';
import { COMMUNITY_MODERATIONS, COMMUNITY_STATES, JOIN_POLICIES, VISIBILITIES } from './community.js';

export const NAME_MAX = 120;
export const PURPOSE_MAX = 4_000;
/** People whom a proposal names, beside whoever makes it. */
export const FOUNDERS_MAX = 5;

const name = z
  .string()
  .max(NAME_MAX * 4)
  .transform(cleanLine)
  .pipe(z.string().min(3).max(NAME_MAX));

const themes = z
  .array(z.coerce.number().int().min(1).max(99))
  .max(10)
  .transform((numbers) => [...new Set(numbers)].sort((a, b) => a - b));

const leads = z
  .array(z.string().regex(/^[1-9][0-9]?[A-Z]$/, { error: 'invalid' }))
  .max(10)
  .transform((codes) => [...new Set(codes)].sort());

const lang = z.enum(['fr', 'en']);

/** What one says of a community that does not exist yet: the same for the form and the API. */
export const proposeSchema = z.object({
  name,
  purpose: words(10, PURPOSE_MAX),
  /** Its address; made of its name when nothing is said. */
  slug: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'bad-slug' })
    .optional(),
  charter: optionalWords(CHARTER_MAX),
  visibility: z.enum(VISIBILITIES).default('public'),
  joinPolicy: z.enum(JOIN_POLICIES).default('request'),
  moderation: z.enum(COMMUNITY_MODERATIONS).default('after'),
  themes: themes.default([]),
  leads: leads.default([]),
  lang: lang.optional(),
  /** Addresses of those who would carry it too. */
  founders: z.array(emailAddress).max(FOUNDERS_MAX).default([]),
  /** For administrators: the address of the account that will answer for it. */
  owner: emailAddress.optional(),
});

/** Changing one: only what is named changes. */
export const settingsSchema = z.object({
  name: name.optional(),
  purpose: words(10, PURPOSE_MAX).optional(),
  charter: charterText.optional(),
  visibility: z.enum(VISIBILITIES).optional(),
  joinPolicy: z.enum(JOIN_POLICIES).optional(),
  moderation: z.enum(COMMUNITY_MODERATIONS).optional(),
  themes: themes.optional(),
  leads: leads.optional(),
  lang: lang.optional(),
  /** The id of the member whom newcomers may write to; null for nobody. */
  contact: z.string().max(20).nullish(),
  /** For administrators, and for its owners to archive it. */
  state: z.enum(COMMUNITY_STATES).optional(),
});

export type Proposal = z.output<typeof proposeSchema>;
export type Settings = z.output<typeof settingsSchema>;
