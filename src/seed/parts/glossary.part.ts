import { TermsRepository, termSlug } from '@forum/glossary';
import { VISITOR } from '@forum/identity';
import type { Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Founding } from '../founding.schema.js';
import { absentItems, type SeedItem } from '../seed-report.js';
import { SeedPart } from './seed-part.js';

/** The shared vocabulary. */
@Injectable()
export class GlossaryPart extends SeedPart {
  constructor(private readonly terms: TermsRepository) {
    super();
  }

  async seed(tx: Tx, { vocabulary }: Founding): Promise<SeedItem[]> {
    const items: SeedItem[] = [];
    for (const [index, term] of vocabulary.glossarySeeds.entries()) {
      const outcome = await this.terms.saveTerm(tx, term, index + 1);
      items.push({ kind: 'term', key: termSlug(term.fr), outcome });
    }
    const known = await this.terms.list(tx, VISITOR, 'fr');
    const slugs = known.map(({ slug }) => slug);
    return [
      ...items,
      ...absentItems(
        'term',
        slugs,
        items.map(({ key }) => key),
      ),
    ];
  }
}
