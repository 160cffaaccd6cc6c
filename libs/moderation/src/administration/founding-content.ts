import type { Actor } from '@forum/identity';
import sql, { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { requireAdministrator } from '../moderation.policy.js';

export interface ContentCounts {
  readonly themes: number;
  readonly findings: number;
  readonly leads: number;
  readonly questions: number;
  readonly priorities: number;
  readonly terms: number;
  readonly events: number;
  readonly organisations: number;
  readonly openings: number;
}

/** How much of the founding content there is, for administrators. */
@Injectable()
export class FoundingContent {
  constructor(private readonly database: Database) {}

  /** @throws Forbidden */
  async counts(actor: Actor): Promise<ContentCounts> {
    requireAdministrator(actor);
    const row = await this.database.reader.one<ContentCounts>(sql`
      select (select count(*)::int from theme) as themes, (select count(*)::int from finding) as findings,
        (select count(*)::int from lead) as leads, (select count(*)::int from workshop_question) as questions,
        (select count(*)::int from priority) as priorities, (select count(*)::int from glossary_term) as terms,
        (select count(*)::int from event) as events, (select count(*)::int from organisation) as organisations,
        (select count(*)::int from thread where seed_key is not null) as openings`);
    return row as ContentCounts;
  }
}
