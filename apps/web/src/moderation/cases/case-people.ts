import type { Post } from '@forum/discussion';
import { MeasuresService, ModerationQueue, moderates, PersonSheets } from '@forum/moderation';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../http/index.js';
import type { CasePageProps } from './case.page.js';

/** Where a message stands in the queue; the person behind it, and what was decided about it, for moderators of the forum. */
@Injectable()
export class CasePeople {
  constructor(
    private readonly sheets: PersonSheets,
    private readonly measures: MeasuresService,
    private readonly queue: ModerationQueue,
    private readonly network: NetworkService,
  ) {}

  async of(
    { actor }: Viewer,
    post: Post,
  ): Promise<Pick<CasePageProps, 'person' | 'measures' | 'item' | 'minutes'>> {
    const { claimMinutes, undoMinutes } = this.network.settings.moderation;
    const minutes = { claim: claimMinutes, undo: undoMinutes };
    const item = (await this.queue.ofPost(actor, post.id)) ?? null;
    if (!moderates(actor)) return { item, minutes, measures: [], person: null };
    const about = await this.measures.ofPerson(actor, post.author.id);
    const measures = about.filter(({ postId }) => postId === post.id);
    const isPerson = post.author.kind === 'person' && post.author.name !== null;
    return {
      item,
      minutes,
      measures,
      person: isPerson ? await this.sheets.read(actor, post.author.id) : null,
    };
  }
}
