import {
  CommunitiesService,
  canCommunity,
  canMeeting,
  communityPath,
  type Meeting,
  MeetingChangesService,
  MeetingsService,
  meetingPath,
} from '@forum/communities';
import { formatDate, wallTime } from '@forum/i18n';
import { Clock, Forbidden } from '@forum/kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  CurrentViewer,
  type FieldProblems,
  type FormBody,
  fieldSentences,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { timeZoneOptions } from '../../identity/account/time-zones.js';
import { CommunityShell } from '../frame/community-shell.js';
import { MeetingFormPage, type MeetingFormProps, type MeetingValues } from './meeting-form.page.js';

const NAMES = [
  'title',
  'agenda',
  'startsAt',
  'endsAt',
  'timeZone',
  'place',
  'videoUrl',
  'capacity',
  'followUp',
  'minutes',
] as const;

interface Filled {
  readonly task: MeetingFormProps['task'];
  readonly meeting?: Meeting;
  readonly values: MeetingValues;
  readonly problems?: FieldProblems;
}

/** What the team of a community does to its calendar. */
@Controller('communautes/:slug/agenda')
export class MeetingFormsController {
  constructor(
    private readonly communities: CommunitiesService,
    private readonly meetings: MeetingsService,
    private readonly changes: MeetingChangesService,
    private readonly shell: CommunityShell,
    private readonly clock: Clock,
  ) {}

  @Get('nouvelle')
  async asking(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<View> {
    const empty = { ...valuesIn({}), timeZone: viewer.timeZone, followUp: '1' };
    return this.page(viewer, slug, { task: 'hold', values: empty });
  }

  @Post('nouvelle')
  async hold(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const values = valuesIn(body);
    const outcome = await submitted(() => this.changes.hold(viewer.actor, slug, inputOf(values)));
    if (!outcome.ok) return this.page(viewer, slug, { task: 'hold', values, problems: outcome.problems });
    return redirect(meetingPath(outcome.value), { done: 'meeting-held' });
  }

  @Get(':id/modifier')
  async changing(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<View> {
    const meeting = await this.meetings.find(viewer.actor, slug, id);
    return this.page(viewer, slug, { task: 'edit', meeting, values: valuesOf(meeting) });
  }

  @Post(':id/modifier')
  async edit(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, id }: { slug: string; id: string },
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const meeting = await this.meetings.find(viewer.actor, slug, id);
    const values = valuesIn(body);
    const request = { input: { ...inputOf(values), lang: meeting.lang }, now: this.clock.now() };
    const outcome = await submitted(() => this.changes.edit(viewer.actor, id, request));
    if (!outcome.ok)
      return this.page(viewer, slug, { task: 'edit', meeting, values, problems: outcome.problems });
    return redirect(meetingPath(meeting), { done: 'meeting-changed' });
  }

  @Post(':id/annulation')
  async cancel(
    @CurrentViewer() { actor }: Viewer,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<Redirect> {
    const meeting = await this.meetings.find(actor, slug, id);
    await this.changes.cancel(actor, id, this.clock.now());
    return redirect(meetingPath(meeting), { done: 'meeting-cancelled' });
  }

  @Get(':id/compte-rendu')
  async minuting(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<View> {
    const meeting = await this.meetings.find(viewer.actor, slug, id);
    return this.page(viewer, slug, { task: 'minute', meeting, values: valuesOf(meeting) });
  }

  @Post(':id/compte-rendu')
  async minute(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, id }: { slug: string; id: string },
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const meeting = await this.meetings.find(viewer.actor, slug, id);
    const values = valuesIn(body);
    const request = { input: { minutes: values.minutes }, now: this.clock.now() };
    const outcome = await submitted(() => this.changes.minute(viewer.actor, id, request));
    if (!outcome.ok)
      return this.page(viewer, slug, { task: 'minute', meeting, values, problems: outcome.problems });
    return redirect(`${meetingPath(meeting)}#compte-rendu`, { done: 'meeting-minuted' });
  }

  /** @throws NotFound, Forbidden for whoever is not of the team */
  private async page(viewer: Viewer, slug: string, filled: Filled): Promise<View> {
    const { task, meeting, values, problems } = filled;
    const { actor, locale } = viewer;
    const community = await this.communities.find(actor, slug);
    const may = meeting
      ? canMeeting(actor, task === 'minute' ? 'minute' : 'edit', { meeting, now: this.clock.now() })
      : canCommunity(actor, 'hold-meetings', community);
    if (!may) throw new Forbidden('team-only');
    const back = meeting ? meetingPath(meeting) : communityPath(community, 'agenda');
    const ends = { hold: '/nouvelle', edit: '/modifier', minute: '/compte-rendu' };
    const props = {
      frame: await this.shell.frame(viewer, community, 'agenda'),
      ...{ task, values, back, action: `${back}${ends[task]}` },
      errors: fieldSentences(problems ?? {}, locale),
      zones: timeZoneOptions(locale, values.timeZone || viewer.timeZone),
    };
    return view(MeetingFormPage, props, problems ? { status: 422 } : {});
  }
}

function valuesIn(body: FormBody): MeetingValues {
  return Object.fromEntries(NAMES.map((name) => [name, textOf(body, name)])) as unknown as MeetingValues;
}

function valuesOf(meeting: Meeting): MeetingValues {
  const local = (instant: Date) => {
    const { hour, minute } = wallTime(instant, meeting.timeZone);
    const two = (part: number) => String(part).padStart(2, '0');
    return `${formatDate(instant, 'fr', 'iso', meeting.timeZone)}T${two(hour)}:${two(minute)}`;
  };
  return {
    title: meeting.title,
    agenda: meeting.agendaMarkdown,
    startsAt: local(meeting.startsAt),
    endsAt: local(meeting.endsAt),
    timeZone: meeting.timeZone,
    place: meeting.place,
    videoUrl: meeting.videoUrl ?? '',
    capacity: String(meeting.capacity ?? ''),
    followUp: meeting.followUp ? '1' : '',
    minutes: meeting.minutesMarkdown ?? '',
  };
}

/** A form sends an empty field for nothing, and no field for a box that is not ticked. */
function inputOf({ minutes: _, videoUrl, capacity, followUp, ...words }: MeetingValues) {
  return {
    ...words,
    videoUrl: videoUrl === '' ? null : videoUrl,
    capacity: capacity === '' ? null : capacity,
    followUp: followUp !== '',
  };
}
