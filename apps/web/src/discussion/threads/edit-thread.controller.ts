import { type Thread, ThreadsService, threadPath } from '@forum/discussion';
import { Forbidden } from '@forum/kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
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
import { ComposingForm } from '../posts/composing.js';
import { RegisterDirectory } from '../register-directory.js';
import { EditThreadPage } from './edit-thread.page.js';
import { mayEditThread } from './thread-view.js';

interface Filled {
  readonly title: string;
  readonly theme: string;
  readonly leads: readonly string[];
}

/** Changing a discussion's title, theme or leads. */
@Controller('discussions/:id/modifier')
export class EditThreadController {
  constructor(
    private readonly threads: ThreadsService,
    private readonly form: ComposingForm,
    private readonly register: RegisterDirectory,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<View> {
    const thread = await this.editable(viewer, id);
    const { title, theme, leads } = thread;
    return this.page(viewer, thread, { values: { title, theme: String(theme), leads } });
  }

  @Post()
  async edit(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const thread = await this.editable(viewer, id);
    const values = {
      title: textOf(body, 'title'),
      theme: textOf(body, 'theme'),
      leads: listOf(body, 'leads'),
    };
    const outcome = await submitted(() => this.threads.edit(viewer.actor, id, values, viewer.locale));
    if (!outcome.ok) return this.page(viewer, thread, { values, problems: outcome.problems });
    return redirect(threadPath(outcome.value), { done: 'thread-edited' });
  }

  private async editable(viewer: Viewer, id: string): Promise<Thread> {
    const thread = await this.threads.find(viewer.actor, id, viewer.locale);
    if (!mayEditThread(viewer, thread)) throw new Forbidden();
    return thread;
  }

  private async page(
    { locale }: Viewer,
    thread: Thread,
    { values, problems }: { values: Filled; problems?: FieldProblems },
  ): Promise<View> {
    const { themes, leads } = await this.register.current();
    const props = {
      id: thread.id,
      path: threadPath(thread),
      values,
      errors: fieldSentences(problems ?? {}, locale),
      titleMax: this.form.titleMax,
      themes: themes.map(({ number, title }) => ({ number, title: title[locale] })),
      leads: leads.map(({ code, title }) => ({ code, title: title[locale] })),
    };
    return view(EditThreadPage, props, problems ? { status: 422 } : {});
  }
}
