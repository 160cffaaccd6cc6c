import { type Actor, signedInId } from '@forum/identity';
import { parse, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { type DigestSettingsInput, digestSettingsSchema } from '../settings/digest-settings.js';
import { DigestSettingsService } from '../settings/digest-settings.service.js';
import {
  type SubscriptionsInput,
  SubscriptionsService,
  subscriptionsSchema,
} from '../subscriptions/subscriptions.service.js';

export interface TrialOf {
  readonly settings: DigestSettingsInput;
  readonly subscriptions: SubscriptionsInput;
}

/** Both kinds of choices in one transaction. */
@Injectable()
export class TriedChoices {
  constructor(
    private readonly settings: DigestSettingsService,
    private readonly subscriptions: SubscriptionsService,
  ) {}

  async apply(tx: Tx, actor: Actor, { settings, subscriptions }: TrialOf): Promise<void> {
    const accountId = signedInId(actor);
    const change = parse(digestSettingsSchema, settings);
    await this.settings.apply(tx, { accountId, change, source: 'web' });
    await this.subscriptions.changeIn(tx, actor, {
      wanted: parse(subscriptionsSchema, subscriptions),
      source: 'web',
    });
  }
}
