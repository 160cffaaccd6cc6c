import sql, { CONFIG, type Config, type Reader } from '@forum/kernel';
import { LetterHead, MailTokens } from '@forum/mail-out';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';
import { Composer } from './composer.js';
import { readRegister, type Surroundings } from './surroundings.js';

/** Makes the composer of one run: the forum as it is now, in both languages. */
@Injectable()
export class ComposerFactory {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly network: NetworkService,
    private readonly letterHead: LetterHead,
    private readonly tokens: MailTokens,
  ) {}

  async make(reader: Reader): Promise<Composer> {
    const row = await reader.one<{ now: Date }>(sql`select now()`);
    const { now: date } = row as { now: Date };
    const surroundings = await this.surroundings(reader);
    return new Composer({ surroundings, date, tokens: this.tokens, letterHead: this.letterHead });
  }

  private async surroundings(reader: Reader): Promise<Surroundings> {
    const { digest, mailLink } = this.network.settings;
    return {
      ...(await readRegister(reader)),
      baseUrl: this.config.baseUrl,
      senders: { fr: this.letterHead.sender('fr'), en: this.letterHead.sender('en') },
      perSection: digest.perSection,
      welcomeDays: digest.welcomeDays,
      linkMonths: mailLink.months,
    };
  }
}
