import { NotFound, type Reader, sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { NetworkEntity } from './network.entity.js';
import type { FoundingNetwork, Network, NetworkContact, Saved } from './network.js';

@Injectable()
export class NetworkRepository {
  async load(reader: Reader): Promise<Network | undefined> {
    const row = await reader.one<NetworkEntity>(sql`
      select code, name_fr as "nameFr", name_en as "nameEn", motto_fr as "mottoFr", motto_en as "mottoEn", partners,
             forum_name as "forumName", officer_title_fr as "officerTitleFr", officer_title_en as "officerTitleEn",
             officer_contact as "officerContact", postal_address as "postalAddress"
      from network`);
    return row && toNetwork(row);
  }

  /** The forum's name, the privacy officer, the postal address. @throws NotFound before the network has a name. */
  async describe(tx: Tx, { forumName, privacyOfficer, postalAddress }: NetworkContact): Promise<void> {
    const title = privacyOfficer?.title;
    const row = await tx.one(sql`
      update network set forum_name = ${forumName}, officer_title_fr = ${title?.fr ?? null},
             officer_title_en = ${title?.en ?? null}, officer_contact = ${privacyOfficer?.contact ?? null},
             postal_address = ${postalAddress}
      returning id`);
    if (row === undefined) throw new NotFound();
  }
}

/** Loads the network's name, motto and partners from founding content; the same content twice changes nothing. */
export async function saveNetwork(tx: Tx, { code, name, motto, partners }: FoundingNetwork): Promise<Saved> {
  const row = await tx.one<{ inserted: boolean }>(sql`
    insert into network as kept (code, name_fr, name_en, motto_fr, motto_en, partners)
    values (${code}, ${name.fr}, ${name.en}, ${motto?.fr ?? null}, ${motto?.en ?? null},
            ${JSON.stringify(partners)}::jsonb)
    on conflict (id) do update set code = excluded.code, name_fr = excluded.name_fr, name_en = excluded.name_en,
           motto_fr = excluded.motto_fr, motto_en = excluded.motto_en, partners = excluded.partners
    where (kept.code, kept.name_fr, kept.name_en, kept.motto_fr, kept.motto_en, kept.partners)
          is distinct from (excluded.code, excluded.name_fr, excluded.name_en, excluded.motto_fr,
                            excluded.motto_en, excluded.partners)
    returning xmax = 0 as inserted`);
  if (row === undefined) return 'unchanged';
  return row.inserted ? 'inserted' : 'updated';
}

function toNetwork(row: NetworkEntity): Network {
  const { officerTitleFr: fr, officerTitleEn: en, officerContact: contact } = row;
  return {
    code: row.code,
    name: { fr: row.nameFr, en: row.nameEn },
    motto: row.mottoFr !== null && row.mottoEn !== null ? { fr: row.mottoFr, en: row.mottoEn } : null,
    partners: row.partners,
    forumName: row.forumName,
    privacyOfficer: fr !== null && en !== null && contact !== null ? { title: { fr, en }, contact } : null,
    postalAddress: row.postalAddress,
  };
}
