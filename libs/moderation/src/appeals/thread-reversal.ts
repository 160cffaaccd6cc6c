import { ThreadClosuresService } from '@forum/discussion';
import type { Actor } from '@forum/identity';
import { Injectable } from '@nestjs/common';
import type { Measure } from '../measures/measures.repository.js';
import { ThreadMeasuresService } from '../measures/thread-measures.service.js';

/** What bears on a discussion is lifted where it was decided. */
@Injectable()
export class ThreadReversal {
  constructor(
    private readonly measures: ThreadMeasuresService,
    private readonly closures: ThreadClosuresService,
  ) {}

  async lift(
    actor: Actor,
    { kind, threadId }: { kind: Measure['kind']; threadId: string },
    input: { reason: string },
  ): Promise<void> {
    if (kind === 'thread-closed') await this.closures.delete(actor, threadId, input);
    else await this.measures.restore(actor, threadId, input);
  }
}
