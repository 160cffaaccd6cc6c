import { KnownCommunities } from '@forum/communities';
import type { Actor } from '@forum/identity';
import { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { RegisterDirectory } from '../discussion/register-directory.js';
import type { Showing } from './shown-results.js';

/** The words for what narrows a search: themes, leads, communities that this reader may know of. */
@Injectable()
export class SearchLabels {
  constructor(
    private readonly database: Database,
    private readonly register: RegisterDirectory,
    private readonly known: KnownCommunities,
  ) {}

  async of(actor: Actor, slugs: readonly string[]): Promise<Pick<Showing, 'directory' | 'communities'>> {
    return {
      directory: await this.register.current(),
      communities: await this.known.names(this.database.reader, actor, slugs),
    };
  }
}
