import sql, { type Sql, type Tx } from '@forum/kernel';
import type { Saved } from '@forum/network';
import type { FoundingEvent } from './founding-event.js';

export interface SavedEventItem {
  readonly kind: 'event' | 'programme-item' | 'event-organisation' | 'evaluation';
  /** The event's slug; of a programme item or an organisation, also its place or name. */
  readonly code: string;
  readonly saved: Saved | 'removed';
}

/**
 * Loads an event from founding content and says what became of each item; the same content twice changes nothing.
 * Its organisations are known to `identity` already, by name. What the content no longer has goes: nothing else holds it.
 */
export async function saveEvent(tx: Tx, event: FoundingEvent): Promise<SavedEventItem[]> {
  const { slug } = event;
  const saved = await save(tx, upsertEvent(event));
  const row = await tx.one<{ id: string }>(sql`select id from event where slug = ${slug}`);
  const id = (row as { id: string }).id;
  return [
    { kind: 'event', code: slug, saved },
    ...(await saveProgramme(tx, id, event)),
    ...(await saveOrganisations(tx, id, event)),
    ...(await saveFigures(tx, id, event)),
  ];
}

function upsertEvent({ slug, title, date, timeZone, place, attendance }: FoundingEvent): Sql {
  return sql`
    insert into event as kept (slug, title_fr, title_en, date, time_zone, place, attendance, attendance_about)
    values (${slug}, ${title.fr}, ${title.en}, ${date}, ${timeZone}, ${place}, ${attendance?.count ?? null},
            ${attendance?.about ?? false})
    on conflict (slug) do update set title_fr = excluded.title_fr, title_en = excluded.title_en, date = excluded.date,
      time_zone = excluded.time_zone, place = excluded.place, attendance = excluded.attendance,
      attendance_about = excluded.attendance_about
    where (kept.title_fr, kept.title_en, kept.date, kept.time_zone, kept.place, kept.attendance, kept.attendance_about)
      is distinct from (excluded.title_fr, excluded.title_en, excluded.date, excluded.time_zone, excluded.place,
                        excluded.attendance, excluded.attendance_about)
    returning xmax = 0 as inserted`;
}

async function saveProgramme(
  tx: Tx,
  id: string,
  { slug, programme }: FoundingEvent,
): Promise<SavedEventItem[]> {
  const items: SavedEventItem[] = [];
  for (const [index, { start, end, fr, en, themes }] of programme.entries()) {
    const saved = await save(
      tx,
      sql`
      insert into event_programme_item as kept (event_id, position, starts_at, ends_at, text_fr, text_en, themes)
      values (${id}, ${index + 1}, ${start}, ${end}, ${fr}, ${en}, ${themes}::smallint[])
      on conflict (event_id, position) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
        text_fr = excluded.text_fr, text_en = excluded.text_en, themes = excluded.themes
      where (kept.starts_at, kept.ends_at, kept.text_fr, kept.text_en, kept.themes)
        is distinct from (excluded.starts_at, excluded.ends_at, excluded.text_fr, excluded.text_en, excluded.themes)
      returning xmax = 0 as inserted`,
    );
    items.push({ kind: 'programme-item', code: `${slug} ${index + 1}`, saved });
  }
  const dropped = await tx.rows<{ position: number }>(sql`
    delete from event_programme_item where event_id = ${id} and position > ${programme.length} returning position`);
  for (const { position } of dropped)
    items.push({ kind: 'programme-item', code: `${slug} ${position}`, saved: 'removed' });
  return items;
}

async function saveOrganisations(
  tx: Tx,
  id: string,
  { slug, organisations }: FoundingEvent,
): Promise<SavedEventItem[]> {
  const names = organisations.map(({ name }) => name);
  const dropped = await tx.rows<{ name: string }>(sql`
    delete from event_organisation part using organisation
    where organisation.id = part.organisation_id and part.event_id = ${id} and organisation.name <> all(${names}::text[])
    returning organisation.name`);
  const added = await tx.rows<{ name: string }>(sql`
    with added as (
      insert into event_organisation (event_id, organisation_id)
      select ${id}::bigint, organisation.id from organisation where organisation.name = any(${names}::text[])
      on conflict do nothing returning organisation_id)
    select organisation.name from added join organisation on organisation.id = added.organisation_id`);
  const isNew = new Set(added.map(({ name }) => name));
  const item = (name: string, saved: SavedEventItem['saved']): SavedEventItem => {
    return { kind: 'event-organisation', code: `${slug} ${name}`, saved };
  };
  return [
    ...names.map((name) => item(name, isNew.has(name) ? 'inserted' : 'unchanged')),
    ...dropped.map(({ name }) => item(name, 'removed')),
  ];
}

async function saveFigures(
  tx: Tx,
  id: string,
  { slug, evaluation }: FoundingEvent,
): Promise<SavedEventItem[]> {
  if (!evaluation) return [];
  const saved = await save(
    tx,
    sql`
    insert into evaluation_published as kept (event_id, figures) values (${id}, ${JSON.stringify(evaluation)}::jsonb)
    on conflict (event_id) do update set figures = excluded.figures where kept.figures <> excluded.figures
    returning xmax = 0 as inserted`,
  );
  return [{ kind: 'evaluation', code: slug, saved }];
}

/** Runs an upsert that touches only what differs: no row comes back from an unchanged one. */
async function save(tx: Tx, upsert: Sql): Promise<Saved> {
  const row = await tx.one<{ inserted: boolean }>(upsert);
  if (row === undefined) return 'unchanged';
  return row.inserted ? 'inserted' : 'updated';
}
