import type { Actor } from '@forum/identity';
import { Database, Forbidden, NotFound, sql } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { canEvent } from '../events/event.policy.js';
import { EventsRepository } from '../events/events.repository.js';

/** Who was at an event, as figures: names belong to profiles, which people show or not. */
@Injectable()
export class ParticipantCounts {
  constructor(
    private readonly database: Database,
    private readonly events: EventsRepository,
  ) {}

  /** How many of an event's participants have an account now. @throws NotFound, Forbidden for visitors */
  async joined(actor: Actor, slug: string): Promise<number> {
    const { reader } = this.database;
    const event = await this.events.find(reader, actor, slug);
    if (!event) throw new NotFound();
    if (!canEvent(actor, 'read-participants')) throw new Forbidden();
    const row = await reader.one<{ count: number }>(sql`
      select count(distinct account_id)::int as count from participant where event_id = ${event.id}`);
    return row?.count ?? 0;
  }
}
