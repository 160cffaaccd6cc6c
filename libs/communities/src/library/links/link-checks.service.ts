import sql, { Database } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import robots from 'robots-parser';
import type { LinkState } from '../resource.js';
import { OutOfReach, Visitor } from './visitor.js';

interface Due {
  readonly resourceId: string;
  readonly version: number;
  readonly url: string;
  readonly failures: number;
}

/** Its types speak of a default export; what it exports is the function itself. */
const readRules = robots as unknown as (
  address: string,
  text: string,
) => { isAllowed(url: string, name: string): boolean | undefined };

const BATCH = 50;

type Finding = 'alive' | 'gone' | 'unasked';

/** Once a week, each link of each library is visited, so that a dead one is said to be. */
@Injectable()
export class LinkChecksService {
  constructor(
    private readonly database: Database,
    private readonly visitor: Visitor,
    private readonly network: NetworkService,
  ) {}

  /** Visits those that are due, one site after the other; a failure of one stops nobody. Returns how many were visited. */
  async run(): Promise<number> {
    let visited = 0;
    for (let due = await this.due(); due.length > 0; due = await this.due()) {
      const rules = new Map<string, Promise<(url: string) => boolean>>();
      for (const link of due) {
        await this.settle(link, await this.visit(link.url, rules));
        visited += 1;
      }
    }
    return visited;
  }

  private due(): Promise<Due[]> {
    const { checkDays } = this.network.settings.library;
    return this.database.reader.rows<Due>(sql`
      select edition.resource_id as "resourceId", edition.version, edition.url, edition.link_failures as failures
      from resource
      join resource_version edition on edition.resource_id = resource.id and edition.version = resource.version
      where edition.url is not null and resource.removed_at is null
        and (edition.link_checked_at is null
          or edition.link_checked_at < now() - make_interval(days => ${checkDays}))
      order by edition.link_checked_at nulls first, edition.resource_id limit ${BATCH}`);
  }

  private async visit(url: string, rules: Map<string, Promise<(url: string) => boolean>>): Promise<Finding> {
    try {
      const { origin } = new URL(url);
      const allowed = rules.get(origin) ?? this.rulesOf(origin);
      rules.set(origin, allowed);
      if (!(await allowed)(url)) return 'unasked';
      const status = await this.visitor.status(url);
      return isThere(status) ? 'alive' : 'gone';
    } catch (error) {
      return error instanceof OutOfReach ? 'unasked' : 'gone';
    }
  }

  /** RFC 9309, 2.3.1: a site without rules allows all; one that cannot be reached is found gone by the visit itself. */
  private async rulesOf(origin: string): Promise<(url: string) => boolean> {
    const address = `${origin}/robots.txt`;
    const { text } = await this.visitor.text(address).catch((error: unknown) => {
      if (error instanceof OutOfReach) throw error;
      return { text: '' };
    });
    const rules = readRules(address, text);
    return (url) => rules.isAllowed(url, Visitor.NAME) !== false;
  }

  private async settle({ resourceId, version, failures }: Due, found: Finding): Promise<void> {
    const missed = found === 'gone' ? failures + 1 : 0;
    await this.database.transaction((tx) =>
      tx.rows(sql`
        update resource_version
        set link_state = ${this.stateOf(found, missed)}, link_failures = ${missed}, link_checked_at = now()
        where resource_id = ${resourceId} and version = ${version}`),
    );
  }

  private stateOf(found: Finding, missed: number): LinkState {
    if (found !== 'gone') return found;
    return missed >= this.network.settings.library.deadAfterVisits ? 'dead' : 'failing';
  }
}

/** Someone answers: what asks for a password, or for less hurry, is there. */
function isThere(status: number): boolean {
  return (status >= 200 && status < 400 && status !== 310) || [401, 402, 403, 429, 451].includes(status);
}
