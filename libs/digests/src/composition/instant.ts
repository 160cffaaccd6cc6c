import sql, { type Sql } from '@forum/kernel';

/** Microseconds since 1970, as exact as PostgreSQL keeps them and small enough for a number until 2255. */
export type Micros = number;

/** From an instant, and before another. */
export interface NewsWindow {
  readonly windowStart: Micros;
  readonly windowEnd: Micros;
}

/** An instant as text that `Number` reads back whole: a JavaScript date would round it to the millisecond. */
export function micros(instant: Sql): Sql {
  return sql`(extract(epoch from ${instant}) * 1000000)::bigint`;
}

/** The other way round, exact to the microsecond. */
export function instantOf(instant: Micros): Sql {
  return sql`(timestamptz 'epoch' + ${instant}::bigint * interval '1 microsecond')`;
}

export function toDate(instant: Micros): Date {
  return new Date(Math.floor(instant / 1000));
}
