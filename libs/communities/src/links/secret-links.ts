import { type Actor, actorParameters, signedInId } from '@forum/identity';
import sql, {
  AuditLog,
  Database,
  Forbidden,
  hashToken,
  NotFound,
  type Reader,
  randomToken,
} from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { CommunitiesRepository } from '../communities/communities.repository.js';
import type { Community } from '../communities/community.js';
import { canCommunity } from '../communities/community.policy.js';
import { CommunityLinkEntity } from './community-link.entity.js';

export interface SecretLink {
  readonly id: string;
  readonly createdAt: Date;
  readonly createdBy: string | null;
}

/** Links by which one learns of a hidden community: whoever holds one may come in, or knock. */
@Injectable()
export class SecretLinks {
  constructor(
    private readonly database: Database,
    private readonly communities: CommunitiesRepository,
    private readonly audit: AuditLog,
  ) {}

  /** The slug of the community that a token opens; undefined for one that is wrong or was revoked. */
  async opens(reader: Reader, token: string): Promise<string | undefined> {
    const row = await reader.one<{ slug: string }>(sql`
      select community.slug from community_link link join community on community.id = link.community_id
      where link.token_hash = ${hashToken(token)} and link.revoked_at is null`);
    return row?.slug;
  }

  /** The door of a community, for the holder of a link. @throws NotFound */
  async doorOf(actor: Actor, token: string): Promise<Community> {
    const { reader } = this.database;
    const slug = await this.opens(reader, token);
    const found =
      slug === undefined
        ? undefined
        : await this.communities.findForHolder(reader, slug, actorParameters(actor));
    if (!found) throw new NotFound('link-closed');
    return found;
  }

  /** Those that still open. @throws Forbidden */
  async list(actor: Actor, community: Community): Promise<SecretLink[]> {
    if (!canCommunity(actor, 'invite', community)) throw new Forbidden();
    return this.database.reader.rows<SecretLink>(sql`
      select link.id, link.created_at as "createdAt", account.name as "createdBy"
      from community_link link left join account on account.id = link.created_by
      where link.community_id = ${community.id} and link.revoked_at is null order by link.id`);
  }

  /** @returns the token: it is shown once and kept nowhere @throws NotFound, Forbidden */
  async create(actor: Actor, slug: string): Promise<string> {
    const token = randomToken();
    await this.database.transaction(async (tx) => {
      const community = await this.communities.lock(tx, slug, actorParameters(actor));
      if (!community) throw new NotFound();
      if (!canCommunity(actor, 'invite', community)) throw new Forbidden();
      const createdBy = signedInId(actor);
      const tokenHash = hashToken(token);
      await tx.manager.insert(CommunityLinkEntity, { communityId: community.id, tokenHash, createdBy });
      const subject = { kind: 'community', id: community.id };
      await this.audit.record(tx, { action: 'community.link-made', actorId: createdBy, subject });
    });
    return token;
  }

  /** From now on it opens nothing. @throws NotFound, Forbidden */
  async revoke(actor: Actor, slug: string, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const community = await this.communities.lock(tx, slug, actorParameters(actor));
      if (!community) throw new NotFound();
      if (!canCommunity(actor, 'invite', community)) throw new Forbidden();
      const closed = await tx.one(sql`
        update community_link set revoked_at = now()
        where community_id = ${community.id} and id::text = ${id} and revoked_at is null returning id`);
      if (!closed) return;
      const subject = { kind: 'community', id: community.id };
      await this.audit.record(tx, { action: 'community.link-revoked', actorId: actor.accountId, subject });
    });
  }
}
