import { type Actor, signedInId } from '@forum/identity';
import { Database, isId, NotFound } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { KnownCommunities, type KnownCommunity } from '../communities/known-communities.js';
import type { Attendant, Meeting } from './meeting.js';
import { canMeeting } from './meeting.policy.js';
import { MeetingsRepository } from './meetings.repository.js';

const MANY = 50;

/** The calendar of a community, and one's own. What changes a meeting has a service of its own. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingsRepository,
    private readonly communities: KnownCommunities,
  ) {}

  /** @throws NotFound when the actor may not know of the community, Forbidden when its contents are not for them */
  async community(actor: Actor, slug: string): Promise<KnownCommunity> {
    return this.communities.require(this.database.reader, actor, { slug, action: 'read-contents' });
  }

  /** The calendar's page: what comes, soonest first, or what was, latest first. */
  async calendar(
    actor: Actor,
    slug: string,
    { now, past }: { now: Date; past: boolean },
  ): Promise<Meeting[]> {
    const { id: communityId } = await this.community(actor, slug);
    const order = past ? ('desc' as const) : ('asc' as const);
    const bounds = past ? { to: now } : { from: now };
    const found = await this.meetings.list(this.database.reader, actor, {
      communityId,
      ...bounds,
      order,
      limit: MANY,
    });
    return past ? found.filter(({ endsAt }) => endsAt <= now) : found;
  }

  /** What comes where the actor belongs. */
  async agenda(actor: Actor, now: Date): Promise<Meeting[]> {
    signedInId(actor);
    return this.meetings.list(this.database.reader, actor, { from: now, own: true, limit: MANY });
  }

  /** @throws NotFound also where it belongs to another community */
  async find(actor: Actor, slug: string, id: string): Promise<Meeting> {
    const meeting = isId(id) ? await this.meetings.find(this.database.reader, actor, id) : undefined;
    if (!meeting || meeting.community.slug !== slug) throw new NotFound();
    return meeting;
  }

  /** Names of who answered, for those who may see them. */
  async attendants(actor: Actor, meeting: Meeting, now: Date): Promise<Attendant[]> {
    if (!canMeeting(actor, 'see-people', { meeting, now })) return [];
    return this.meetings.attendants(this.database.reader, meeting.id);
  }
}
