import { typeset } from '@forum/i18n';
import { NotFound } from '@forum/kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { RegisterDirectory } from '../../discussion/register-directory.js';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { ActivityView } from '../activity-view.js';
import { type Founding, FoundingFacts, foundingYear } from '../founding-facts.js';
import { shownLead } from '../leads/lead-items.js';
import { RegisterAside } from '../register-aside.js';
import { ListedThreads } from '../threads/listed-threads.js';
import { ThemePage, type ThemePageProps } from './theme.page.js';
import { type Choice, readChoice } from './thread-choice.js';

/** A page that gathers much may be this old for signed-out readers. */
const CACHE = { seconds: 1 };

@Controller('themes')
export class ThemeController {
  constructor(
    private readonly register: RegisterDirectory,
    private readonly founding: FoundingFacts,
    private readonly activity: ActivityView,
    private readonly threads: ListedThreads,
    private readonly asides: RegisterAside,
  ) {}

  /** @throws NotFound */
  @Get(':number')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('number') text: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<View> {
    const { themes, leads } = await this.register.current();
    const theme = themes.find(({ number }) => String(number) === text);
    if (theme === undefined) throw new NotFound();
    const own = leads.filter((lead) => lead.theme === theme.number);
    const choice = readChoice(
      query,
      own.map(({ code }) => code),
    );
    const { locale, actor } = viewer;
    const [founding, activity, threads] = await Promise.all([
      this.founding.current(),
      this.activity.themes(actor),
      this.activity.leads(actor),
    ]);
    const props = {
      theme: { number: theme.number, title: typeset(theme.title[locale], locale) },
      themes: themes.length,
      leads: own.map((lead) => shownLead(lead, { locale, threads })),
      findings: findingsOf(founding, theme.number, viewer),
      threadCount: activity.get(theme.number)?.threads ?? 0,
      ...(await this.listed(viewer, theme.number, choice)),
      choice,
      questions: await this.questions(founding, theme.number, viewer),
      year: foundingYear(founding),
      canonical: this.threads.addressOf(`/themes/${theme.number}`),
      aside: await this.asides.ofTheme(viewer, theme),
    };
    return view(ThemePage, props, { cache: CACHE });
  }

  private async listed(
    viewer: Viewer,
    theme: number,
    { lead, state, sort, cursor }: Choice,
  ): Promise<Pick<ThemePageProps, 'threads' | 'next'>> {
    const filter = {
      theme,
      sort,
      lead: lead ?? undefined,
      state: state ?? undefined,
      cursor: cursor ?? undefined,
    };
    const { items, next } = await this.threads.list(viewer, filter);
    return { threads: items, next };
  }

  private async questions(
    { questions }: Founding,
    theme: number,
    { actor, locale }: Viewer,
  ): Promise<ThemePageProps['questions']> {
    const openings = await this.activity.openings(actor);
    return questions
      .filter((question) => question.theme === theme)
      .map(({ number, text }) => {
        const opening = openings.get(`theme-${theme}-question-${number}`);
        return {
          text: typeset(text[locale], locale),
          href: opening ? `/discussions/${opening.id}/${opening.slug}` : null,
          replies: Math.max(0, (opening?.posts ?? 0) - 1),
        };
      });
  }
}

function findingsOf({ findings }: Founding, theme: number, { locale }: Viewer): ThemePageProps['findings'] {
  return findings
    .filter((finding) => finding.theme === theme)
    .map(({ number, text, audience }) => ({
      number,
      text: typeset(text[locale], locale),
      audience: audience && typeset(audience[locale], locale),
    }));
}
