import type { Locale } from '@forum/i18n';
import { type Actor, actorParameters, signedInId } from '@forum/identity';
import sql, { Conflict, Database, Forbidden, NotFound, parse, type Tx } from '@forum/kernel';
import type { SafeHtml } from '@forum/markup';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CommunitiesRepository } from '../communities/communities.repository.js';
import type { Community } from '../communities/community.js';
import { canCommunity } from '../communities/community.policy.js';
import { words } from '../words.js';
import { type Accepting, CharterAcceptances } from './charter-acceptances.js';
import { CharterWriter } from './charter-writer.js';

export const CHARTER_MAX = 20_000;

/** One version of a charter. */
export interface Charter {
  readonly version: number;
  readonly markdown: string;
  readonly html: SafeHtml;
  readonly lang: Locale;
  readonly createdAt: Date;
}

export const charterText = words(1, CHARTER_MAX);
const newVersion = z.object({ text: charterText, lang: z.enum(['fr', 'en']) });
const acceptance = z.object({ charter: z.coerce.number().int().min(1) });
const columns = sql`version, markdown, html, lang, created_at as "createdAt"`;

/** What holds among the members of a community; a change is a new version, accepted again. */
@Injectable()
export class ChartersService {
  constructor(
    private readonly database: Database,
    private readonly communities: CommunitiesRepository,
    private readonly acceptances: CharterAcceptances,
    private readonly writer: CharterWriter,
  ) {}

  /** Whoever may know of a community may read what holds in it. */
  async current({ id }: Pick<Community, 'id'>): Promise<Charter | null> {
    const { reader } = this.database;
    const found = await reader.one<Charter>(sql`
      select ${columns} from community_charter where community_id = ${id} order by version desc limit 1`);
    return found ?? null;
  }

  /** The words in force of several communities, by id. */
  async texts(communityIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.reader.rows<{ id: string; markdown: string }>(sql`
      select distinct on (community_id) community_id as id, markdown from community_charter
      where community_id = any(${[...communityIds]}::bigint[]) order by community_id, version desc`);
    return new Map(rows.map(({ id, markdown }) => [id, markdown]));
  }

  /** The one that this person accepted last; null before they accepted any. */
  async acceptedBy(actor: Actor, { id }: Pick<Community, 'id'>): Promise<Charter | null> {
    const found = await this.database.reader.one<Charter>(sql`
      select ${columns} from community_charter where community_id = ${id} and version = (
        select charter_version from community_membership
        where community_id = ${id} and account_id = ${actor.accountId} and state = 'active')`);
    return found ?? null;
  }

  /** @throws NotFound, Forbidden, Invalid, Conflict when the charter changed while it was read */
  async accept(actor: Actor, slug: string, input: unknown, entry: Accepting): Promise<void> {
    const { charter: version } = parse(acceptance, input);
    const accountId = signedInId(actor);
    await this.database.transaction(async (tx) => {
      const community = await this.lock(tx, actor, slug);
      if (community.standing?.state !== 'active') throw new Forbidden('members-only');
      if (version !== community.charterVersion) throw new Conflict('charter-changed');
      await this.acceptances.accept(tx, { community, accountId, version }, entry);
      await tx.rows(sql`
        update community_membership set charter_version = greatest(charter_version, ${version})
        where community_id = ${community.id} and account_id = ${accountId}`);
    });
  }

  /** A new version: members are asked again before they write. The same words are no change. */
  async change(actor: Actor, slug: string, input: unknown): Promise<void> {
    const { text, lang } = parse(newVersion, input);
    await this.database.transaction(async (tx) => {
      const community = await this.lock(tx, actor, slug);
      if (!canCommunity(actor, 'change-charter', community)) throw new Forbidden();
      await this.writer.write(tx, actor, { community, text, lang });
    });
  }

  private async lock(tx: Tx, actor: Actor, slug: string): Promise<Community> {
    const community = await this.communities.lock(tx, slug, actorParameters(actor));
    if (!community) throw new NotFound();
    return community;
  }
}
