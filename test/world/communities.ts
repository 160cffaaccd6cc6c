import sql, { type Tx } from '@forum/kernel';
import type { Person } from './people.js';

export interface CommunityTraits {
  readonly slug?: string;
  readonly name?: string;
  readonly visibility?: 'public' | 'private' | 'hidden';
  readonly joinPolicy?: 'open' | 'request' | 'invitation';
  readonly moderation?: 'after' | 'before' | 'newcomers';
  readonly state?: 'proposed' | 'trial' | 'active' | 'dormant' | 'archived';
}

export interface StandingTraits {
  readonly role?: 'member' | 'animator' | 'librarian' | 'moderator' | 'owner';
  readonly state?: 'requested' | 'invited' | 'active' | 'banned';
}

let founded = 0;

/** A community of the test's world: public, on request and active, unless told otherwise. */
export async function aCommunity(
  tx: Tx,
  traits: CommunityTraits = {},
): Promise<{ id: string; slug: string; name: string }> {
  const n = ++founded;
  const { slug = `communaute-${n}`, name = `Communauté d’essai ${n}` } = traits;
  const { visibility = 'public', joinPolicy = 'request', moderation = 'after', state = 'active' } = traits;
  const row = await tx.one<{ id: string }>(sql`
    insert into community (slug, name, purpose, lang, visibility, join_policy, moderation, state, trial_ends_at)
    values (${slug}, ${name}, 'Essayer ensemble.', 'fr', ${visibility}, ${joinPolicy}, ${moderation}, ${state},
      case when ${state}::text = 'trial' then now() + interval '90 days' end)
    returning id`);
  return { id: (row as { id: string }).id, slug, name };
}

/** Gives a person a place in a community: an active member, unless told otherwise. */
export async function belongTo(
  tx: Tx,
  community: { readonly id: string },
  person: Pick<Person, 'id'>,
  { role = 'member', state = 'active' }: StandingTraits = {},
): Promise<void> {
  await tx.rows(sql`
    insert into community_membership (community_id, account_id, role, state, joined_at)
    values (${community.id}, ${person.id}, ${role}, ${state}, case when ${state}::text = 'active' then now() end)
    on conflict (community_id, account_id) do update
      set role = excluded.role, state = excluded.state, joined_at = excluded.joined_at`);
}
