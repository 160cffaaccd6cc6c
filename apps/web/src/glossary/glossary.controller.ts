import { type Term, TermsRepository } from '@forum/glossary';
import { typeset } from '@forum/i18n';
import { CONFIG, type Config, Database, NotFound } from '@forum/kernel';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { RegisterDirectory } from '../discussion/register-directory.js';
import { CurrentViewer, type View, type Viewer, view } from '../http/index.js';
import { FoundingFacts } from '../register/founding-facts.js';
import { GlossaryPage } from './glossary.page.js';
import { shownTerm } from './shown-term.js';
import { TermPage, type TermPageProps } from './term.page.js';
import { termsIn } from './terms-in.js';

/** A page that gathers much may be this old for signed-out readers. */
const CACHE = { seconds: 1 };

/** The shared vocabulary, and each of its words. */
@Controller('glossaire')
export class GlossaryController {
  constructor(
    private readonly database: Database,
    private readonly terms: TermsRepository,
    private readonly register: RegisterDirectory,
    private readonly founding: FoundingFacts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<View> {
    const terms = await this.all(viewer);
    const props = {
      terms: terms.map((term) => shownTerm(term, viewer.locale)),
      canonical: `${this.config.baseUrl}/glossaire`,
    };
    return view(GlossaryPage, props, { cache: CACHE });
  }

  /** @throws NotFound */
  @Get(':slug')
  async show(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<View> {
    const { locale } = viewer;
    const terms = await this.all(viewer);
    const term = terms.find((one) => one.slug === slug);
    if (term === undefined) throw new NotFound();
    const { definition } = term;
    const props = {
      term: shownTerm(term, locale),
      definition: definition && { fr: typeset(definition.fr, 'fr'), en: typeset(definition.en, 'en') },
      ...(await this.uses(term, viewer)),
      terms: terms.map((one) => shownTerm(one, locale)),
      canonical: `${this.config.baseUrl}/glossaire/${slug}`,
    };
    return view(TermPage, props, { cache: CACHE });
  }

  private all({ actor, locale }: Viewer): Promise<Term[]> {
    return this.terms.list(this.database.reader, actor, locale);
  }

  private async uses(term: Term, { locale }: Viewer): Promise<Pick<TermPageProps, 'findings' | 'leads'>> {
    const { findings } = await this.founding.current();
    const { leads } = await this.register.current();
    return {
      findings: findings
        .filter(({ text }) => termsIn(text, [term]).length > 0)
        .map(({ theme, number, text }) => ({ theme, number, text: typeset(text[locale], locale) })),
      leads: leads
        .filter(({ title }) => termsIn(title, [term]).length > 0)
        .map(({ code, theme, title }) => ({ code, theme, title: typeset(title[locale], locale) })),
    };
  }
}
