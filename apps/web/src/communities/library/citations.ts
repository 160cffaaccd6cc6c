import { type Resource, resourcePath } from '@forum/communities';
import { wallTime } from '@forum/i18n';
import { CONFIG, type Config } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../../http/index.js';
import { say } from './messages.js';
import { shownResource } from './shown-resource.js';

/** How an entry is cited: who made it, when it took this form, where it is. */
@Injectable()
export class Citations {
  constructor(
    private readonly network: NetworkService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  of({ locale, timeZone }: Pick<Viewer, 'locale' | 'timeZone'>, resource: Resource): string {
    const t = say(locale);
    const { creator, community, updatedAt } = resource;
    const words = {
      year: String(wallTime(updatedAt, timeZone).year),
      title: shownResource(resource, locale, timeZone).title,
      community: community.name,
      network: this.network.current().name[locale],
      url: `${this.config.baseUrl}${resourcePath(resource)}`,
    };
    return creator === '' ? t('cite.noone', words) : t('cite.text', { creator, ...words });
  }
}
