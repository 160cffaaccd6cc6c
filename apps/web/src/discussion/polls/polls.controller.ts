import { type Poll, PollsService, type Thread, ThreadsService, threadPath } from '@forum/discussion';
import { firstInstantAt } from '@forum/i18n';
import { Forbidden, NotFound } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  CurrentViewer,
  errorSentence,
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
import { shownTitle } from '../authors.js';
import { OpenPollPage, PollPage, type PollValues } from './poll.pages.js';
import { PollShowing } from './poll-showing.js';

const EMPTY: PollValues = { kind: '', question: '', options: '', dates: [], electorate: '', closesAt: '' };
const DATES = 6;

/** Questions put to a discussion. */
@Controller('discussions/:id/votes')
export class PollsController {
  constructor(
    private readonly threads: ThreadsService,
    private readonly polls: PollsService,
    private readonly showing: PollShowing,
    private readonly network: NetworkService,
  ) {}

  @Get('nouveau')
  async form(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<View> {
    return this.page(viewer, await this.askable(viewer, id), { values: EMPTY });
  }

  @Post('nouveau')
  async open(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const thread = await this.askable(viewer, id);
    const text = (name: string) => textOf(body, name);
    const values = {
      kind: text('kind'),
      question: text('question'),
      options: text('options'),
      dates: listOf(body, 'dates'),
      electorate: text('electorate'),
      closesAt: text('closesAt'),
    };
    const input = {
      ...values,
      options: optionsOf(values, viewer),
      closesAt: instantOf(values.closesAt, viewer),
    };
    const outcome = await submitted(() => this.polls.open(viewer.actor, id, input, viewer.locale));
    if (!outcome.ok) return this.page(viewer, thread, { values, problems: outcome.problems });
    return redirect(`${threadPath(thread)}#vote-${outcome.value.id}`, { done: 'poll-opened' });
  }

  @Post(':pollId')
  async vote(
    @CurrentViewer() viewer: Viewer,
    @Param() { id, pollId }: { id: string; pollId: string },
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const { thread, poll } = await this.find(viewer, id, pollId);
    const choices = listOf(body, 'choices');
    const outcome = await submitted(() => this.polls.vote(viewer.actor, pollId, { choices }, viewer.locale));
    if (outcome.ok) return redirect(`${threadPath(thread)}#vote-${pollId}`, { done: 'poll-voted' });
    const problem = Object.values(outcome.problems)[0] ?? { code: 'invalid' };
    const showing = { ...this.showing.of(viewer, thread), error: errorSentence(problem, viewer.locale) };
    return view(PollPage, { thread: shown(thread), poll, showing }, { status: 422 });
  }

  @Post(':pollId/fin')
  async close(
    @CurrentViewer() viewer: Viewer,
    @Param() { id, pollId }: { id: string; pollId: string },
  ): Promise<Redirect> {
    const { thread } = await this.find(viewer, id, pollId);
    await this.polls.close(viewer.actor, pollId, viewer.locale);
    return redirect(`${threadPath(thread)}#vote-${pollId}`, { done: 'poll-closed' });
  }

  private async askable({ actor, locale }: Viewer, id: string): Promise<Thread> {
    const thread = await this.threads.find(actor, id, locale);
    if (!this.polls.mayOpen(actor, thread)) throw new Forbidden();
    return thread;
  }

  private async find(
    { actor, locale }: Viewer,
    id: string,
    pollId: string,
  ): Promise<{ thread: Thread; poll: Poll }> {
    const thread = await this.threads.find(actor, id, locale);
    const poll = await this.polls.find(actor, pollId, locale);
    if (poll.threadId !== thread.id) throw new NotFound();
    return { thread, poll };
  }

  private page(
    { locale }: Viewer,
    thread: Thread,
    { values, problems }: { values: PollValues; problems?: FieldProblems },
  ): View {
    const errors = fieldSentences(firstOfEach(problems ?? {}), locale);
    const dates = Math.min(DATES, this.network.settings.poll.maxOptions);
    const props = { thread: { id: thread.id, ...shown(thread) }, values, errors, dates };
    return view(OpenPollPage, props, problems ? { status: 422 } : {});
  }
}

const shown = (thread: Thread) => ({ title: shownTitle(thread), path: threadPath(thread) });

/** `options.3` is refused beside the list that it is part of. */
function firstOfEach(problems: FieldProblems): FieldProblems {
  const entries = Object.entries(problems).map(
    ([name, problem]) => [name.split('.')[0] ?? name, problem] as const,
  );
  return Object.fromEntries(entries.toReversed());
}

/** Lines for a choice, instants for a date; a show of hands has its own. */
function optionsOf({ kind, options, dates }: PollValues, viewer: Viewer): string[] {
  if (kind === 'choices') return options.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (kind === 'date') return dates.filter((text) => text !== '').map((text) => instantOf(text, viewer));
  return [];
}

/** What the reader's own clock and calendar say, as an instant; what is none is refused as it was typed. */
function instantOf(text: string, { timeZone }: Viewer): string {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text) ?? [];
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (Number.isNaN(midnight) || Number(hour) > 23 || Number(minute) > 59) return text;
  return firstInstantAt(midnight / 86_400_000, Number(hour) * 60 + Number(minute), timeZone).toISOString();
}
