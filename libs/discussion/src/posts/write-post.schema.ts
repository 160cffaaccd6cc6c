import { z } from 'zod';
import { bodyText, locale, voice, type WritingLimits } from '../threads/open-thread.schema.js';

const idText = z.string().regex(/^[1-9]\d{0,17}$/, { error: 'invalid' });

/** What answering asks for: the same for the form, the API and, later, mail. */
export const replySchema = (limits: WritingLimits) =>
  z.object({
    body: bodyText(limits),
    replyTo: idText.nullish(),
    lang: locale.optional(),
    voice: voice.default('person'),
  });

export const editPostSchema = (limits: WritingLimits) =>
  z.object({
    body: bodyText(limits),
    lang: locale.optional(),
    reason: z.string().trim().max(200).optional(),
    version: z.number().int().min(0).optional().meta({
      description:
        'The version of the post that this was written from: refused with 409 when it no longer stands.',
    }),
  });

export type Reply = z.infer<ReturnType<typeof replySchema>>;
