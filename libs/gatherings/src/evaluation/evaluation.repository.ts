import sql, { type Reader } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { PublishedFigures } from '../events/founding-event.js';
import { HIGHEST_MARK, type SatisfactionItem } from './questionnaire.js';

export interface CountedWishes {
  readonly responses: number;
  readonly leftAddress: number;
  readonly openToForum: number;
  readonly interestedInTheme: Record<string, number>;
  readonly interestedInSeveral: Record<string, number>;
}

/** Counts; no row of an answer ever leaves here. */
@Injectable()
export class EvaluationRepository {
  async published(reader: Reader, eventId: string): Promise<PublishedFigures | null> {
    const row = await reader.one<{ figures: PublishedFigures }>(sql`
      select figures from evaluation_published where event_id = ${eventId}`);
    return row?.figures ?? null;
  }

  /** Sum of marks over the highest mark times their number, in whole percent. */
  async satisfaction(reader: Reader, eventId: string): Promise<Record<SatisfactionItem, number | null>> {
    const row = await reader.one<Record<SatisfactionItem, number | null>>(sql`
      select round(avg(presentation) * 100 / ${HIGHEST_MARK}::int)::int as presentation,
        round(avg(leads_and_discussion) * 100 / ${HIGHEST_MARK}::int)::int as "leadsAndDiscussion",
        round(avg(workshop_themes_and_closing) * 100 / ${HIGHEST_MARK}::int)::int as "workshopThemesAndClosing",
        round(avg(exchanges_and_interest) * 100 / ${HIGHEST_MARK}::int)::int as "exchangesAndInterest",
        round(avg(met_expectations) * 100 / ${HIGHEST_MARK}::int)::int as "metExpectations"
      from questionnaire_marks where event_id = ${eventId}`);
    return row as Record<SatisfactionItem, number | null>;
  }

  async wishes(reader: Reader, eventId: string): Promise<CountedWishes> {
    const row = await reader.one<CountedWishes>(sql`
      with answer as materialized (
        select themes, open_to_forum, left_address from questionnaire_interest where event_id = ${eventId}
      ), by_theme as (
        select theme.number, count(answer.themes)::int as people
        from theme left join answer on theme.number = any(answer.themes)
        group by theme.number order by theme.number
      ), by_several as (
        select array_to_string(themes, '+') as named, count(*)::int as people
        from answer where cardinality(themes) > 1 group by themes order by cardinality(themes), themes
      )
      select count(*)::int as responses, count(*) filter (where left_address)::int as "leftAddress",
        count(*) filter (where open_to_forum)::int as "openToForum",
        (select coalesce(json_object_agg(number, people), '{}') from by_theme) as "interestedInTheme",
        (select coalesce(json_object_agg(named, people), '{}') from by_several) as "interestedInSeveral"
      from answer`);
    return row as CountedWishes;
  }
}
