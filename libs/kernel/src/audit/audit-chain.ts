import sql, { raw, type Sql } from 'sql-template-tag';

/**
 * The hash of a window of the log, in SQL: SHA-256 of the hash before it, the window's ends, and every line in order, each
 * as JSON text. `from`, `until`, `previous` are columns or parameters.
 */
export function chainHash(from: Sql, until: Sql, previous: Sql): Sql {
  return sql`sha256(${previous} || convert_to(
    ${instant(from)} || E'\\n' || ${instant(until)} || E'\\n' || coalesce((
      select string_agg(jsonb_build_array(line.id::text, line.action, line.actor_id::text, line.subject_kind,
        line.subject_id, line.reason, line.detail, ${instant(raw('line.recorded_at'))})::text, E'\\n'
        order by line.recorded_at, line.id)
      from audit_entry line where line.recorded_at >= ${from} and line.recorded_at < ${until}), ''), 'UTF8'))`;
}

/** Microseconds since 1970, as text: the same whatever the time zone of the session. */
function instant(value: Sql): Sql {
  return sql`(extract(epoch from ${value}) * 1000000)::bigint::text`;
}

export interface ChainReport {
  readonly seals: number;
  readonly entries: number;
  /** The hash of the last seal, in hexadecimal; null before the first. Kept elsewhere, it proves that no seal went. */
  readonly head: string | null;
  /** The first window that is not as it was sealed; null when all are. */
  readonly broken: { readonly from: Date; readonly until: Date } | null;
}

interface Checked {
  readonly id: string;
  readonly from: Date;
  readonly until: Date;
  readonly entries: number;
  readonly head: string;
  readonly intact: boolean;
}

const BATCH = 1_000;

/** Reads every seal again with its lines. @param ask runs a query on whatever connection there is */
export async function verifyChain(ask: (query: Sql) => Promise<unknown[]>): Promise<ChainReport> {
  let report: ChainReport = { seals: 0, entries: 0, head: null, broken: null };
  for (let after = '0'; ; ) {
    const checked = (await ask(page(after))) as Checked[];
    for (const seal of checked) report = withSeal(report, seal);
    const last = checked.at(-1);
    if (last === undefined || report.broken !== null) return report;
    after = last.id;
  }
}

function withSeal(report: ChainReport, { from, until, entries, head, intact }: Checked): ChainReport {
  if (report.broken !== null) return report;
  const { seals, entries: before } = report;
  return { seals: seals + 1, entries: before + entries, head, broken: intact ? null : { from, until } };
}

/** The oldest seal is trusted for what came before it, which retention has forgotten. */
function page(after: string): Sql {
  const [from, until, previous] = [raw('seal.from_at'), raw('seal.until_at'), raw('seal.previous')];
  return sql`
    select seal.id::text as id, seal.from_at as "from", seal.until_at as "until", seal.entries,
      encode(seal.hash, 'hex') as head,
      seal.hash = ${chainHash(from, until, previous)}
        and coalesce(before.hash = seal.previous and before.until_at = seal.from_at, true)
        and seal.entries = (select count(*) from audit_entry line
          where line.recorded_at >= seal.from_at and line.recorded_at < seal.until_at) as intact
    from audit_seal seal
    left join lateral (select * from audit_seal earlier where earlier.until_at < seal.until_at
      order by earlier.until_at desc limit 1) before on true
    where seal.id > ${after}::bigint order by seal.id limit ${BATCH}`;
}
