import sql, { type Reader, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly sectorCode: string | null;
  readonly region: string | null;
}

@Injectable()
export class OrganisationsRepository {
  /** By name, letter case and accents aside; made when nobody has named it yet. `name` comes through `organisationName`. */
  async findOrCreate(tx: Tx, name: string): Promise<string> {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('organisation', 0))`);
    const known = await tx.one<{ id: string }>(sql`
      select id from organisation where lower(unaccent(name)) = lower(unaccent(${name})) order by id limit 1`);
    if (known) return known.id;
    const made = await tx.one<{ id: string }>(
      sql`insert into organisation (name) values (${name}) returning id`,
    );
    return (made as { id: string }).id;
  }

  /** All of them, in alphabetical order: for suggestions and administration. */
  list(reader: Reader): Promise<Organisation[]> {
    return reader.rows<Organisation>(sql`
      select id, name, sector_code as "sectorCode", region
      from organisation order by lower(unaccent(name)), id`);
  }
}
