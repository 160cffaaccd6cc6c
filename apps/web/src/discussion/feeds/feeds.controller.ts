import type { IncomingHttpHeaders } from 'node:http';
import { ThreadsService } from '@forum/discussion';
import { type Locale, typeset } from '@forum/i18n';
import { VISITOR } from '@forum/identity';
import { NotFound } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Raw } from '../../http/index.js';
import { shownTitle } from '../authors.js';
import { RegisterDirectory } from '../register-directory.js';
import { FeedDocuments, type FeedSubject } from './feed-document.js';

const ATOM = 'application/atom+xml; charset=utf-8';

/** Atom feeds of what anyone may read: the same for everyone, so they look at no session and leave no cookie. */
@Controller()
export class FeedsController {
  constructor(
    private readonly documents: FeedDocuments,
    private readonly threads: ThreadsService,
    private readonly register: RegisterDirectory,
    private readonly network: NetworkService,
  ) {}

  @Get('flux.atom')
  @RouteConfig({ sessionless: true })
  home(@Headers() headers: IncomingHttpHeaders, @Query('lang') lang: unknown): Promise<Raw> {
    const locale = localeOf(lang);
    const title = this.network.current().name[locale];
    return this.answer({ path: '', title, scope: { kind: 'all' } }, locale, headers);
  }

  @Get('themes/:number/flux.atom')
  @RouteConfig({ sessionless: true })
  async theme(
    @Headers() headers: IncomingHttpHeaders,
    @Query('lang') lang: unknown,
    @Param('number') text: string,
  ): Promise<Raw> {
    const locale = localeOf(lang);
    const { themes } = await this.register.current();
    const theme = themes.find(({ number }) => String(number) === text);
    if (theme === undefined) throw new NotFound();
    const { number } = theme;
    const title = typeset(theme.title[locale], locale);
    return this.answer(
      { path: `/themes/${number}`, title, scope: { kind: 'theme', number } },
      locale,
      headers,
    );
  }

  @Get('pistes/:code/flux.atom')
  @RouteConfig({ sessionless: true })
  async lead(
    @Headers() headers: IncomingHttpHeaders,
    @Query('lang') lang: unknown,
    @Param('code') text: string,
  ): Promise<Raw> {
    const locale = localeOf(lang);
    const { leads } = await this.register.current();
    const lead = leads.find((one) => one.code === text);
    if (lead === undefined) throw new NotFound();
    const { code } = lead;
    const title = `${code} ${typeset(lead.title[locale], locale)}`;
    return this.answer({ path: `/pistes/${code}`, title, scope: { kind: 'lead', code } }, locale, headers);
  }

  /** @throws NotFound when a visitor may not read the thread, whoever asks */
  @Get('discussions/:id/flux.atom')
  @RouteConfig({ sessionless: true })
  async thread(
    @Headers() headers: IncomingHttpHeaders,
    @Query('lang') lang: unknown,
    @Param('id') text: string,
  ): Promise<Raw> {
    const locale = localeOf(lang);
    const thread = await this.threads.find(VISITOR, text, locale);
    const { id } = thread;
    const subject = {
      path: `/discussions/${id}`,
      title: shownTitle(thread),
      scope: { kind: 'thread', id } as const,
    };
    return this.answer(subject, locale, headers);
  }

  private async answer(subject: FeedSubject, locale: Locale, asked: IncomingHttpHeaders): Promise<Raw> {
    const { xml, etag, lastModified } = await this.documents.of(subject, locale);
    const headers = { etag, 'last-modified': lastModified, 'cache-control': 'public, max-age=60' };
    const held = asked['if-none-match'];
    // Equal, not later: when the newest message is hidden, the feed's date goes back.
    const same =
      held === undefined ? asked['if-modified-since'] === lastModified : held.split(/\s*,\s*/).includes(etag);
    return same ? new Raw(ATOM, '', { status: 304, headers }) : new Raw(ATOM, xml, { headers });
  }
}

const localeOf = (lang: unknown): Locale => (lang === 'en' ? 'en' : 'fr');
