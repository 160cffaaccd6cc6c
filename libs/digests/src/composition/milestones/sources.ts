import type { ActorSql } from '@forum/identity';
import sql, { type Reader, type Sql } from '@forum/kernel';
import type { NewsWindow } from '../instant.js';
import { leadProgress } from './lead-progress.js';
import { meetings } from './meetings.js';
import type { Milestone, MilestoneSource } from './milestone.js';
import { syntheses } from './syntheses.js';

/** Every kind of milestone, in the order in which a section tells them. */
export const MILESTONE_SOURCES: readonly MilestoneSource[] = [syntheses, leadProgress, meetings];

/** Those of all these windows: a query for each kind, whatever their number. */
export async function readMilestones(reader: Reader, span: NewsWindow): Promise<Milestone[]> {
  const found: Milestone[] = [];
  for (const source of MILESTONE_SOURCES) found.push(...(await source.read(reader, span)));
  return found;
}

/** As a condition: whether one of these, `kind:id=reason` in an array, may not be said to this reader any more. */
export function saysGoneMilestone(kept: Sql, to: ActorSql): Sql {
  const id = sql`split_part(split_part(told, ':', 2), '=', 1)::bigint`;
  const cases = MILESTONE_SOURCES.map(({ kind, gone }) => sql`when ${kind} then ${gone(id, to)}`);
  return sql`exists (select from unnest(${kept}) as told
    where case split_part(told, ':', 1) ${cases.reduce((all, one) => sql`${all} ${one}`)} end)`;
}
