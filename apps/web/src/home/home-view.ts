import { formatDate, formatHour, formatWeekday, typeset } from '@forum/i18n';
import { Clock } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import type { Lead } from '@forum/register';
import { Injectable } from '@nestjs/common';
import { type Directory, RegisterDirectory } from '../discussion/register-directory.js';
import type { Viewer } from '../http/index.js';
import { ActivityView, type Charts, CLOTH_WEEKS } from '../register/activity-view.js';
import { type Founding, FoundingFacts, foundingYear } from '../register/founding-facts.js';
import { shownLead } from '../register/leads/lead-items.js';
import { activeWeeks, weeksOf } from '../register/weeks.js';
import type { HomePageProps } from './home.page.js';

/** Weeks in a theme's small chart. */
const THEME_WEEKS = 12;
const BUSIEST = 3;

type Facts = Omit<HomePageProps, 'shell' | 'threads' | 'resume' | 'canonical'>;

/** What the home page shows beside discussions: themes, the cloth, the event, when the digest leaves. */
@Injectable()
export class HomeView {
  constructor(
    private readonly register: RegisterDirectory,
    private readonly founding: FoundingFacts,
    private readonly activity: ActivityView,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer): Promise<Facts> {
    const [directory, founding, charts] = await Promise.all([
      this.register.current(),
      this.founding.current(),
      this.activity.charts(),
    ]);
    return {
      founding: originOf(founding, viewer),
      event: this.eventOf(founding, viewer),
      digest: this.digest(viewer),
      cloth: this.cloth(directory.leads, charts),
      themes: await this.themes(viewer, { directory, founding, charts }),
      year: foundingYear(founding),
    };
  }

  private async themes(viewer: Viewer, { directory, founding, charts }: Parts): Promise<Facts['themes']> {
    const { actor, locale } = viewer;
    const [activity, threads] = await Promise.all([this.activity.themes(actor), this.activity.leads(actor)]);
    return directory.themes.map(({ number, title }) => ({
      number,
      title: typeset(title[locale], locale),
      threads: activity.get(number)?.threads ?? 0,
      posts: activity.get(number)?.posts ?? 0,
      weeks: weeksOf(charts.themes, String(number), THEME_WEEKS),
      leads: directory.leads
        .filter(({ theme }) => theme === number)
        .map((lead) => shownLead(lead, { locale, threads })),
      findings: founding.findings
        .filter(({ theme }) => theme === number)
        .map(({ number: place, text }) => ({ number: place, text: typeset(text[locale], locale) })),
    }));
  }

  private cloth(leads: readonly Lead[], { themes, leads: weekly }: Charts): Facts['cloth'] {
    const rows = leads.map(({ code, theme }) => ({
      key: code,
      theme,
      weeks: weeksOf(weekly, code, CLOTH_WEEKS),
    }));
    const totals = rows
      .map(({ key, weeks }) => ({ key, posts: weeks.reduce((sum, posts) => sum + posts, 0) }))
      .filter(({ posts }) => posts > 0)
      .sort((a, b) => b.posts - a.posts);
    return {
      rows,
      weeks: CLOTH_WEEKS,
      active: activeWeeks(themes),
      first: this.network.settings.cloth.firstWeek,
      busiest: totals.slice(0, BUSIEST).map(({ key }) => key),
    };
  }

  private digest({ locale }: Viewer): Facts['digest'] {
    const { weekday, hour } = this.network.settings.digest;
    return { weekday: formatWeekday(weekday, locale), hour: formatHour(hour, locale) };
  }

  private eventOf({ events, event: founding }: Founding, { locale }: Viewer): Facts['event'] {
    const { timeZone } = this.network.settings.forum;
    const today = formatDate(this.clock.now(), locale, 'iso', timeZone);
    const coming = events.filter(({ date }) => date >= today).at(-1);
    const shown = coming ?? events[0];
    if (shown === undefined) return null;
    const known = shown.id === founding?.id ? founding : null;
    const organisations = known?.organisations.length ?? 0;
    return {
      ...{ slug: shown.slug, date: shown.date, place: typeset(shown.place, 'fr') },
      title: typeset(shown.title[locale], locale),
      isPast: coming === undefined,
      attendance: known?.attendance ? { ...known.attendance, organisations } : null,
    };
  }
}

interface Parts {
  readonly directory: Directory;
  readonly founding: Founding;
  readonly charts: Charts;
}

function originOf({ event }: Founding, { locale }: Viewer): Facts['founding'] {
  if (event === null || event.attendance === null) return null;
  const sectors = new Set(event.organisations.flatMap(({ sector }) => (sector === null ? [] : [sector])));
  if (sectors.size === 0) return null;
  const date = formatDate(event.date, locale, 'long', event.timeZone);
  return { date, ...event.attendance, sectors: sectors.size };
}
