import { type Thread, ThreadMergesService } from '@forum/discussion';
import { Invalid, NotFound } from '@forum/kernel';
import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  CurrentViewer,
  type FormBody,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { shownTitle } from '../authors.js';
import { MergeConfirmPage } from './confirm.pages.js';
import { CuratedThread } from './curated-thread.js';
import { CurationPages } from './curation-pages.js';

/** Two discussions become one: first what it will do, then it is done. */
@Controller('discussions/:id/organiser/fusion')
export class MergeController {
  constructor(
    private readonly curated: CuratedThread,
    private readonly merges: ThreadMergesService,
    private readonly pages: CurationPages,
  ) {}

  @Post()
  async merge(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const thread = await this.curated.find(viewer, id);
    const values = { into: textOf(body, 'into'), reason: textOf(body, 'reason') };
    const isConfirmed = textOf(body, 'confirme') !== '';
    const outcome = await submitted<View | Redirect>(async () => {
      if (!isConfirmed) return this.confirm(viewer, thread, values);
      const into = await this.merges.create(viewer.actor, id, values);
      return redirect(`/discussions/${into}`, { done: 'threads-merged' });
    });
    if (outcome.ok) return outcome.value;
    return this.pages.of(viewer, thread, { form: 'merge', values, problems: outcome.problems });
  }

  private async confirm(
    viewer: Viewer,
    thread: Thread,
    values: { into: string; reason: string },
  ): Promise<View> {
    const { into: wanted, reason } = this.merges.read(thread.id, values);
    const into = await this.curated.find(viewer, wanted).catch((error: unknown) => {
      if (error instanceof NotFound) throw Invalid.field('into', 'not-a-discussion');
      throw error;
    });
    const shown = { thread: this.curated.shown(thread), count: thread.posts, reason };
    return view(MergeConfirmPage, { ...shown, into: { id: into.id, title: shownTitle(into) } });
  }
}
