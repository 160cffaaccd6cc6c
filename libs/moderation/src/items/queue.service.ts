import type { Actor } from '@forum/identity';
import { Database, type Page } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { requireModerator } from '../moderation.policy.js';
import { ItemsRepository, type QueueItem, type QueueQuery } from './items.repository.js';

/** What waits for a moderator and what was decided. */
@Injectable()
export class ModerationQueue {
  constructor(
    private readonly database: Database,
    private readonly items: ItemsRepository,
  ) {}

  /** @throws Forbidden, Invalid for a forged cursor */
  async list(actor: Actor, query: QueueQuery): Promise<Page<QueueItem>> {
    requireModerator(actor);
    return this.items.list(this.database.reader, query);
  }

  /** @throws Forbidden */
  async countOpen(actor: Actor): Promise<number> {
    requireModerator(actor);
    return this.items.countOpen(this.database.reader);
  }
}
