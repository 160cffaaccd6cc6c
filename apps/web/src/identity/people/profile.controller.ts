import { ThreadsService } from '@forum/discussion';
import { formatDate } from '@forum/i18n';
import { IgnoredPeopleService, type Profile, ProfilesRepository } from '@forum/identity';
import { Clock } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { initialsOf, type ThreadListItem } from '@forum/ui';
import { Controller, Get, Param } from '@nestjs/common';
import { threadItems } from '../../discussion/threads/thread-items.js';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { say } from './messages.js';
import { ProfilePage, type ProfilePageProps } from './profile.page.js';

const SHOWN_THREADS = 10;

/** A person's page, for members: visitors are told that it does not exist. */
@Controller('personnes')
export class ProfileController {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly threads: ThreadsService,
    private readonly network: NetworkService,
    private readonly clock: Clock,
    private readonly ignored: IgnoredPeopleService,
  ) {}

  @Get(':id')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<View> {
    const profile = await this.profiles.read(viewer.actor, id);
    return view(ProfilePage, {
      person: this.shown(profile, viewer),
      threads: await this.opened(profile, viewer),
      ignored: (await this.ignored.among(viewer.actor, [profile.id])).size > 0,
      own: viewer.actor.accountId === profile.id,
    });
  }

  private shown(profile: Profile, { locale, timeZone }: Viewer): ProfilePageProps['person'] {
    const t = say(locale);
    const { id, sector: code, organisation, about, since } = profile;
    const name = profile.name ?? '';
    const sector = this.network.sectors.find((one) => one.code === code)?.label[locale];
    const member = t('since', { month: formatDate(since, locale, 'month', timeZone) });
    const facts = [sector, organisation, member].filter((fact) => fact !== null && fact !== undefined);
    return { id, name, initials: initialsOf(name), facts, about };
  }

  private async opened(profile: Profile, { actor, locale, timeZone }: Viewer): Promise<ThreadListItem[]> {
    const filter = { author: profile.id, sort: 'newest', limit: SHOWN_THREADS } as const;
    const { items } = await this.threads.list(actor, filter, locale);
    const showing = { locale, sectors: this.network.sectors, profiles: true };
    return threadItems(items, { ...showing, now: this.clock.now(), timeZone });
  }
}
