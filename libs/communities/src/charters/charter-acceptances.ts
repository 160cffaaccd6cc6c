import type { Locale } from '@forum/i18n';
import { translate } from '@forum/i18n';
import { ConsentsService } from '@forum/identity';
import { Invalid, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Community } from '../communities/community.js';
import { charterMessages } from './charter.messages.js';

export interface Acceptance {
  readonly community: Pick<Community, 'id' | 'name' | 'charterVersion'>;
  readonly accountId: string;
  /** The version that the person had before their eyes; nothing said is the one in force, for programs alone. */
  readonly version: number | undefined;
}

export interface Accepting {
  readonly locale: Locale;
  readonly source: 'web' | 'api';
}

/** What is agreed to, in the words said beside the box. */
export function charterWording(
  { name, charterVersion }: Pick<Community, 'name' | 'charterVersion'>,
  locale: Locale,
): string {
  return translate(charterMessages, locale)('wording', { name, version: charterVersion });
}

/** Accepting a community's charter: one line of the consent register for each version. */
@Injectable()
export class CharterAcceptances {
  constructor(private readonly consents: ConsentsService) {}

  /** @returns the version that is now accepted; 0 where there is no charter @throws Invalid */
  async accept(tx: Tx, { community, accountId, version }: Acceptance, entry: Accepting): Promise<number> {
    const { charterVersion } = community;
    if (charterVersion === 0) return 0;
    const seen = version ?? (entry.source === 'api' ? charterVersion : 0);
    if (seen === 0) throw Invalid.field('charter', 'charter-needed');
    if (seen !== charterVersion) throw Invalid.field('charter', 'charter-changed');
    const { locale, source } = entry;
    await this.consents.record(tx, {
      accountId,
      kind: 'charter',
      wording: charterWording(community, locale),
      wordingVersion: `community-${community.id}-${charterVersion}`,
      locale,
      source,
    });
    return charterVersion;
  }
}
