import { Injectable } from '@nestjs/common';
import { WordCounts } from '../words/word-counts.js';
import { SearchFeed } from './search-feed.js';

/** Writes every message that search does not know yet, then counts the words. To rebuild it all, empty `search_document`. */
@Injectable()
export class SearchRebuild {
  constructor(
    private readonly feed: SearchFeed,
    private readonly counts: WordCounts,
  ) {}

  async run(): Promise<void> {
    await this.feed.writeMissing();
    await this.counts.refresh();
  }
}
