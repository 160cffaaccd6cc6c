import type { Locale } from '@forum/i18n';
import { type Actor, actorParameters, isSignedIn } from '@forum/identity';
import { Database, Forbidden, NotFound, parse, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CharterAcceptances } from '../charters/charter-acceptances.js';
import { CommunitiesRepository } from '../communities/communities.repository.js';
import type { Community } from '../communities/community.js';
import { canCommunity } from '../communities/community.policy.js';
import { optionalWords } from '../words.js';
import { Door } from './door.js';
import { MembershipBook } from './membership-book.js';

export const MESSAGE_MAX = 1_000;

/** The same for the form and the API. */
export const joinSchema = z.object({
  /** What a person who asks to join says of themselves. */
  message: optionalWords(MESSAGE_MAX),
  /** The version of the charter that is accepted by joining. */
  charter: z.coerce.number().int().min(0).optional(),
  /** The secret of a link, for what only its holders may know of. */
  key: z.string().max(100).nullish(),
});

/** Where a person comes from, and in which words they agreed. */
export interface Entry {
  readonly locale: Locale;
  readonly source: 'web' | 'api';
}

type Wanted = z.output<typeof joinSchema>;

/** What one may do oneself: come in, ask to, leave. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly database: Database,
    private readonly communities: CommunitiesRepository,
    private readonly book: MembershipBook,
    private readonly charters: CharterAcceptances,
    private readonly door: Door,
  ) {}

  /** Comes in where one may, else asks to. Twice is once. @throws NotFound, Forbidden, Invalid */
  async join(actor: Actor, slug: string, input: unknown, entry: Entry): Promise<void> {
    const wanted = parse(joinSchema, input);
    const accountId = requirePerson(actor);
    await this.database.transaction(async (tx) => {
      const place = await this.door.find(tx, actor, { slug, key: wanted.key ?? null });
      await this.knock(tx, { ...place, accountId, wanted }, { actor, entry });
    });
  }

  /** Leaves, gives up a request, or declines an invitation. @throws NotFound, Conflict `last-owner` */
  async leave(actor: Actor, slug: string): Promise<void> {
    const accountId = requirePerson(actor);
    await this.database.transaction(async (tx) => {
      const community = await this.communities.lock(tx, slug, actorParameters(actor));
      if (!community) throw new NotFound();
      if (community.standing === null) return;
      if (!canCommunity(actor, 'leave', community)) throw new Forbidden('banned-here');
      const membership = { communityId: community.id, accountId };
      if (community.standing.role === 'owner') await this.book.refuseLastOwner(tx, membership);
      await this.book.end(tx, membership, accountId);
    });
  }

  private async knock(tx: Tx, knock: Knock, { actor, entry }: { actor: Actor; entry: Entry }): Promise<void> {
    const { standing } = knock.community;
    if (standing?.state === 'active') return;
    if (standing?.state === 'banned') throw new Forbidden('banned-here');
    if (canCommunity(actor, 'join', knock.community)) await this.begin(tx, knock, entry);
    else if (standing?.state !== 'requested') await this.ask(tx, knock, { actor, entry });
  }

  private async begin(tx: Tx, { community, accountId, wanted, linked }: Knock, entry: Entry): Promise<void> {
    const charterVersion = await this.charters.accept(
      tx,
      { community, accountId, version: wanted.charter },
      entry,
    );
    const invited = community.standing?.state === 'invited';
    const via = invited ? 'invitation' : linked ? 'link' : 'open';
    await this.book.begin(tx, { communityId: community.id, accountId, via, by: null, charterVersion });
  }

  private async ask(
    tx: Tx,
    { community, accountId, wanted, linked }: Knock,
    { actor, entry }: { actor: Actor; entry: Entry },
  ): Promise<void> {
    const may = canCommunity(actor, 'request', community) || (linked && community.joinPolicy === 'request');
    if (!may) throw new Forbidden(community.state === 'archived' ? 'archived-here' : 'invitation-only');
    const charterVersion = await this.charters.accept(
      tx,
      { community, accountId, version: wanted.charter },
      entry,
    );
    const { message } = wanted;
    await this.book.request(tx, { communityId: community.id, accountId, message, charterVersion });
    await this.door.tellRequested(tx, community, { accountId, message });
  }
}

interface Knock {
  readonly community: Community;
  readonly accountId: string;
  readonly wanted: Wanted;
  readonly linked: boolean;
}

function requirePerson(actor: Actor): string {
  if (!isSignedIn(actor)) throw new Forbidden('sign-in-first');
  if (actor.suspended) throw new Forbidden('suspended');
  return actor.accountId;
}
