import { Injectable } from '@nestjs/common';
import { Suggestions } from '../words/suggestions.js';
import { type Clause, parseQuery } from './parse-query.js';
import { QueryPlanner } from './query-planner.js';
import { type Asking, SearchRepository } from './search.repository.js';
import { searchQuerySchema } from './search-query.schema.js';

const SHORTEST = 4;
const MOST_WORDS = 4;
const NO_FILTER = searchQuerySchema.parse({});

/** « Vouliez-vous dire » : words put right one by one, each only with a word that finds something this reader may see. */
@Injectable()
export class DidYouMean {
  constructor(
    private readonly suggestions: Suggestions,
    private readonly planner: QueryPlanner,
    private readonly search: SearchRepository,
  ) {}

  async correct(wanted: readonly Clause[], asking: Asking): Promise<string | null> {
    const words = wanted.flatMap((clause) => clause.words).slice(0, MOST_WORDS);
    if (words.length === 0) return null;
    const right = await Promise.all(words.map((word) => this.rightWord(word, asking)));
    const text = right.join(' ');
    if (text === words.join(' ')) return null;
    return (await this.finds(text, asking)) ? text : null;
  }

  private async rightWord(word: string, asking: Asking): Promise<string> {
    if (word.length < SHORTEST || (await this.finds(word, asking))) return word;
    for (const candidate of await this.suggestions.like(word)) {
      if (await this.finds(candidate, asking)) return candidate;
    }
    return word;
  }

  private async finds(text: string, asking: Asking): Promise<boolean> {
    const plans = await this.planner.plan(parseQuery(text), NO_FILTER, asking.actor);
    return plans !== undefined && (await this.search.findsAny(plans.all, asking));
  }
}
