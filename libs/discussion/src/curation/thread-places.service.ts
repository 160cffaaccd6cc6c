import { communityModeratedBy, communityVisibleTo } from '@forum/communities';
import { type Actor, actorParameters, isModerator } from '@forum/identity';
import sql, { Database, Forbidden, Invalid, parse, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { moderatesIn } from '../threads/thread.policy.js';
import { ThreadsRepository } from '../threads/threads.repository.js';
import { refuseUnknownPlaces } from '../threads/unknown-places.js';
import type { CurationKind, Standing } from './curation.js';
import { markSchema, moveSchema } from './curation.schema.js';
import { CurationRecorder } from './curation-recorder.js';
import { HeldThreads } from './held-threads.js';
import type { HeldThread } from './moved-posts.repository.js';

const marks = { pinned: ['pin', 'unpin'], featured: ['feature', 'unfeature'] } as const;

/** Where a thread stands: its theme and leads, pinned on top of its theme, featured. */
@Injectable()
export class ThreadPlacesService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadsRepository,
    private readonly held: HeldThreads,
    private readonly recorder: CurationRecorder,
  ) {}

  /** To another theme, other leads, another community. Where it stands already, nothing changes. @throws Invalid, NotFound, Forbidden, Conflict */
  async move(actor: Actor, threadId: string, input: unknown): Promise<void> {
    const { reason, ...wanted } = parse(moveSchema, input);
    await this.database.transaction(async (tx) => {
      const thread = await this.hold(tx, actor, { threadId, action: 'move' });
      const before = {
        theme: thread.theme,
        leads: await this.threads.leadsOf(tx, threadId),
        community: thread.community?.slug ?? null,
      };
      const after = changed(before, wanted);
      await refuseUnknownPlaces(tx, this.threads, after);
      if (JSON.stringify(before) === JSON.stringify(after)) return;
      const communityId = await this.communityFor(tx, actor, { before, after });
      await this.record(tx, actor, { kind: 'move', thread, reason, before, after });
      await this.threads.update(tx, threadId, {
        theme: after.theme,
        ...(communityId === undefined ? {} : { communityId }),
      });
      await this.threads.setLeads(tx, threadId, after.leads);
    });
  }

  /** Communities into which this actor may move discussions. */
  async destinations(actor: Actor): Promise<Destination[]> {
    const asked = actorParameters(actor);
    return this.database.reader.rows<Destination>(sql`
      select slug, name from community
      where ${communityVisibleTo(asked)} and state <> 'archived'
        and (${asked.moderates} or ${communityModeratedBy(asked, sql`community.id`)})
      order by name`);
  }

  /** Who will read a discussion there, before it is moved. @throws Invalid when the actor knows of no such community */
  async audience(actor: Actor, threadId: string, slug: string): Promise<Audience> {
    const audience = await this.database.reader.one<Audience>(sql`
      select community.name, community.visibility = 'public' as everyone,
        (select count(*)::int from community_membership own
          where own.community_id = community.id and own.state = 'active') as members,
        case when community.visibility = 'public' then 0 else (
          select count(distinct post.author_id)::int from post
          where post.thread_id = ${threadId} and post.state = 'published' and not exists (
            select from community_membership own where own.community_id = community.id
              and own.account_id = post.author_id and own.state = 'active')) end as lost
      from community where slug = ${slug} and ${communityVisibleTo(actorParameters(actor))}`);
    if (!audience) throw Invalid.field('community', 'unknown-community');
    return audience;
  }

  /** Undefined when it stays. Whoever moves a thread in or out moderates on both sides: it changes who may read it. */
  private async communityFor(
    tx: Tx,
    actor: Actor,
    { before, after }: { before: Standing; after: Standing },
  ): Promise<string | null | undefined> {
    if (before.community === after.community) return undefined;
    if (after.community === null) {
      if (!isModerator(actor)) throw new Forbidden();
      return null;
    }
    const community = await this.threads.communityBySlug(tx, after.community, actorParameters(actor));
    if (!community) throw Invalid.field('community', 'unknown-community');
    if (!moderatesIn(actor, community)) throw new Forbidden();
    return community.id;
  }

  /** Pins, features, or takes it back. @throws Invalid, NotFound, Forbidden, Conflict */
  async mark(actor: Actor, threadId: string, name: keyof typeof marks, input: unknown): Promise<void> {
    const { on, reason } = parse(markSchema, input);
    await this.database.transaction(async (tx) => {
      const action = name === 'pinned' ? 'pin' : 'feature';
      const thread = await this.hold(tx, actor, { threadId, action });
      if (thread[name] === on) return;
      const kind = marks[name][on ? 0 : 1];
      const change = { before: { [name]: !on }, after: { [name]: on } };
      await this.record(tx, actor, { kind, thread, reason: reason ?? null, ...change });
      await this.threads.update(tx, threadId, { [name]: on });
    });
  }

  private async hold(
    tx: Tx,
    actor: Actor,
    { threadId, action }: { threadId: string; action: 'move' | 'pin' | 'feature' },
  ): Promise<HeldThread> {
    const { own } = await this.held.hold(tx, actor, { threadId, action, which: sql`false` });
    return own;
  }

  private async record(
    tx: Tx,
    actor: Actor,
    { thread, ...one }: Decision & { readonly thread: HeldThread },
  ): Promise<void> {
    const place = { threadId: thread.id, targetId: null, place: thread.lastNumber, targetPlace: null };
    await this.recorder.taken(tx, actor, { ...one, ...place });
  }
}

export interface Destination {
  readonly slug: string;
  readonly name: string;
}

/** Who will be able to read a discussion in a community. */
export interface Audience {
  readonly name: string;
  readonly everyone: boolean;
  readonly members: number;
  /** People who wrote in it and will not read it any more. */
  readonly lost: number;
}

type Wanted = { readonly [K in keyof Standing]: Standing[K] | undefined };

interface Decision {
  readonly kind: CurationKind;
  readonly reason: string | null;
  readonly before: object;
  readonly after: object;
}

/** What is not named, or named without a value, stays. */
function changed(before: Standing, { theme, leads, community }: Partial<Wanted>): Standing {
  return {
    theme: theme ?? before.theme,
    leads: leads ?? before.leads,
    community: community === undefined ? before.community : community,
  };
}
