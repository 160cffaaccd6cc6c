import { formatDate, formatHour, formatList, formatWeekday, type Locale, typeset } from '@forum/i18n';
import { CONFIG, type Config } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Controller, Get, Inject } from '@nestjs/common';
import { type Directory, RegisterDirectory } from '../../discussion/register-directory.js';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { type Founding, FoundingFacts } from '../../register/founding-facts.js';
import { shownContact } from '../frame/contact.js';
import { AboutPage } from './about.page.js';
import type { ShownOrigin } from './origin.partial.js';

/** What the forum is. Its facts are the founding content's, read from the database and not written here. */
@Controller('a-propos')
export class AboutController {
  constructor(
    private readonly network: NetworkService,
    private readonly register: RegisterDirectory,
    private readonly founding: FoundingFacts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async show(@CurrentViewer() { locale }: Viewer): Promise<View> {
    const [directory, founding] = await Promise.all([this.register.current(), this.founding.current()]);
    const { digest } = this.network.settings;
    return view(AboutPage, {
      contact: shownContact(this.network.current(), locale),
      baseUrl: this.config.baseUrl,
      counts: { themes: directory.themes.length, leads: directory.leads.length },
      sectors: this.network.sectors.map(({ label }) => typeset(label[locale], locale)),
      digest: { weekday: formatWeekday(digest.weekday, locale), hour: formatHour(digest.hour, locale) },
      origin: this.origin(locale, directory, founding),
    });
  }

  private origin(locale: Locale, { themes, leads }: Directory, founding: Founding): ShownOrigin | null {
    const { event, findings, priorities } = founding;
    if (event === null) return null;
    const { partners, forumName } = this.network.current();
    const asked = leads.find(({ title }) => title.fr.startsWith(forumName));
    return {
      date: formatDate(event.date, locale, 'long', event.timeZone),
      year: event.date.slice(0, 4),
      title: typeset(event.title[locale], locale),
      href: `/evenements/${event.slug}`,
      place: typeset(event.place, locale),
      attendance: event.attendance,
      organisations: event.organisations.length,
      themes: themes.length,
      findings: findings.length,
      leads: leads.length,
      raised: leads.filter(({ raisedBy }) => raisedBy === 'participants').length,
      asked: asked ? { code: asked.code, title: typeset(asked.title[locale], locale) } : null,
      priorities: priorities.map(({ text }) => typeset(text[locale], locale)),
      partners: formatList(
        partners.map(({ name }) => typeset(name, locale)),
        locale,
      ),
    };
  }
}
