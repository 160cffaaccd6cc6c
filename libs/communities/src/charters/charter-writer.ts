import type { Locale } from '@forum/i18n';
import type { Actor } from '@forum/identity';
import sql, { AuditLog, CONFIG, type Config, Facts, type Tx } from '@forum/kernel';
import { renderMarkdown } from '@forum/markup';
import { Inject, Injectable } from '@nestjs/common';
import type { Community } from '../communities/community.js';
import { CharterEntity } from './charter.entity.js';

export const CHARTER_CHANGED = 'community.charter-changed';

interface NewCharter {
  readonly community: Pick<Community, 'id' | 'charterVersion'>;
  readonly text: string;
  readonly lang: Locale;
}

/** Keeps each version of a charter, rendered once. Callers hold the community's row and have asked the policy. */
@Injectable()
export class CharterWriter {
  constructor(
    private readonly audit: AuditLog,
    private readonly facts: Facts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The same words are no change. */
  async write(tx: Tx, actor: Actor, { community, text, lang }: NewCharter): Promise<void> {
    const { id: communityId, charterVersion } = community;
    const standing = await tx.one<{ markdown: string; lang: Locale }>(sql`
      select markdown, lang from community_charter
      where community_id = ${communityId} and version = ${charterVersion}`);
    if (standing?.markdown === text && standing.lang === lang) return;
    const version = charterVersion + 1;
    const { html } = renderMarkdown(text, { locale: lang, siteOrigin: this.config.baseUrl });
    const writtenBy = actor.accountId;
    await tx.manager.insert(CharterEntity, { communityId, version, markdown: text, html, lang, writtenBy });
    await tx.rows(sql`
      update community set charter_version = ${version}, version = version + 1 where id = ${communityId}`);
    // Whoever writes it has read it.
    await tx.rows(sql`
      update community_membership set charter_version = ${version}
      where community_id = ${communityId} and account_id = ${writtenBy}`);
    const subject = { kind: 'community', id: communityId };
    await this.audit.record(tx, {
      action: CHARTER_CHANGED,
      actorId: writtenBy,
      subject,
      detail: { version },
    });
    const data = { communityId, version };
    await this.facts.record(tx, { kind: CHARTER_CHANGED, actorId: writtenBy, data });
  }
}
