import { ParticipantCounts } from '@forum/gatherings';
import { isSignedIn } from '@forum/identity';
import { Controller, Get, Param } from '@nestjs/common';
import { CurrentViewer, type Redirect, type View, type Viewer, view } from '../../http/index.js';
import { signInFirst } from '../../identity/sign-in/sign-in-first.js';
import { Evaluations } from '../evaluation/evaluations.js';
import { EventPage } from './event.page.js';
import { EventView } from './event-view.js';
import { EventsPage } from './events.page.js';
import { ParticipantsPage } from './participants.page.js';
import { shownProgramme } from './shown-event.js';
import { Workshops } from './workshops.js';

/** The network's gatherings. */
@Controller('evenements')
export class EventsController {
  constructor(
    private readonly events: EventView,
    private readonly evaluations: Evaluations,
    private readonly workshops: Workshops,
    private readonly counts: ParticipantCounts,
  ) {}

  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<View> {
    return view(EventsPage, await this.events.list(viewer), { cache: { seconds: 1 } });
  }

  @Get(':slug')
  async show(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<View> {
    const event = await this.events.find(viewer, slug);
    const frame = this.events.frame(event, viewer.locale);
    const founding = await this.events.isFounding(viewer, event);
    const themes = new Set(event.programme.flatMap((item) => item.themes));
    const props = {
      ...frame,
      founding,
      organisers: founding ? this.events.organisers(viewer.locale) : null,
      programme: shownProgramme(event, viewer.locale),
      priorities: founding ? await this.workshops.prioritiesOf(viewer) : [],
      workshops: await this.workshops.of(viewer, themes),
      evaluation: await this.evaluations.ifAny(viewer, frame.event),
      canonical: this.events.address(slug),
    };
    return view(EventPage, props, { cache: { seconds: 1 } });
  }

  /** For members: a visitor is shown the way in. */
  @Get(':slug/participants')
  async participants(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<View | Redirect> {
    const frame = this.events.frame(await this.events.find(viewer, slug), viewer.locale);
    if (!isSignedIn(viewer.actor)) return signInFirst(`/evenements/${slug}/participants`);
    const joined = await this.counts.joined(viewer.actor, slug);
    const evaluation = await this.evaluations.ifAny(viewer, frame.event);
    return view(ParticipantsPage, { ...frame, joined, answers: evaluation?.responses ?? null });
  }
}
