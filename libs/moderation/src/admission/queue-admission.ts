import { Admission, type Hold, type HoldReason, type Rewording, type Submission } from '@forum/discussion';
import { Jobs, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { ItemsRepository } from '../items/items.repository.js';
import { changedPercent } from '../spam/change.js';
import { SpamCheck } from '../spam/spam-check.js';
import type { Standing } from './authors.repository.js';
import { Newcomers } from './newcomers.js';
import type { Place } from './places.repository.js';

/** Tells moderators of what waits. */
export const ANNOUNCE = 'moderation.announce';

/**
 * What waits before it is published. Under the themes, the first message of people who registered alone; in a community,
 * what its own rule says; anywhere, what looks like spam. Whoever moderates publishes at once.
 */
@Injectable()
export class QueueAdmission extends Admission {
  constructor(
    private readonly newcomers: Newcomers,
    private readonly spam: SpamCheck,
    private readonly items: ItemsRepository,
    private readonly jobs: Jobs,
    private readonly network: NetworkService,
  ) {
    super();
  }

  override async examine(tx: Tx, submission: Submission): Promise<Hold | null> {
    await this.newcomers.refuseRestricted(tx, submission.authorId);
    const { standing, place } = await this.newcomers.of(tx, submission);
    if (standing.trusted || place.keeper) return null;
    const signals = await this.spam.signalsOf(tx, { ...submission, standing });
    if (signals.length > 0) return { reason: 'spam', signals };
    const reason = this.ruleOf(standing, place);
    return reason === null ? null : { reason, signals: [] };
  }

  /** Where messages are read first, so are those that have changed much; new signs of spam are looked at anywhere. */
  override async reexamine(tx: Tx, rewording: Rewording): Promise<Hold | null> {
    const { before, after } = rewording;
    const { standing, place } = await this.newcomers.of(tx, rewording);
    if (standing.trusted || place.keeper) return null;
    const suspect = { ...rewording, signals: [], standing };
    const known = await this.spam.signalsOf(tx, { ...suspect, markdown: before });
    const found = await this.spam.signalsOf(tx, { ...suspect, markdown: after });
    const signals = found.filter((code) => !known.includes(code));
    if (signals.length > 0) return { reason: 'spam', signals };
    const much = changedPercent(before, after) >= this.network.settings.moderation.editedPercent;
    return much && place.moderation === 'before' ? { reason: 'edited', signals: [] } : null;
  }

  override async held(tx: Tx, postId: string, { reason, signals }: Hold): Promise<void> {
    const kind = reason === 'spam' ? 'suspected-spam' : 'held-post';
    await this.items.open(tx, { kind, postId, holdReason: reason, signals });
    await this.jobs.enqueue(tx, ANNOUNCE, {}, { singletonKey: ANNOUNCE });
  }

  private ruleOf({ alone, published }: Standing, place: Place): HoldReason | null {
    const { firstPosts, newcomerPosts } = this.network.settings.moderation;
    if (place.moderation === 'before') return 'before';
    if (place.moderation === 'newcomers') return place.published < newcomerPosts ? 'newcomer' : null;
    return place.moderation === null && alone && published < firstPosts ? 'first-post' : null;
  }
}
