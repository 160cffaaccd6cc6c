import { saveEvent } from '@forum/gatherings';
import { saveOrganisation } from '@forum/identity';
import type { Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Founding } from '../founding.schema.js';
import type { SeedItem } from '../seed-report.js';
import { SeedPart } from './seed-part.js';

/** The organisations that were there, then the event with its programme and published figures. */
@Injectable()
export class EventPart extends SeedPart {
  async seed(tx: Tx, { event }: Founding): Promise<SeedItem[]> {
    if (event === undefined) return [];
    const items: SeedItem[] = [];
    for (const { name, code = null, sector = null, region = null } of event.organisations) {
      const outcome = await saveOrganisation(tx, { name, code, sectorCode: sector, region });
      items.push({ kind: 'organisation', key: name, outcome });
    }
    const parts = await saveEvent(tx, event);
    return [
      ...items,
      ...parts.map(({ kind, code, saved }): SeedItem => ({ kind, key: code, outcome: saved })),
    ];
  }
}
