import { type Term, TermsRepository } from '@forum/glossary';
import { CONFIG, type Config, Database } from '@forum/kernel';
import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { bilingual, Describe, pageOf } from '../api/index.js';
import { CurrentViewer, type Viewer } from '../http/index.js';

const termAnswer = z.object({
  slug: z.string(),
  term: bilingual,
  definition: bilingual.nullable().meta({ description: 'Null while nobody has written one.' }),
  url: z.url(),
});

/** The shared vocabulary, for programs. */
@Controller('api/v1/glossary')
export class GlossaryApi {
  constructor(
    private readonly database: Database,
    private readonly terms: TermsRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Describe({ summary: 'Shared vocabulary, alphabetical', answer: pageOf(termAnswer), open: true })
  async list(@CurrentViewer() { actor, locale }: Viewer) {
    const terms = await this.terms.list(this.database.reader, actor, locale);
    return { items: terms.map((term) => this.json(term)), next: null };
  }

  private json({ slug, term, definition }: Term): z.input<typeof termAnswer> {
    return { slug, term, definition, url: `${this.config.baseUrl}/glossaire/${slug}` };
  }
}
