import { CONFIG, type Config } from '@forum/kernel';
import { Controller, Get, Inject } from '@nestjs/common';
import { Describe } from '../../api/index.js';
import { RegisterDirectory } from '../../discussion/register-directory.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';
import { ActivityView } from '../activity-view.js';
import { FoundingFacts } from '../founding-facts.js';
import { themeJson, themePage } from '../register.api.schemas.js';

/** Themes, for programs. */
@Controller('api/v1/themes')
export class ThemesApi {
  constructor(
    private readonly register: RegisterDirectory,
    private readonly founding: FoundingFacts,
    private readonly activity: ActivityView,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Describe({
    summary: 'Themes with their findings and the codes of their leads',
    answer: themePage,
    open: true,
  })
  async list(@CurrentViewer() { actor }: Viewer) {
    const [{ themes, leads }, { findings }, activity] = await Promise.all([
      this.register.current(),
      this.founding.current(),
      this.activity.themes(actor),
    ]);
    const { baseUrl } = this.config;
    const items = themes.map((theme) =>
      themeJson(theme, { findings, leads, activity: activity.get(theme.number), baseUrl }),
    );
    return { items, next: null };
  }
}
