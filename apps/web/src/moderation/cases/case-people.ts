import type { Post } from '@forum/discussion';
import { MeasuresService, PersonSheets } from '@forum/moderation';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../http/index.js';
import type { CasePageProps } from './case.page.js';

/** The person behind a message, and what was decided about that message. */
@Injectable()
export class CasePeople {
  constructor(
    private readonly sheets: PersonSheets,
    private readonly measures: MeasuresService,
  ) {}

  async of({ actor }: Viewer, post: Post): Promise<Pick<CasePageProps, 'person' | 'measures'>> {
    const about = await this.measures.ofPerson(actor, post.author.id);
    const measures = about.filter(({ postId }) => postId === post.id);
    const isPerson = post.author.kind === 'person' && post.author.name !== null;
    return { measures, person: isPerson ? await this.sheets.read(actor, post.author.id) : null };
  }
}
