import { type Actor, actorParameters } from '@forum/identity';
import sql, { Forbidden, NotFound, type Reader } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Standing } from './community.js';
import {
  type CommunityAction,
  type CommunityFacts,
  canCommunity,
  communityVisibleTo,
  standingIn,
} from './community.policy.js';

/** A community with the standing of whoever asks: what every feature inside one begins with. */
export interface KnownCommunity extends CommunityFacts {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly purpose: string;
  readonly lang: 'fr' | 'en';
  readonly contactId: string | null;
  readonly charterVersion: number;
  readonly standing: Standing | null;
}

/** From an address to the community, through its visibility. */
@Injectable()
export class KnownCommunities {
  /** @throws NotFound when there is none, or the actor may not know of it */
  async find(reader: Reader, actor: Actor, slug: string): Promise<KnownCommunity> {
    const asked = actorParameters(actor);
    const found = await reader.one<KnownCommunity>(sql`
      select community.id, community.slug, community.name, community.purpose, community.lang,
        community.visibility, community.join_policy as "joinPolicy", community.state,
        community.contact_id as "contactId", community.charter_version as "charterVersion",
        ${standingIn(asked, sql`community.id`)} as standing
      from community where community.slug = ${slug} and ${communityVisibleTo(asked)}`);
    if (!found) throw new NotFound();
    return found;
  }

  /** The names of those that the actor may know of among these slugs. */
  async names(reader: Reader, actor: Actor, slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (slugs.length === 0) return new Map();
    const rows = await reader.rows<{ slug: string; name: string }>(sql`
      select slug, name from community
      where slug = any(${slugs}::text[]) and ${communityVisibleTo(actorParameters(actor))}`);
    return new Map(rows.map(({ slug, name }) => [slug, name]));
  }

  /** The same for one thing that the actor wants to do there. @throws NotFound, Forbidden `members-only`, `team-only` */
  async require(
    reader: Reader,
    actor: Actor,
    { slug, action }: { readonly slug: string; readonly action: CommunityAction },
  ): Promise<KnownCommunity> {
    const community = await this.find(reader, actor, slug);
    if (!canCommunity(actor, action, community))
      throw new Forbidden(canCommunity(actor, 'reply', community) ? 'team-only' : 'members-contents');
    return community;
  }
}
