import type { Locale } from '@forum/i18n';
import type { Actor } from '@forum/identity';
import { Invalid, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { CharterWriter } from '../charters/charter-writer.js';
import { CommunitiesRepository } from '../communities/communities.repository.js';
import { COMMUNITY_OPENED, COMMUNITY_PROPOSED } from '../communities/community.facts.js';
import type { Proposal } from '../communities/community.schema.js';
import { CommunityTrace } from '../communities/community-trace.js';
import { refuseUnknownPlaces } from '../communities/places.js';
import { slugOf } from '../communities/slug.js';
import { ProposalLetters } from '../mail/proposal-letters.js';
import { MembershipEntity } from '../memberships/membership.entity.js';
import type { MembershipFact } from '../memberships/membership.facts.js';
import { MembershipBook } from '../memberships/membership-book.js';
import { CommunityFounderEntity } from './community-founder.entity.js';

interface Founding {
  readonly wanted: Proposal;
  readonly ownerId: string;
  readonly locale: Locale;
  readonly state: 'proposed' | 'active';
}

/** Writes a new community down, with its owner and its charter. */
@Injectable()
export class CommunityFounding {
  constructor(
    private readonly communities: CommunitiesRepository,
    private readonly charters: CharterWriter,
    private readonly book: MembershipBook,
    private readonly trace: CommunityTrace,
    private readonly letters: ProposalLetters,
  ) {}

  /** @returns its slug @throws Invalid */
  async found(tx: Tx, actor: Actor, { wanted, ownerId, locale, state }: Founding): Promise<string> {
    const { name, purpose, visibility, joinPolicy, moderation, charter } = wanted;
    await refuseUnknownPlaces(this.communities, tx, wanted);
    const slug = await this.freeSlug(tx, wanted.slug, name);
    const lang = wanted.lang ?? locale;
    const community = { slug, name, purpose, lang, visibility, joinPolicy, moderation, state };
    const id = await this.communities.insert(tx, { ...community, proposedBy: actor.accountId }, wanted);
    await this.settleOwner(tx, { communityId: id, accountId: ownerId, by: actor.accountId, state });
    if (charter !== null)
      await this.charters.write(tx, actor, { community: { id, charterVersion: 0 }, text: charter, lang });
    const data = { communityId: id };
    if (state === 'active') {
      await this.trace.decision(tx, actor, { kind: COMMUNITY_OPENED, data, detail: { ownerId } });
    } else {
      const founders = [...new Set(wanted.founders)];
      for (const address of founders)
        await tx.manager.insert(CommunityFounderEntity, { communityId: id, address });
      await this.trace.fact(tx, actor, { kind: COMMUNITY_PROPOSED, data });
      await this.letters.tellAdministrators(tx, { id, slug, name, purpose });
    }
    return slug;
  }

  /** Whoever proposes owns the proposal; that they belong is told when it opens. */
  private async settleOwner(
    tx: Tx,
    { communityId, accountId, by, state }: MembershipFact & { by: string | null; state: Founding['state'] },
  ): Promise<void> {
    if (state === 'active') {
      await this.book.begin(tx, { communityId, accountId, via: 'founding', by, role: 'owner' });
    } else {
      await tx.manager.insert(MembershipEntity, {
        ...{ communityId, accountId, role: 'owner', state: 'active' },
        joinedAt: () => 'now()',
      });
    }
  }

  /** An address that was asked for is had or refused; one made of the name is numbered. @throws Invalid */
  private async freeSlug(tx: Tx, asked: string | undefined, name: string): Promise<string> {
    const slug = slugOf(asked ?? name);
    if (!(await this.communities.slugTaken(tx, slug))) return slug;
    if (asked !== undefined) throw Invalid.field('slug', 'slug-taken');
    for (let n = 2; n < 100; n++)
      if (!(await this.communities.slugTaken(tx, `${slug}-${n}`))) return `${slug}-${n}`;
    throw Invalid.field('name', 'slug-taken');
  }
}
