import { type Actor, signedInId } from '@forum/identity';
import { Database, type Reader } from '@forum/kernel';
import { disassemble } from '@forum/mail-out';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { DigestSettingsRepository } from '../settings/digest-settings.repository.js';
import { DigestPreview } from './digest-preview.js';
import { type Estimate, estimate } from './estimate.js';
import { type TrialOf, TriedChoices } from './tried-choices.js';

/** What choices would bring. */
export interface Trial {
  readonly estimate: Estimate;
  /** The next digest as it would be now, in plain text; null when nothing would be in it. */
  readonly text: string | null;
  readonly subject: string | null;
}

/** What there is so far is taken back: nothing of a trial is kept. */
class TakenBack extends Error {
  constructor(readonly trial: Trial) {
    super('a trial');
  }
}

/** Tries choices before they are made: everything is done as it would be, read, and rolled back. */
@Injectable()
export class MailTrial {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
    private readonly settings: DigestSettingsRepository,
    private readonly choices: TriedChoices,
    private readonly preview: DigestPreview,
  ) {}

  /** How much mail one's choices make as they stand. @throws Forbidden for a visitor */
  async standing(actor: Actor): Promise<Estimate> {
    return this.weekly(this.database.reader, signedInId(actor));
  }

  /** @throws Invalid, Forbidden */
  async of(actor: Actor, wanted: TrialOf): Promise<Trial> {
    const accountId = signedInId(actor);
    try {
      await this.database.transaction(async (tx) => {
        await this.choices.apply(tx, actor, wanted);
        const raw = await this.preview.in(tx, { accountId, fromBeginning: true });
        const message = raw && disassemble(raw);
        throw new TakenBack({
          estimate: await this.weekly(tx, accountId),
          text: message?.text ?? null,
          subject: message?.headers.find(({ name }) => name === 'Subject')?.value ?? null,
        });
      });
    } catch (error) {
      if (error instanceof TakenBack) return error.trial;
      throw error;
    }
    throw new Error('a trial ends by being taken back');
  }

  private async weekly(reader: Reader, accountId: string): Promise<Estimate> {
    const { estimateWeeks: weeks, bundleMinutes } = this.network.settings.instant;
    const settings =
      (await this.settings.find(reader, accountId)) ?? (await this.settings.preset(reader, accountId));
    return estimate(reader, { accountId, settings, weeks, bundleMinutes });
  }
}
