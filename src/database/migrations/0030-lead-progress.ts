import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Progress of leads in digests: the language in which it is told, and what each digest said of it. */
export class LeadProgress1700000030000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lead_update add column lang text not null default 'fr' check (lang in ('fr', 'en'));
      create index lead_update_recorded on lead_update (recorded_at);
      -- What was told beside messages, and why, in order: lead-progress:12=lead:2B.
      alter table digest add column milestones text[] not null default '{}';
    `);
  }
}
