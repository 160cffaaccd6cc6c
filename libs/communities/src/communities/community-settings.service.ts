import { type Actor, actorParameters } from '@forum/identity';
import sql, { Conflict, Database, Forbidden, Invalid, isId, NotFound, parse, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { CharterWriter } from '../charters/charter-writer.js';
import { CommunitiesRepository } from './communities.repository.js';
import { COMMUNITY_CHANGED } from './community.facts.js';
import type { Community } from './community.js';
import { canCommunity } from './community.policy.js';
import { type Settings, settingsSchema } from './community.schema.js';
import { CommunityStates } from './community-states.js';
import { CommunityTrace } from './community-trace.js';
import { refuseUnknownPlaces } from './places.js';

/** How a community describes itself and who may come in: its owners decide. */
@Injectable()
export class CommunitySettingsService {
  constructor(
    private readonly database: Database,
    private readonly communities: CommunitiesRepository,
    private readonly charters: CharterWriter,
    private readonly states: CommunityStates,
    private readonly trace: CommunityTrace,
  ) {}

  /** Only what the input names changes. @throws Invalid, NotFound, Forbidden, Conflict */
  async change(actor: Actor, slug: string, input: unknown): Promise<void> {
    const { state, charter, ...wanted } = parse(settingsSchema, input);
    await this.database.transaction(async (tx) => {
      const community = await this.lock(tx, actor, slug);
      await this.describe(tx, actor, { community, wanted });
      if (charter !== undefined) await this.writeCharter(tx, actor, { community, text: charter });
      if (state !== undefined && state !== community.state)
        await this.states.decide(tx, actor, { community, to: state });
    });
  }

  private async lock(tx: Tx, actor: Actor, slug: string): Promise<Community> {
    const community = await this.communities.lock(tx, slug, actorParameters(actor));
    if (!community) throw new NotFound();
    if (!canCommunity(actor, 'edit', community)) throw new Forbidden('owners-only');
    return community;
  }

  private async describe(
    tx: Tx,
    actor: Actor,
    { community, wanted }: { community: Community; wanted: Omit<Settings, 'state' | 'charter'> },
  ): Promise<void> {
    const { themes, leads, contact, ...columns } = wanted;
    const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
    const changed = given.map(([key]) => key).filter((key) => differs(community, wanted, key));
    if (changed.length === 0) return;
    await refuseUnknownPlaces(this.communities, tx, { themes, leads });
    await this.communities.setPlaces(tx, community.id, { themes, leads });
    const set = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
    const contactId = contact === undefined ? undefined : await this.contactOf(tx, community, contact);
    await this.communities.update(tx, community.id, {
      ...set,
      ...(contactId === undefined ? {} : { contactId }),
    });
    const detail = { changed, ...doorsIn(community, wanted) };
    await this.trace.decision(tx, actor, {
      kind: COMMUNITY_CHANGED,
      data: { communityId: community.id },
      detail,
    });
  }

  private async writeCharter(
    tx: Tx,
    actor: Actor,
    { community, text }: { community: Community; text: string },
  ): Promise<void> {
    if (!canCommunity(actor, 'change-charter', community)) throw new Conflict('archived-settings');
    const standing = await tx.one<{ lang: 'fr' | 'en' }>(sql`
      select lang from community_charter
      where community_id = ${community.id} and version = ${community.charterVersion}`);
    await this.charters.write(tx, actor, { community, text, lang: standing?.lang ?? community.lang });
  }

  /** Whom newcomers write to belongs to the community. @throws Invalid */
  private async contactOf(tx: Tx, { id }: Community, contact: string | null): Promise<string | null> {
    if (contact === null || contact === '') return null;
    const member = isId(contact)
      ? await tx.one(sql`
          select account_id from community_membership
          where community_id = ${id} and account_id = ${contact} and state = 'active'`)
      : undefined;
    if (!member) throw Invalid.field('contact', 'not-a-member');
    return contact;
  }
}

type Described = Omit<Settings, 'state' | 'charter'>;

function differs(community: Community, wanted: Described, key: string): boolean {
  if (key === 'contact') return (wanted.contact || null) !== community.contactId;
  const before = community[key as keyof Community];
  return JSON.stringify(before) !== JSON.stringify(wanted[key as keyof Described]);
}

/** Who could come in and look before, for the log. */
function doorsIn(community: Community, { visibility, joinPolicy, moderation }: Described): object {
  return {
    ...(visibility === undefined ? {} : { visibility: { from: community.visibility, to: visibility } }),
    ...(joinPolicy === undefined ? {} : { joinPolicy: { from: community.joinPolicy, to: joinPolicy } }),
    ...(moderation === undefined ? {} : { moderation: { from: community.moderation, to: moderation } }),
  };
}
