import {
  COMMUNITY_MODERATIONS,
  COMMUNITY_ROLES,
  COMMUNITY_STATES,
  type Community,
  communityPath,
  JOIN_POLICIES,
  MEMBERSHIP_STATES,
  type Member,
  VISIBILITIES,
} from '@forum/communities';
import { z } from 'zod';
import { idText, instant, listQuery, localeText, pageOf } from '../../api/index.js';

export const membershipAnswer = z.object({
  role: z.enum(COMMUNITY_ROLES),
  state: z.enum(MEMBERSHIP_STATES),
});

export const communityAnswer = z.object({
  id: idText,
  slug: z.string(),
  name: z.string(),
  purpose: z.string(),
  charter: z.string().nullable().meta({ description: 'Markdown; null before there is one.' }),
  lang: localeText,
  visibility: z.enum(VISIBILITIES),
  joinPolicy: z.enum(JOIN_POLICIES),
  themes: z.array(z.number().int()),
  leads: z.array(z.string()),
  moderation: z.enum(COMMUNITY_MODERATIONS),
  state: z.enum(COMMUNITY_STATES),
  members: z
    .number()
    .int()
    .nullable()
    .meta({ description: 'Active members; null for whoever may not read what is inside.' }),
  membership: membershipAnswer.nullable().meta({ description: 'The caller’s own; null for an outsider.' }),
  createdAt: instant,
  lastActivityAt: instant,
  url: z.url(),
});

export const communitiesPage = pageOf(communityAnswer);

export const communitiesQuery = listQuery.extend({
  state: z.enum(COMMUNITY_STATES).optional(),
  theme: z.coerce.number().int().min(1).max(99).optional(),
  lead: z
    .string()
    .regex(/^[1-9][0-9]?[A-Z]$/)
    .optional(),
  mine: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .meta({ description: 'Only those to which the caller belongs.' }),
});

export const memberAnswer = membershipAnswer.extend({
  id: idText,
  accountId: idText.meta({ description: 'The same as `id`.' }),
  name: z.string().nullable(),
  sector: z.string().nullable(),
  message: z.string().nullable().meta({ description: 'What somebody who asks to join says of themselves.' }),
  joinedAt: instant.nullable(),
  bannedUntil: instant.nullable(),
});

export const membersPage = pageOf(memberAnswer);

export const membersQuery = listQuery.extend({
  state: z
    .enum(MEMBERSHIP_STATES)
    .optional()
    .meta({ description: 'Those who are not active are shown to whoever decides.' }),
  role: z.enum(COMMUNITY_ROLES).optional(),
});

export const memberPatch = z.object({
  role: z.enum(COMMUNITY_ROLES).optional(),
  state: z
    .enum(['active', 'banned'])
    .optional()
    .meta({ description: '`active` accepts a request; `banned` keeps a person out.' }),
  reason: z.string().max(500).optional().meta({ description: 'Told to the person who is kept out.' }),
  lastDay: z.iso.date().optional().meta({ description: 'The last day of a ban; absent, it has no end.' }),
});

export function communityJson(
  community: Community,
  { charter, baseUrl }: { readonly charter: string | null; readonly baseUrl: string },
): z.input<typeof communityAnswer> {
  const { id, slug, name, purpose, lang, visibility, joinPolicy, moderation, state, members } = community;
  const { standing } = community;
  return {
    ...{ id, slug, name, purpose, charter, lang, visibility, joinPolicy, moderation, state, members },
    themes: [...community.themes],
    leads: [...community.leads],
    membership: standing === null ? null : { role: standing.role, state: standing.state },
    createdAt: community.createdAt.toISOString(),
    lastActivityAt: community.lastActivityAt.toISOString(),
    url: `${baseUrl}${communityPath(community)}`,
  };
}

export function memberJson(member: Member): z.input<typeof memberAnswer> {
  const { id, name, sector, role, state, message } = member;
  return {
    ...{ id, accountId: id, name, sector, role, state },
    message: state === 'requested' ? message : null,
    joinedAt: member.joinedAt?.toISOString() ?? null,
    bannedUntil: member.bannedUntil?.toISOString() ?? null,
  };
}
