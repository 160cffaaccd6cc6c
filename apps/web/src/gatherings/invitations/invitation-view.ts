import { ThreadsService } from '@forum/discussion';
import { type InvitationPreview, InvitationsService } from '@forum/gatherings';
import { formatDate, typeset } from '@forum/i18n';
import { Clock } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { RegisterDirectory } from '../../discussion/register-directory.js';
import { threadItems } from '../../discussion/threads/thread-items.js';
import type { Viewer } from '../../http/index.js';
import type { InvitationPageProps } from './invitation.page.js';

/** How many discussions show what there is to come back to. */
const SHOWN = 3;

/** What the page of an invitation's link shows. */
@Injectable()
export class InvitationView {
  constructor(
    readonly invitations: InvitationsService,
    private readonly threads: ThreadsService,
    private readonly register: RegisterDirectory,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  async props(
    viewer: Viewer,
    token: string,
    preview: InvitationPreview,
  ): Promise<Omit<InvitationPageProps, 'shell'>> {
    const { locale } = viewer;
    const { status, address, event, expiresAt } = preview;
    const { invitation, retention, forum } = this.network.settings;
    const day = (date: Date | string) => formatDate(date, locale, 'long', forum.timeZone);
    return {
      token,
      status,
      address,
      event: {
        title: typeset(event.title[locale], locale),
        dateInWords: day(event.date),
        year: event.date.slice(0, 4),
      },
      themes: await this.themes(viewer, preview),
      until: expiresAt && day(expiresAt),
      terms: {
        days: invitation.days,
        reminder: invitation.reminderAfterDays,
        months: retention.invitationsMonths,
      },
      threads: status === 'open' ? await this.recent(viewer) : [],
    };
  }

  private async themes(
    { locale }: Viewer,
    { interests }: InvitationPreview,
  ): Promise<InvitationPageProps['themes']> {
    const { themes } = await this.register.current();
    return themes
      .filter(({ number }) => interests.includes(number))
      .map(({ number, title }) => ({ number, title: typeset(title[locale], locale) }));
  }

  private async recent({ actor, locale, timeZone }: Viewer): Promise<InvitationPageProps['threads']> {
    const { items } = await this.threads.list(actor, { sort: 'active', limit: SHOWN }, locale);
    const { sectors } = this.network;
    return threadItems(items, { locale, timeZone, sectors, profiles: false, now: this.clock.now() });
  }
}
