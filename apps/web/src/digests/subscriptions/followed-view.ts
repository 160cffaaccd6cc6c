import {
  DigestSettingsService,
  type Estimate,
  type Subscription,
  SubscriptionsService,
} from '@forum/digests';
import { ParticipantAccounts } from '@forum/gatherings';
import { typeset } from '@forum/i18n';
import { Injectable } from '@nestjs/common';
import { RegisterDirectory } from '../../discussion/register-directory.js';
import {
  type FieldProblems,
  type FormBody,
  fieldSentences,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { FollowedPlaces } from './followed-places.js';
import { FollowedPage, type FollowedThing } from './subscriptions.page.js';

export interface FollowedShown {
  readonly welcome?: boolean;
  /** What was sent, to be shown again. */
  readonly body?: FormBody;
  readonly problems?: FieldProblems;
  /** What the choices that stand make. */
  readonly estimate: Estimate;
}

/** The page of what one follows, with what stands or what was typed. */
@Injectable()
export class FollowedView {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly settings: DigestSettingsService,
    private readonly participants: ParticipantAccounts,
    private readonly register: RegisterDirectory,
    private readonly places: FollowedPlaces,
  ) {}

  async page(viewer: Viewer, { welcome = false, body, problems, estimate }: FollowedShown): Promise<View> {
    const settings = await this.settings.own(viewer.actor);
    const own = await this.subscriptions.own(viewer.actor);
    const isNew = settings.confirmedAt === null || settings.frequency === 'never';
    const suggested = isNew && own.length === 0 ? await this.suggested(viewer) : [];
    const props = {
      settings,
      estimate,
      welcome: welcome && suggested.length > 0,
      needsConsent: isNew,
      instant: await this.subscriptions.instantOf(viewer.actor),
      things: await this.things(viewer, own, suggested),
      typed: body ?? {},
      errors: fieldSentences(problems ?? {}, viewer.locale),
    };
    return view(FollowedPage, props, problems ? { status: 422 } : {});
  }

  /** What a questionnaire named, or every theme: proposed, never subscribed to. */
  private async suggested({ actor }: Viewer): Promise<readonly number[]> {
    const named = await this.participants.suggestedThemes(actor.accountId ?? '0');
    if (named.length > 0) return named;
    return (await this.register.current()).themes.map(({ number }) => number);
  }

  private async things(
    viewer: Viewer,
    own: readonly Subscription[],
    suggested: readonly number[],
  ): Promise<FollowedThing[]> {
    const { locale } = viewer;
    const { themes, leads } = await this.register.current();
    const level = (kind: string, id: string) => own.find((one) => one.kind === kind && one.id === id)?.level;
    return [
      ...themes.map(({ number, title }) => ({
        kind: 'theme' as const,
        id: String(number),
        name: typeset(title[locale], locale),
        level: level('theme', String(number)) ?? (suggested.includes(number) ? 'digest' : 'none'),
      })),
      ...leads.map(({ code, title }) => ({
        kind: 'lead' as const,
        id: code,
        name: `${code} · ${typeset(title[locale], locale)}`,
        level: level('lead', code) ?? null,
      })),
      ...(await this.places.communitiesOf(viewer, own)),
      ...(await this.places.threadsOf(viewer, own)),
    ];
  }
}
