import type { Post, Thread } from '@forum/discussion';
import { REACTION_KINDS, threadPath } from '@forum/discussion';
import { z } from 'zod';
import { idText, instant, listQuery, localeText, pageOf } from '../api/index.js';

const author = z.object({
  id: idText,
  name: z.string().nullable().meta({ description: 'Null once the person has left.' }),
});

export const threadAnswer = z.object({
  id: idText,
  slug: z.string(),
  title: z.string(),
  lang: localeText,
  theme: z.number().int(),
  leads: z.array(z.string()),
  community: z.string().nullable(),
  author,
  state: z.enum(['open', 'closed', 'archived']),
  pinned: z.boolean(),
  held: z
    .boolean()
    .meta({ description: 'Its opening waits for a moderator: its author and moderators alone see it.' }),
  featured: z.boolean(),
  posts: z.number().int(),
  createdAt: instant,
  lastPostAt: instant,
  url: z.url(),
});

export const postAnswer = z.object({
  id: idText,
  number: z.number().int(),
  author,
  html: z.string().nullable().meta({ description: 'Null when it is removed, or hidden from this reader.' }),
  markdown: z.string().nullable(),
  version: z.number().int().meta({
    description: 'How often its words were replaced; sent back with a change, it protects a newer one.',
  }),
  lang: localeText,
  replyTo: idText.nullable(),
  createdAt: instant,
  publishedAt: instant.nullable(),
  editedAt: instant.nullable(),
  state: z.enum(['published', 'held', 'hidden', 'removed']),
  reactions: z
    .record(z.enum(REACTION_KINDS), z.number().int())
    .meta({ description: 'How many people said each word; nobody is ranked by them.' }),
  via: z.enum(['web', 'api', 'mail', 'import']),
});

export const threadPage = pageOf(threadAnswer);
export const postPage = pageOf(postAnswer);

export const threadsQuery = listQuery.extend({
  theme: z.coerce.number().int().min(1).max(99).optional(),
  lead: z
    .string()
    .regex(/^[1-9][0-9]?[A-Z]$/)
    .optional(),
  community: z.string().max(80).optional(),
  sort: z.enum(['active', 'newest', 'unanswered']).default('active'),
});

export const postsQuery = z.object({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .meta({ description: 'Number of the last post already read.' }),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** A thread as the API answers it. */
export function threadJson(thread: Thread, baseUrl: string): z.input<typeof threadAnswer> {
  const { id, slug, title, lang, theme, leads, state, pinned, featured, held, posts } = thread;
  return {
    ...{ id, slug, title, lang, theme, state, pinned, featured, held, posts },
    leads: [...leads],
    community: thread.community?.slug ?? null,
    author: { id: thread.author.id, name: thread.author.name },
    createdAt: thread.createdAt.toISOString(),
    lastPostAt: thread.lastPostAt.toISOString(),
    url: `${baseUrl}${threadPath(thread)}`,
  };
}

/** A post as the API answers it. */
export function postJson(post: Post): z.input<typeof postAnswer> {
  const { id, number, html, markdown, lang, replyTo, state, reactions, via } = post;
  return {
    ...{ id, number, html, markdown, lang, replyTo, state, reactions, via },
    author: { id: post.author.id, name: post.author.name },
    version: post.version ?? 0,
    createdAt: post.createdAt.toISOString(),
    publishedAt: post.publishedAt?.toISOString() ?? null,
    editedAt: post.editedAt?.toISOString() ?? null,
  };
}
