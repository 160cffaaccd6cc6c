import { type Actor, actorParameters } from '@forum/identity';
import { NotFound, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { CommunitiesRepository } from '../communities/communities.repository.js';
import type { Community } from '../communities/community.js';
import { SecretLinks } from '../links/secret-links.js';
import { RequestLetters } from '../mail/request-letters.js';

/** The way in: what one may know of, or holds a link to. */
@Injectable()
export class Door {
  constructor(
    private readonly communities: CommunitiesRepository,
    private readonly links: SecretLinks,
    private readonly letters: RequestLetters,
  ) {}

  /** @throws NotFound for what the actor may not know of and holds no link to */
  async find(
    tx: Tx,
    actor: Actor,
    { slug, key }: { slug: string; key: string | null },
  ): Promise<{ community: Community; linked: boolean }> {
    const linked = key !== null && (await this.links.opens(tx, key)) === slug;
    const seen = await this.communities.lock(tx, slug, actorParameters(actor));
    const community =
      seen ?? (linked ? await this.communities.lockForHolder(tx, slug, actorParameters(actor)) : undefined);
    if (!community) throw new NotFound();
    return { community, linked };
  }

  async tellRequested(
    tx: Tx,
    community: Community,
    request: { accountId: string; message: string | null },
  ): Promise<void> {
    await this.letters.tellTeam(tx, community, request);
  }
}
