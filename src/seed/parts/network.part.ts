import type { Tx } from '@forum/kernel';
import { saveNetwork, saveVocabulary } from '@forum/network';
import { Injectable } from '@nestjs/common';
import type { Founding } from '../founding.schema.js';
import type { SeedItem } from '../seed-report.js';
import { SeedPart } from './seed-part.js';

/** The network's name and partners, and its closed lists. */
@Injectable()
export class NetworkPart extends SeedPart {
  async seed(tx: Tx, { network, vocabulary }: Founding): Promise<SeedItem[]> {
    const named: SeedItem = { kind: 'network', key: network.code, outcome: await saveNetwork(tx, network) };
    const lists = await saveVocabulary(tx, vocabulary);
    return [named, ...lists.map(({ kind, code, saved }): SeedItem => ({ kind, key: code, outcome: saved }))];
  }
}
