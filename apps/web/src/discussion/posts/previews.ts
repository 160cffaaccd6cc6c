import { MentionsService } from '@forum/discussion';
import { signedInId } from '@forum/identity';
import { CONFIG, type Config, RateLimits } from '@forum/kernel';
import { MAX_POST_CHARACTERS, renderMarkdown, type SafeHtml } from '@forum/markup';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';
import { type FormBody, textOf, type Viewer } from '../../http/index.js';

/** Shows what a text would look like; keeps nothing. */
@Injectable()
export class Previews {
  constructor(
    private readonly rateLimits: RateLimits,
    private readonly network: NetworkService,
    private readonly mentions: MentionsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws TooMany */
  async of(viewer: Viewer, body: FormBody): Promise<SafeHtml> {
    const { limit, minutes } = this.network.settings.rates.preview;
    await this.rateLimits.take({
      key: `preview:${signedInId(viewer.actor)}`,
      limit,
      windowSeconds: minutes * 60,
    });
    const locale = textOf(body, 'lang') === 'en' ? 'en' : 'fr';
    const text = textOf(body, 'body').slice(0, MAX_POST_CHARACTERS);
    const linked = (await this.mentions.linkedFor(viewer.actor, text)).slice(0, MAX_POST_CHARACTERS);
    return renderMarkdown(linked, { locale, siteOrigin: this.config.baseUrl }).html;
  }
}
