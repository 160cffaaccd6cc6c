import { type Actor, actorParameters } from '@forum/identity';
import sql, { type Reader, type Sql } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { EventDetails, EventSummary } from './event.js';
import { eventVisibleTo } from './event.policy.js';

const summary = sql`
  event.id, event.slug, json_build_object('fr', event.title_fr, 'en', event.title_en) as title,
  to_char(event.date, 'YYYY-MM-DD') as date, event.time_zone as "timeZone", event.place`;

const programme = sql`
  select coalesce(json_agg(json_build_object(
    'start', to_char(item.starts_at, 'HH24:MI'), 'end', to_char(item.ends_at, 'HH24:MI'),
    'text', json_build_object('fr', item.text_fr, 'en', item.text_en), 'themes', item.themes) order by item.position), '[]')
  from event_programme_item item where item.event_id = event.id`;

const organisations = sql`
  select coalesce(json_agg(json_build_object('name', organisation.name, 'code', organisation.code,
    'sector', organisation.sector_code) order by lower(unaccent(organisation.name)), organisation.id), '[]')
  from event_organisation part join organisation on organisation.id = part.organisation_id
  where part.event_id = event.id`;

@Injectable()
export class EventsRepository {
  /** All events, the latest first. */
  list(reader: Reader, actor: Actor): Promise<EventSummary[]> {
    return reader.rows<EventSummary>(sql`
      select ${summary} from event where ${eventVisibleTo(actorParameters(actor))}
      order by event.date desc, event.id desc`);
  }

  /** The first event on or after `day` (`2026-11-24`). */
  next(reader: Reader, actor: Actor, day: string): Promise<EventSummary | undefined> {
    return reader.one<EventSummary>(sql`
      select ${summary} from event
      where event.date >= ${day}::date and ${eventVisibleTo(actorParameters(actor))}
      order by event.date, event.id limit 1`);
  }

  find(reader: Reader, actor: Actor, slug: string): Promise<EventDetails | undefined> {
    return reader.one<EventDetails>(
      details(sql`
      event.slug = ${slug} and ${eventVisibleTo(actorParameters(actor))}`),
    );
  }
}

function details(condition: Sql): Sql {
  return sql`
    select ${summary},
      case when event.attendance is not null
        then json_build_object('count', event.attendance, 'about', event.attendance_about) end as attendance,
      (${programme}) as programme, (${organisations}) as organisations
    from event where ${condition}`;
}
