import { CommunitiesService, type Community, communityPath } from '@forum/communities';
import type { Subscription } from '@forum/digests';
import { ThreadsService, threadPath } from '@forum/discussion';
import { signedInId } from '@forum/identity';
import { NotFound } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../http/index.js';
import type { FollowedThing } from './subscriptions.page.js';

/** Discussions and communities that a person follows, as far as they may still see them. */
@Injectable()
export class FollowedPlaces {
  constructor(
    private readonly threads: ThreadsService,
    private readonly communities: CommunitiesService,
  ) {}

  /** One's own communities, and others that one follows. */
  async communitiesOf({ actor }: Viewer, own: readonly Subscription[]): Promise<FollowedThing[]> {
    const mine = await this.communities.ofPerson(actor, signedInId(actor));
    const followed = own.filter(
      ({ kind, id }) => kind === 'community' && mine.every(({ slug }) => slug !== id),
    );
    const others = await Promise.all(followed.map(({ id }) => found(this.communities.find(actor, id))));
    return [...mine, ...others.filter((one) => one !== null)].map((community: Community) => ({
      kind: 'community',
      id: community.slug,
      name: community.name,
      href: communityPath(community),
      level: own.find(({ kind, id }) => kind === 'community' && id === community.slug)?.level ?? null,
    }));
  }

  /** A discussion that has gone from sight is not named here either. */
  async threadsOf({ actor, locale }: Viewer, own: readonly Subscription[]): Promise<FollowedThing[]> {
    const followed = own.filter(({ kind }) => kind === 'thread');
    const shown = followed.map(async ({ id, level }) => {
      const thread = await found(this.threads.find(actor, id, locale));
      return thread
        ? [{ kind: 'thread' as const, id, name: thread.title, href: threadPath(thread), level }]
        : [];
    });
    return (await Promise.all(shown)).flat();
  }
}

async function found<T>(looking: Promise<T>): Promise<T | null> {
  return looking.catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
}
