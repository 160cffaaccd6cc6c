import { Forbidden, type Reader, TooMany } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { AuthorsRepository, type Standing } from './authors.repository.js';
import { type Place, PlacesRepository } from './places.repository.js';

/** Who writes, and where: as much as the rules ask. */
@Injectable()
export class Newcomers {
  constructor(
    private readonly authors: AuthorsRepository,
    private readonly places: PlacesRepository,
    private readonly network: NetworkService,
  ) {}

  /** Whoever is silenced publishes nothing; whoever is slowed, one message in a while. @throws Forbidden, TooMany */
  async refuseRestricted(reader: Reader, authorId: string): Promise<void> {
    const restricted = await this.authors.restrictions(reader, authorId);
    if (restricted?.silenced) throw new Forbidden('silenced');
    if (restricted?.seconds) throw new TooMany(restricted.seconds, 'slowed');
  }

  async of(
    reader: Reader,
    where: { readonly authorId: string; readonly threadId: string },
  ): Promise<{ standing: Standing; place: Place }> {
    const { moderation, spam } = this.network.settings;
    const enough = Math.max(moderation.firstPosts, spam.newcomerPosts);
    return {
      standing: await this.authors.standing(reader, where.authorId, enough),
      place: await this.places.of(reader, where, moderation.newcomerPosts),
    };
  }
}
