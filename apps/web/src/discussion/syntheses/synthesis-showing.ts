import { SynthesesService, type SynthesisVersion, type Thread, threadPath } from '@forum/discussion';
import { NetworkService } from '@forum/network';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ComponentChildren } from 'preact';
import type { Viewer } from '../../http/index.js';
import { shownAuthor } from '../authors.js';
import { ThreadAside } from '../threads/thread-aside.js';
import { NoSynthesis, SynthesisCard, SynthesisLink } from './synthesis.partial.js';

/** From how many messages on a discussion is offered a synthesis to those who may write it. */
const WORTH_SUMMING = 5;

/** The address that the forms and the history of a synthesis start from. */
export const synthesisPlace = ({ id }: Pick<Thread, 'id'>): string => `/discussions/${id}/synthese`;

/** Puts the synthesis of a discussion above its messages. */
@Injectable()
export class SynthesisShowing implements OnModuleInit {
  constructor(
    private readonly syntheses: SynthesesService,
    private readonly network: NetworkService,
    private readonly asides: ThreadAside,
  ) {}

  onModuleInit(): void {
    this.asides.addAbove({ show: (viewer, thread, page) => this.above(viewer, thread, page) });
  }

  nameOf({ author }: Pick<SynthesisVersion, 'author'>, { locale }: Viewer): string {
    return shownAuthor(author, { locale, sectors: this.network.sectors, profiles: false }).name;
  }

  private async above(viewer: Viewer, thread: Thread, page: number): Promise<ComponentChildren> {
    const synthesis = await this.syntheses.of(thread);
    const { locale, timeZone } = viewer;
    const path = threadPath(thread);
    const place = synthesisPlace(thread);
    if (!synthesis) {
      if (page > 1 || thread.posts < WORTH_SUMMING) return null;
      return (await this.syntheses.mayWrite(viewer.actor, thread)) ? NoSynthesis({ locale, place }) : null;
    }
    if (page > 1) return SynthesisLink({ locale, synthesis, path });
    const mayEdit = await this.syntheses.mayWrite(viewer.actor, thread);
    const author = this.nameOf(synthesis, viewer);
    return SynthesisCard({ locale, timeZone, synthesis, author, path, place, mayEdit });
  }
}
