import { SeedThreads } from '@forum/discussion';
import { AccountsService } from '@forum/identity';
import type { Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Founding } from '../founding.schema.js';
import { openingBody } from '../opening.messages.js';
import type { SeedItem } from '../seed-report.js';
import { SeedPart } from './seed-part.js';

/** One discussion per workshop question, signed by the network's own account and never by an invented person. */
@Injectable()
export class ThreadsPart extends SeedPart {
  constructor(
    private readonly accounts: AccountsService,
    private readonly threads: SeedThreads,
  ) {
    super();
  }

  async seed(tx: Tx, { network, themes, event }: Founding): Promise<SeedItem[]> {
    const authorId = await this.accounts.ensureNetwork(tx, network.name.fr);
    const items: SeedItem[] = [];
    for (const { number: theme, title, workshopPrompts } of themes) {
      const opening = { theme: title, event };
      for (const [index, { fr, en }] of workshopPrompts.entries()) {
        const key = `theme-${theme}-question-${index + 1}`;
        const words = {
          fr: { title: fr, body: openingBody('fr', opening) },
          en: { title: en, body: openingBody('en', opening) },
        };
        const outcome = await this.threads.save(tx, { key, theme, leads: [], authorId, ...words });
        items.push({ kind: 'thread', key, outcome });
      }
    }
    return items;
  }
}
