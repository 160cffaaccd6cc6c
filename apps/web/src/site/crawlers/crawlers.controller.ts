import { CONFIG, type Config, NotFound } from '@forum/kernel';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Raw } from '../../http/index.js';
import { robotsTxt } from './robots.js';
import { Sitemap } from './sitemap.js';

const SHARED = { 'cache-control': 'public, max-age=3600' };

/** What search engines read first: the same for everyone, so neither holds a cookie. */
@Controller()
export class CrawlersController {
  constructor(
    private readonly sitemap: Sitemap,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('robots.txt')
  @RouteConfig({ sessionless: true })
  robots(): Raw {
    return new Raw('text/plain; charset=utf-8', robotsTxt(this.config.baseUrl), { headers: SHARED });
  }

  @Get('sitemap.xml')
  @RouteConfig({ sessionless: true })
  async addresses(@Query('page') page?: unknown): Promise<Raw> {
    if (page !== undefined && !/^[1-9]\d{0,4}$/.test(String(page))) throw new NotFound();
    const xml = await this.sitemap.read(page === undefined ? null : Number(page));
    return new Raw('application/xml; charset=utf-8', xml, { headers: SHARED });
  }
}
