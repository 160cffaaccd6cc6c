import { z } from 'zod';

/** The same words in both languages. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

export interface Network {
  readonly code: string;
  readonly name: Bilingual;
  readonly motto: Bilingual | null;
  readonly partners: ReadonlyArray<{ readonly code: string; readonly name: string }>;
  /** The forum's own name, the same in both languages. */
  readonly forumName: string;
  /** The person in charge of personal information (Québec, Act respecting the protection of personal information in the private sector, s. 3.1); null until named. */
  readonly privacyOfficer: { readonly title: Bilingual; readonly contact: string } | null;
  readonly postalAddress: string | null;
}

/** What pages show before the founding content is loaded. */
export const UNNAMED_NETWORK: Network = {
  code: 'FORUM',
  name: { fr: 'Forum permanent', en: 'Forum permanent' },
  motto: null,
  partners: [],
  forumName: 'Forum permanent',
  privacyOfficer: null,
  postalAddress: null,
};

/** On one line; a form can send controls, and no text of the database holds a NUL. */
const oneLine = z.string().transform((text) =>
  text
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .trim(),
);
const words = oneLine.pipe(z.string().min(1).max(300));
export const bilingualSchema = z.strictObject({ fr: words, en: words });

/** The part of the founding content that names the network. */
export const foundingNetworkSchema = z.strictObject({
  code: z.string().trim().min(1).max(20),
  name: bilingualSchema,
  motto: bilingualSchema.optional(),
  partners: z.array(z.strictObject({ code: z.string().trim().min(1).max(20), name: words })).default([]),
});

export type FoundingNetwork = z.output<typeof foundingNetworkSchema>;

/** What administrators say of the network, which no founding content overwrites. */
export const networkContactSchema = z.strictObject({
  forumName: oneLine.pipe(z.string().min(1).max(60)),
  privacyOfficer: z.strictObject({ title: bilingualSchema, contact: words }).nullable(),
  postalAddress: words.nullable(),
});

export type NetworkContact = z.output<typeof networkContactSchema>;

/** What saving founding content did to one item. */
export type Saved = 'inserted' | 'updated' | 'unchanged';
