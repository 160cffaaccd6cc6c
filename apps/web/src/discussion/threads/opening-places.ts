import { CommunitiesService } from '@forum/communities';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../http/index.js';
import { RegisterDirectory } from '../register-directory.js';
import type { OpenThreadPageProps } from './open-thread.page.js';

/** Where a discussion may be opened: under which theme, about which leads, in which of one's communities. */
@Injectable()
export class OpeningPlaces {
  constructor(
    private readonly register: RegisterDirectory,
    private readonly communities: CommunitiesService,
  ) {}

  async of({
    actor,
    locale,
  }: Viewer): Promise<Pick<OpenThreadPageProps, 'themes' | 'leads' | 'communities'>> {
    const { themes, leads } = await this.register.current();
    const own = await this.communities.writableBy(actor);
    return {
      themes: themes.map(({ number, title }) => ({ number, title: title[locale] })),
      leads: leads.map(({ code, title }) => ({ code, title: title[locale] })),
      communities: own.map(({ slug, name, visibility }) => ({ slug, name, visibility })),
    };
  }
}
