import { type Actor, actorParameters } from '@forum/identity';
import { Database, NotFound, type Page } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { CommunitiesRepository } from './communities.repository.js';
import type { Community, CommunityFilter } from './community.js';
import { canCommunity } from './community.policy.js';

/** Communities: finding and listing them. What changes one has a service of its own. */
@Injectable()
export class CommunitiesService {
  constructor(
    private readonly database: Database,
    private readonly communities: CommunitiesRepository,
  ) {}

  /** @throws NotFound when it does not exist or the actor may not know of it. */
  async find(actor: Actor, slug: string): Promise<Community> {
    const found = await this.communities.find(this.database.reader, slug, actorParameters(actor));
    if (!found) throw new NotFound();
    return found;
  }

  list(actor: Actor, filter: CommunityFilter): Promise<Page<Community>> {
    return this.communities.list(this.database.reader, filter, actorParameters(actor));
  }

  /** How many the actor may know of: by state, `all`, and `mine`. */
  counts(actor: Actor): Promise<ReadonlyMap<string, number>> {
    return this.communities.counts(this.database.reader, actorParameters(actor));
  }

  /** Where the actor may open a discussion. */
  async writableBy(actor: Actor): Promise<Community[]> {
    const own = await this.communities.ofActor(this.database.reader, actorParameters(actor));
    return own.filter((community) => canCommunity(actor, 'open-thread', community));
  }

  /** Those of a person, as far as the actor may read what is in them. */
  ofPerson(actor: Actor, accountId: string): Promise<Community[]> {
    return this.communities.ofPerson(this.database.reader, accountId, actorParameters(actor));
  }
}
