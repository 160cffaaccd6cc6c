import { PeopleRepository } from '@forum/identity';
import { Clock } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { AdministratorsOnly } from '../administrators-only.guard.js';
import { PeoplePage } from './people.page.js';

const PAGE = 50;
const LONGEST_SEARCH = 200;

@Controller('administration/personnes')
@UseGuards(AdministratorsOnly)
export class PeopleController {
  constructor(
    private readonly people: PeopleRepository,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @CurrentViewer() { actor, locale, timeZone }: Viewer,
    @Query() query: { readonly q?: unknown; readonly cursor?: string },
  ): Promise<View> {
    const search = typeof query.q === 'string' ? typed(query.q) : '';
    const cursor = query.cursor ?? null;
    const { items, next } = await this.people.list(actor, { search, cursor, limit: PAGE });
    const sectors = Object.fromEntries(this.network.sectors.map(({ code, label }) => [code, label[locale]]));
    const now = this.clock.now();
    return view(PeoplePage, {
      people: items,
      next,
      beyondFirst: cursor !== null,
      search,
      sectors,
      now,
      timeZone,
    });
  }
}

/** No name holds a control character, and the database takes no NUL. */
function typed(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .slice(0, LONGEST_SEARCH);
}
