import { CONFIG, type Config } from '@forum/kernel';
import { Controller, Get, Inject } from '@nestjs/common';
import { CurrentViewer, Raw, type View, type Viewer, view } from '../http/index.js';
import { ApiDocsPage } from './api-docs.page.js';
import { DescribedRoutes } from './described-routes.js';
import { type DescribedRoute, openApi } from './openapi.js';

/** The API's description, for programs and for people. */
@Controller('api')
export class OpenApiController {
  #document: string | undefined;

  constructor(
    private readonly routes: DescribedRoutes,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('openapi.json')
  document(): Raw {
    this.#document ??= JSON.stringify(openApi(this.described(), this.config.baseUrl));
    return new Raw('application/json', this.#document, {
      headers: { 'cache-control': 'public, max-age=300' },
    });
  }

  @Get('docs')
  docs(@CurrentViewer() { locale }: Viewer): View {
    const routes = this.described().map(({ method, path, description: { summary, open = false } }) => ({
      method,
      path,
      summary,
      open,
    }));
    return view(ApiDocsPage, { locale, routes });
  }

  private described(): DescribedRoute[] {
    return this.routes
      .all()
      .filter((route): route is DescribedRoute => route.description !== undefined)
      .sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method));
  }
}
