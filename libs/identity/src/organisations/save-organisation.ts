import sql, { type Tx } from '@forum/kernel';
import type { Saved } from '@forum/network';

export interface FoundingOrganisation {
  readonly name: string;
  /** Its initials. */
  readonly code: string | null;
  readonly sectorCode: string | null;
  readonly region: string | null;
}

/**
 * Saves an organisation of the founding content; the same again changes nothing. One that a person has named already,
 * letter case and accents aside, is the same and takes the founding content's spelling.
 */
export async function saveOrganisation(tx: Tx, organisation: FoundingOrganisation): Promise<Saved> {
  const { name, code, sectorCode, region } = organisation;
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('organisation', 0))`);
  const known = await tx.one<{ id: string }>(sql`
    select id from organisation where lower(unaccent(name)) = lower(unaccent(${name}))
    order by name = ${name} desc, id limit 1`);
  if (known === undefined) {
    await tx.rows(sql`
      insert into organisation (name, code, sector_code, region) values (${name}, ${code}, ${sectorCode}, ${region})`);
    return 'inserted';
  }
  const changed = await tx.one(sql`
    update organisation set name = ${name}, code = ${code}, sector_code = ${sectorCode}, region = ${region}
    where id = ${known.id} and (name, code, sector_code, region)
      is distinct from (${name}::text, ${code}::text, ${sectorCode}::text, ${region}::text)
    returning id`);
  return changed === undefined ? 'unchanged' : 'updated';
}
