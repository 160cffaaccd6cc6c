import { POST_HIDDEN, type Post } from '@forum/discussion';
import { translate } from '@forum/i18n';
import type { Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { ItemsRepository } from '../items/items.repository.js';
import { ModeratedPosts } from '../items/moderated-posts.js';
import { decisionMessages } from '../measures/decision.messages.js';
import { MeasureRecorder } from '../measures/measure-recorder.js';
import { RecipientsRepository } from '../people/recipients.repository.js';

/**
 * The one case in which a report hides something: a personal detail is exposed. Nobody decided it, so it stands until a
 * person does. Words that a person has already looked at and kept are not hidden again.
 */
@Injectable()
export class ProvisionalHiding {
  constructor(
    private readonly posts: ModeratedPosts,
    private readonly items: ItemsRepository,
    private readonly recorder: MeasureRecorder,
    private readonly recipients: RecipientsRepository,
    private readonly network: NetworkService,
  ) {}

  /** @returns whether the post is hidden now */
  async hide(tx: Tx, post: Post): Promise<boolean> {
    if (await this.items.keptSinceEdit(tx, post.id)) return false;
    await this.posts.hide(tx, post);
    const author = await this.recipients.person(tx, post.author.id);
    const hours = this.network.settings.moderation.exposedDetailReviewHours;
    const reason = translate(decisionMessages, author?.locale ?? 'fr')('exposed-detail.pending', { hours });
    const trace = {
      action: POST_HIDDEN,
      actorId: null,
      subject: { kind: 'post', id: post.id } as const,
      reason,
      detail: { until: 'review' },
      fact: { postId: post.id, threadId: post.threadId },
    };
    const measure = { kind: 'post-hidden', accountId: post.author.id, postId: post.id, reason } as const;
    await this.recorder.take(tx, trace, { ...measure, decidedBy: null });
    return true;
  }
}
