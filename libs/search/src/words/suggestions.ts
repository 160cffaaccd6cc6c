import sql, { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

const CANDIDATES = 5;

/** Words of titles and names that resemble a mistyped one. Never a reading of all documents: the table of words has its own index. */
@Injectable()
export class Suggestions {
  constructor(private readonly database: Database) {}

  /** The likeliest first. Whoever shows one has to see that it finds something for the reader. */
  async like(word: string): Promise<string[]> {
    const rows = await this.database.reader.rows<{ word: string }>(sql`
      select word from (select search_fold(${word}::text) as typed) as asked
      join search_word on search_word.folded % typed and search_word.folded <> typed
      where similarity(folded, typed) > 0.35
      order by similarity(folded, typed) desc, abs(length(folded) - length(typed)), word
      limit ${CANDIDATES}`);
    return rows.map(({ word: found }) => found);
  }
}
