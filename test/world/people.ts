import sql, { type Tx } from '@forum/kernel';

export interface PersonTraits {
  /** Null for a subscriber, who gave none. */
  readonly name?: string | null;
  readonly address?: string;
  readonly sector?: string | null;
  readonly locale?: 'fr' | 'en';
  readonly timeZone?: string;
  /** Invited unless told otherwise: the first message of somebody who registered alone waits for a moderator. */
  readonly via?: 'self' | 'invitation' | 'import' | 'console' | 'subscription';
  readonly roles?: ReadonlyArray<'member' | 'moderator' | 'administrator'>;
  readonly verified?: boolean;
  /** Has accepted the terms, as whoever may publish has. */
  readonly terms?: boolean;
  readonly suspendedUntil?: Date | null;
}

/** Who acts, in the shape that every service takes. */
export interface Person {
  readonly id: string;
  readonly address: string;
  readonly actor: {
    readonly accountId: string;
    readonly roles: ReadonlyArray<'member' | 'moderator' | 'administrator'>;
    readonly suspended: boolean;
    readonly profileComplete: boolean;
  };
}

const SECTOR = 'community';
let born = 0;

/** A person of the test's world: complete, verified and able to publish, unless told otherwise. */
export async function aPerson(tx: Tx, traits: PersonTraits = {}): Promise<Person> {
  const { name = 'Noé Fictif', sector = SECTOR, roles = [], verified = true, terms = name !== null } = traits;
  const address = traits.address ?? `personne-${++born}@example.org`;
  if (sector !== null) await knowSector(tx, sector);
  const id = await insertAccount(tx, { ...traits, name, sector: name === null ? null : sector });
  await tx.rows(sql`
    insert into account_email (account_id, address, verified_at)
    values (${id}, ${address}, case when ${verified}::boolean then now() end)`);
  for (const role of roles)
    await tx.rows(sql`insert into account_role (account_id, role) values (${id}, ${role})`);
  if (terms) await acceptTerms(tx, id);
  const suspended = (traits.suspendedUntil ?? null) !== null;
  const profileComplete = terms && name !== null && sector !== null;
  return { id, address, actor: { accountId: id, roles, suspended, profileComplete } };
}

/** Sectors are founding content; a test that needs one only needs it to exist. */
async function knowSector(tx: Tx, code: string): Promise<void> {
  await tx.rows(sql`
    insert into sector (code, label_fr, label_en, position) values (${code}, ${code}, ${code}, 1)
    on conflict (code) do nothing`);
}

async function insertAccount(tx: Tx, traits: PersonTraits): Promise<string> {
  const {
    name,
    sector,
    locale = 'fr',
    timeZone = 'America/Toronto',
    via = 'invitation',
    suspendedUntil = null,
  } = traits;
  const row = await tx.one<{ id: string }>(sql`
    insert into account
      (name, sector_code, locale, time_zone, registered_via, suspended_until, suspension_reason)
    values (${name}, ${sector}, ${locale}, ${timeZone}, ${via}, ${suspendedUntil},
            case when ${suspendedUntil}::timestamptz is null then null else 'essai' end)
    returning id`);
  return (row as { id: string }).id;
}

async function acceptTerms(tx: Tx, id: string): Promise<void> {
  await tx.rows(sql`
    insert into consent (account_id, address_hash, kind, wording, wording_version, locale, source)
    values (${id}, '\\x00', 'terms', 'essai', 'essai', 'fr', 'test')`);
}
