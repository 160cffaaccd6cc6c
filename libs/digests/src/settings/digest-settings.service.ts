import { type Actor, ConsentsService, signedInId } from '@forum/identity';
import { Database, Facts, parse, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { CONSENT_VERSION, CONSENT_WORDING } from './consent-wording.js';
import {
  type DigestSettings,
  type DigestSettingsChange,
  type DigestSettingsInput,
  digestSettingsSchema,
} from './digest-settings.js';
import { DigestSettingsRepository } from './digest-settings.repository.js';

/** Where somebody pressed the button. */
export type ConsentSource = 'web' | 'mail' | 'api';

export interface Change {
  readonly accountId: string;
  readonly change: DigestSettingsChange;
  readonly source: ConsentSource;
}

export interface Resumption {
  readonly accountId: string;
  readonly locale: DigestSettings['locale'];
  readonly source: ConsentSource;
}

/** When, how often and in which language a person gets digests, or that they want none. */
@Injectable()
export class DigestSettingsService {
  constructor(
    private readonly database: Database,
    private readonly settings: DigestSettingsRepository,
    private readonly consents: ConsentsService,
    private readonly facts: Facts,
  ) {}

  /** One's own; before anything was asked for, what it would be. @throws Forbidden for a visitor */
  async own(actor: Actor): Promise<DigestSettings> {
    return this.unscopedFor(signedInId(actor));
  }

  /** For whoever holds a link that names the account. */
  async unscopedFor(accountId: string): Promise<DigestSettings> {
    const { reader } = this.database;
    return (await this.settings.find(reader, accountId)) ?? this.settings.preset(reader, accountId);
  }

  /** Changes what is named. Asking for digests and wanting none are consents, kept in their register. @throws Invalid, Forbidden */
  async change(actor: Actor, input: DigestSettingsInput, source: ConsentSource): Promise<DigestSettings> {
    const change = parse(digestSettingsSchema, input);
    const accountId = signedInId(actor);
    await this.database.transaction((tx) => this.apply(tx, { accountId, change, source }));
    return this.unscopedFor(accountId);
  }

  /** The same for a link in a mail, or with other changes: in the caller's transaction. */
  async apply(tx: Tx, { accountId, change, source }: Change): Promise<void> {
    const standing = await this.settings.lock(tx, accountId);
    const before = standing ?? (await this.settings.preset(tx, accountId));
    const settings = { ...before, ...named(change) };
    const isActive = settings.frequency !== 'never';
    const wasActive = standing !== undefined && standing.frequency !== 'never';
    // What happened while nothing was wanted is closed before a new window opens.
    if (standing !== undefined && isActive && !wasActive) await this.settings.closeGap(tx, accountId);
    await this.settings.save(tx, { accountId, settings });
    if (isActive && !wasActive) await this.begin(tx, { accountId, change, source }, settings.locale);
    if (!isActive && wasActive) await this.stop(tx, accountId);
  }

  /** Digests begin, unless the person has said before what they want. */
  async ensure(tx: Tx, accountId: string, source: ConsentSource): Promise<void> {
    if ((await this.settings.find(tx, accountId)) === undefined)
      await this.apply(tx, { accountId, change: {}, source });
  }

  /** Digests begin, or begin again where they were stopped. @returns whether there were none before */
  async resume(tx: Tx, { accountId, locale, source }: Resumption): Promise<boolean> {
    const standing = await this.settings.find(tx, accountId);
    if (standing !== undefined && standing.frequency !== 'never') return false;
    const { frequency } = await this.settings.preset(tx, accountId);
    await this.apply(tx, { accountId, change: { frequency, locale }, source });
    return standing === undefined;
  }

  private async begin(
    tx: Tx,
    { accountId, source }: Change,
    locale: DigestSettings['locale'],
  ): Promise<void> {
    const wording = CONSENT_WORDING[locale];
    const agreement = { kind: 'digest', wording, wordingVersion: CONSENT_VERSION } as const;
    await this.consents.record(tx, { accountId, locale, source, ...agreement });
    await this.facts.record(tx, { kind: 'digest.started', actorId: accountId, data: { accountId } });
  }

  private async stop(tx: Tx, accountId: string): Promise<void> {
    await this.settings.dropWaiting(tx, accountId);
    await this.consents.withdraw(tx, accountId, 'digest');
    await this.facts.record(tx, { kind: 'digest.stopped', actorId: accountId, data: { accountId } });
  }
}

/** Without the keys that say nothing. */
function named(change: DigestSettingsChange): Partial<DigestSettings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
