import { type Actor, actorParameters, isModerator, isSignedIn } from '@forum/identity';
import { Conflict, Database, Forbidden, isId, NotFound, type Page, type Reader } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { RecipientsRepository } from '../people/recipients.repository.js';
import { ItemsRepository } from './items.repository.js';
import { type Desk, type QueueItem, type QueueQuery, QueueRepository } from './queue.repository.js';

/** What waits for a moderator and what was decided: for those of the forum, all of it; for a community's, what is theirs. */
@Injectable()
export class ModerationQueue {
  constructor(
    private readonly database: Database,
    private readonly queue: QueueRepository,
    private readonly items: ItemsRepository,
    private readonly recipients: RecipientsRepository,
    private readonly network: NetworkService,
  ) {}

  /** @throws Forbidden, Invalid for a forged cursor */
  async list(actor: Actor, query: QueueQuery): Promise<Page<QueueItem>> {
    return this.queue.list(this.database.reader, await this.deskOf(actor), query);
  }

  /** @throws NotFound for what is not on this actor's desk, Forbidden for whoever has none */
  async find(actor: Actor, id: string, reader: Reader = this.database.reader): Promise<QueueItem> {
    const desk = await this.deskOf(actor);
    const item = isId(id) ? await this.queue.find(reader, desk, id) : undefined;
    if (!item) throw new NotFound();
    return item;
  }

  /** What waits about a message, or was decided last; undefined for what is not on this actor's desk. @throws Forbidden */
  async ofPost(actor: Actor, postId: string): Promise<QueueItem | undefined> {
    return this.queue.ofPost(this.database.reader, await this.deskOf(actor), postId);
  }

  /** @throws Forbidden */
  async countOpen(actor: Actor): Promise<number> {
    return this.queue.countOpen(this.database.reader, await this.deskOf(actor));
  }

  /** Takes a case: for a while, nobody else decides it. @throws NotFound, Forbidden, Conflict `claimed`, `already-decided` */
  async claim(actor: Actor, id: string): Promise<QueueItem> {
    const item = await this.find(actor, id);
    if (item.decidedAt !== null) throw new Conflict('already-decided');
    const minutes = this.network.settings.moderation.claimMinutes;
    const accountId = actor.accountId ?? '';
    const taken = await this.database.transaction((tx) => this.items.claim(tx, id, { accountId, minutes }));
    if (!taken) throw new Conflict('claimed', { name: (await this.find(actor, id)).claimedBy ?? '—' });
    return this.find(actor, id);
  }

  /** Gives a case back. @throws NotFound, Forbidden */
  async unclaim(actor: Actor, id: string): Promise<QueueItem> {
    await this.find(actor, id);
    await this.database.transaction((tx) => this.items.unclaim(tx, id, actor.accountId ?? ''));
    return this.find(actor, id);
  }

  /** Has this actor a desk? */
  async serves(actor: Actor): Promise<boolean> {
    if (!isSignedIn(actor) || actor.suspended) return false;
    return isModerator(actor) || this.queue.moderatesSome(this.database.reader, actorParameters(actor));
  }

  private async deskOf(actor: Actor): Promise<Desk> {
    if (!isSignedIn(actor)) throw new Forbidden('sign-in-first');
    if (!(await this.serves(actor))) throw new Forbidden();
    const { claimMinutes, undoMinutes } = this.network.settings.moderation;
    const others = await this.recipients.othersModerate(this.database.reader, actor.accountId);
    return { actor: actorParameters(actor), others, claimMinutes, undoMinutes };
  }
}
