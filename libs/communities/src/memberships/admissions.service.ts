import { type Actor, actorParameters, signedInId } from '@forum/identity';
import sql, { Conflict, Database, Forbidden, Invalid, isId, NotFound, parse, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CommunitiesRepository } from '../communities/communities.repository.js';
import type { Community, Standing } from '../communities/community.js';
import { canCommunity } from '../communities/community.policy.js';
import { words } from '../words.js';
import { MEMBERSHIP_BANNED, MEMBERSHIP_REFUSED } from './membership.facts.js';
import { MembershipBook } from './membership-book.js';
import { MembershipTrace } from './membership-trace.js';

const because = z.object({ reason: words(3, 500) });
const ban = because.extend({
  /** The last day of it, in the forum's time zone; nothing is for good. */
  lastDay: z
    .union([z.literal(''), z.iso.date()])
    .nullish()
    .transform((day) => day || null),
});
const LONGEST_YEARS = 10;

interface Case {
  readonly community: Community;
  readonly accountId: string;
  readonly subject: Standing;
  readonly by: string;
}

/** What a community's moderators decide about who belongs. */
@Injectable()
export class AdmissionsService {
  constructor(
    private readonly database: Database,
    private readonly communities: CommunitiesRepository,
    private readonly book: MembershipBook,
    private readonly trace: MembershipTrace,
    private readonly network: NetworkService,
  ) {}

  /** Lets in whoever asked. @throws NotFound, Forbidden, Conflict when they no longer ask */
  async accept(actor: Actor, slug: string, accountId: string): Promise<void> {
    await this.decide(actor, { slug, accountId }, async (tx, { community, subject, by }) => {
      if (subject.state === 'active') return;
      if (subject.state !== 'requested') throw new Conflict('request-gone');
      await this.book.begin(tx, { communityId: community.id, accountId, via: 'request', by });
      await this.trace.record(tx, { community, accountId, by }, { action: 'membership.accepted' });
      await this.trace.letters.tellAccepted(tx, community, accountId);
    });
  }

  /** @param input `reason`, told to the person @throws Invalid, NotFound, Forbidden, Conflict */
  async refuse(actor: Actor, slug: string, { accountId, input }: Decision): Promise<void> {
    const { reason } = parse(because, input);
    await this.decide(actor, { slug, accountId }, async (tx, { community, subject, by }) => {
      if (subject.state !== 'requested') throw new Conflict('request-gone');
      await this.book.end(tx, { communityId: community.id, accountId }, by);
      await this.book.record(tx, MEMBERSHIP_REFUSED, { communityId: community.id, accountId }, by);
      await this.trace.record(tx, { community, accountId, by }, { action: MEMBERSHIP_REFUSED, reason });
      await this.trace.letters.tellRefused(tx, community, { accountId, reason });
    });
  }

  /** Ends a membership; the person may come back as others come. @throws Invalid, NotFound, Forbidden, Conflict */
  async remove(actor: Actor, slug: string, { accountId, input }: Decision): Promise<void> {
    const { reason } = parse(because, input);
    await this.decide(actor, { slug, accountId }, async (tx, found) => {
      const { community, subject, by } = found;
      await this.refuseTeam(tx, actor, found);
      await this.book.end(tx, { communityId: community.id, accountId }, by);
      await this.trace.record(tx, { community, accountId, by }, { action: 'membership.removed', reason });
      if (subject.state === 'active')
        await this.trace.letters.tellRemoved(tx, community, { accountId, reason });
    });
  }

  /** Keeps a person out until a day, or for good. @throws Invalid, NotFound, Forbidden, Conflict */
  async ban(actor: Actor, slug: string, { accountId, input }: Decision): Promise<void> {
    const { reason, lastDay } = parse(ban, input);
    await this.decide(actor, { slug, accountId }, async (tx, found) => {
      const { community, by } = found;
      await this.refuseTeam(tx, actor, found);
      const until = lastDay === null ? null : await this.endOf(tx, lastDay);
      await this.book.end(tx, { communityId: community.id, accountId }, by);
      await tx.rows(sql`
        insert into community_membership (community_id, account_id, role, state, banned_until)
        values (${community.id}, ${accountId}, 'member', 'banned', ${until})`);
      await this.book.record(tx, MEMBERSHIP_BANNED, { communityId: community.id, accountId }, by);
      const detail = { until: until?.toISOString() ?? null };
      await this.trace.record(
        tx,
        { community, accountId, by },
        { action: MEMBERSHIP_BANNED, reason, detail },
      );
      await this.trace.letters.tellBanned(tx, community, { accountId, reason, until });
    });
  }

  /** Ends a ban before its time: the person may knock again. @throws NotFound, Forbidden, Conflict */
  async unban(actor: Actor, slug: string, accountId: string): Promise<void> {
    await this.decide(actor, { slug, accountId }, async (tx, { community, subject, by }) => {
      if (subject.state !== 'banned') throw new Conflict('not-banned');
      await this.book.end(tx, { communityId: community.id, accountId }, by);
      await this.trace.record(tx, { community, accountId, by }, { action: 'membership.unbanned' });
    });
  }

  private async decide(
    actor: Actor,
    { slug, accountId }: { slug: string; accountId: string },
    work: (tx: Tx, found: Case) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const community = await this.communities.lock(tx, slug, actorParameters(actor));
      if (!community) throw new NotFound();
      if (!canCommunity(actor, 'decide-requests', community)) throw new Forbidden();
      const subject = await standingOf(tx, community.id, accountId);
      if (!subject) throw new Conflict('no-membership');
      await work(tx, { community, accountId, subject, by: signedInId(actor) });
    });
  }

  /** Whoever holds a role there is first taken out of it, by those who give roles; nobody decides about themselves. */
  private async refuseTeam(tx: Tx, actor: Actor, { community, accountId, subject, by }: Case): Promise<void> {
    if (by === accountId) throw new Forbidden('own-membership');
    const trusted = subject.role === 'moderator' || subject.role === 'owner';
    if (trusted && !canCommunity(actor, 'give-roles', community)) throw new Forbidden('team-member');
    if (subject.role === 'owner')
      await this.book.refuseLastOwner(tx, { communityId: community.id, accountId });
  }

  /** The end of a day in the forum's time zone, which is not over yet. @throws Invalid */
  private async endOf(tx: Tx, day: string): Promise<Date> {
    const { timeZone } = this.network.settings.forum;
    const row = await tx.one<{ until: Date; fits: boolean }>(sql`
      with told as (select (${day}::date + 1)::timestamp at time zone ${timeZone} as until)
      select until, until > now() and until < now() + make_interval(years => ${LONGEST_YEARS}) as fits from told`);
    if (!row?.fits) throw Invalid.field('lastDay', 'not-a-coming-day');
    return row.until;
  }
}

export interface Decision {
  readonly accountId: string;
  readonly input: unknown;
}

async function standingOf(tx: Tx, communityId: string, accountId: string): Promise<Standing | undefined> {
  if (!isId(accountId)) return undefined;
  return tx.one<Standing>(sql`
    select role, state from community_membership
    where community_id = ${communityId} and account_id = ${accountId}`);
}
