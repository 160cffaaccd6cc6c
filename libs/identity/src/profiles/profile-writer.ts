import sql, { Facts, Invalid, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { OrganisationsRepository } from '../organisations/organisations.repository.js';

export interface WrittenProfile {
  readonly name: string;
  readonly sector: string;
  readonly organisation: string | null;
  /** Left as it was when not given. */
  readonly about?: string | null;
}

export interface KnownProfile {
  readonly name: string | null;
  /** A sector's code. */
  readonly sector: string | null;
  readonly organisation: string | null;
}

/** The columns of an account that a person fills in. */
@Injectable()
export class ProfileWriter {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly facts: Facts,
  ) {}

  /** What stands beside this person's posts is on many cached pages: a change of it is a fact. @throws Invalid on `sector` */
  async write(tx: Tx, accountId: string, profile: WrittenProfile): Promise<void> {
    await refuseUnknownSector(tx, profile.sector);
    const { name, sector, about } = profile;
    const changed = await tx.one<{ shown: boolean }>(sql`
      with before as (select id, name, sector_code from account where id = ${accountId})
      update account set name = ${name}, sector_code = ${sector},
             organisation_id = ${await this.organisation(tx, profile.organisation)},
             about = case when ${about === undefined} then account.about else ${about ?? null}::text end
      from before where account.id = before.id
      returning (before.name, before.sector_code) is distinct from (account.name, account.sector_code) as shown`);
    if (!changed?.shown) return;
    await this.facts.record(tx, { kind: 'account.renamed', actorId: accountId, data: { accountId } });
  }

  /** What is known of a person who came by an invitation; what they have said themselves stands. */
  async prefill(tx: Tx, accountId: string, { name, sector, organisation }: KnownProfile): Promise<void> {
    await tx.rows(sql`
      update account set name = coalesce(name, ${name}), sector_code = coalesce(sector_code, ${sector}),
             organisation_id = coalesce(organisation_id, ${await this.organisation(tx, organisation)})
      where id = ${accountId}`);
  }

  private async organisation(tx: Tx, name: string | null): Promise<string | null> {
    return name === null ? null : this.organisations.findOrCreate(tx, name);
  }
}

async function refuseUnknownSector(tx: Tx, code: string): Promise<void> {
  const known = await tx.one(sql`select code from sector where code = ${code}`);
  if (!known) throw Invalid.field('sector', 'not-in-list');
}
