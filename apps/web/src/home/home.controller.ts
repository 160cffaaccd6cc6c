import { CONFIG, type Config } from '@forum/kernel';
import { Controller, Get, Inject } from '@nestjs/common';
import { CurrentViewer, type View, type Viewer, view } from '../http/index.js';
import { ListedThreads } from '../register/threads/listed-threads.js';
import { HomePage } from './home.page.js';
import { HomeView } from './home-view.js';

/** A page that gathers much may be this old for signed-out readers. */
const CACHE = { seconds: 1 };
const RECENT = 6;

@Controller()
export class HomeController {
  constructor(
    private readonly home: HomeView,
    private readonly threads: ListedThreads,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer): Promise<View> {
    const [facts, { items }] = await Promise.all([
      this.home.of(viewer),
      this.threads.list(viewer, { sort: 'active', limit: RECENT }),
    ]);
    const resume = await this.threads.resume(viewer, items);
    const canonical = `${this.config.baseUrl}/`;
    return view(HomePage, { ...facts, threads: items, resume, canonical }, { cache: CACHE });
  }
}
