import { PostsService, type Thread, ThreadSplitsService } from '@forum/discussion';
import { excerpt } from '@forum/markup';
import { NetworkService } from '@forum/network';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  CurrentViewer,
  type FieldProblems,
  type FormBody,
  fieldSentences,
  listOf,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { shownAuthor } from '../authors.js';
import { CuratedThread } from './curated-thread.js';
import { SplitPage, type SplitPageProps } from './split.page.js';

interface Sent {
  readonly page: string | undefined;
  readonly values?: SplitPageProps['values'];
  readonly problems?: FieldProblems;
}

/** Enough to choose among, and to tell messages apart. */
const CHOICES = 100;
const WORDS = 140;
const EMPTY = { title: '', posts: [], from: '', to: '', reason: '' };

/** Messages of a discussion become one of their own. */
@Controller('discussions/:id/organiser/scission')
export class SplitController {
  constructor(
    private readonly curated: CuratedThread,
    private readonly posts: PostsService,
    private readonly splits: ThreadSplitsService,
    private readonly network: NetworkService,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query('page') page: string | undefined,
  ): Promise<View> {
    return this.page(viewer, await this.curated.find(viewer, id), { page });
  }

  @Post()
  async split(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query('page') page: string | undefined,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const thread = await this.curated.find(viewer, id);
    const text = (name: string) => textOf(body, name);
    const values = {
      title: text('title'),
      posts: listOf(body, 'posts'),
      from: text('from').trim(),
      to: text('to').trim(),
      reason: text('reason'),
    };
    const input = { ...values, from: values.from || undefined, to: values.to || undefined };
    const outcome = await submitted(() => this.splits.create(viewer.actor, id, input));
    if (outcome.ok) return redirect(`/discussions/${outcome.value}`, { done: 'thread-split' });
    return this.page(viewer, thread, { page, values, problems: outcome.problems });
  }

  private async page(viewer: Viewer, thread: Thread, { page, values, problems }: Sent): Promise<View> {
    const pages = Math.max(1, Math.ceil(thread.lastNumber / CHOICES));
    const asked = /^\d{1,6}$/.test(page ?? '') ? Number(page) : 1;
    const current = Math.min(Math.max(asked, 1), pages);
    const props = {
      thread: this.curated.shown(thread),
      page: current,
      pages,
      posts: await this.choices(viewer, thread, (current - 1) * CHOICES),
      titleMax: this.network.settings.title.maxCharacters,
      values: values ?? EMPTY,
      errors: fieldSentences(problems ?? {}, viewer.locale),
    };
    return view(SplitPage, props, problems ? { status: 422 } : {});
  }

  /** All but the opening, which stays. */
  private async choices({ actor, locale }: Viewer, thread: Thread, after: number) {
    const place = { number: Math.max(after, 1), limit: CHOICES };
    const posts = await this.posts.after(actor, thread.id, place, locale);
    const showing = { locale, sectors: [], profiles: false };
    return posts
      .filter(({ number }) => number <= after + CHOICES)
      .map(({ number, author, markdown, lang }) => ({
        number,
        name: shownAuthor(author, showing).name,
        words: excerpt(markdown ?? '', WORDS),
        lang,
      }));
  }
}
