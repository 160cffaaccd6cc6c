import { formatDate, translate } from '@forum/i18n';
import sql, { type Tx } from '@forum/kernel';
import type { Block } from '@forum/mail-out';
import { Injectable } from '@nestjs/common';
import { type Community, type CommunityRole, communityPath } from '../communities/community.js';
import { CommunityMail, type Told, type Words } from './community-mail.js';
import { requestMessages } from './request.messages.js';

type Named = Pick<Community, 'id' | 'slug' | 'name'>;

/** Between a person at the door and those who decide. */
@Injectable()
export class RequestLetters {
  constructor(private readonly mail: CommunityMail) {}

  /** Somebody asks to join: to the community's moderators. */
  async tellTeam(
    tx: Tx,
    community: Named,
    { accountId, message }: { accountId: string; message: string | null },
  ): Promise<void> {
    const person = await tx.one<{ name: string | null }>(
      sql`select name from account where id = ${accountId}`,
    );
    const write = (told: Told): Words => {
      const t = translate(requestMessages, told.locale);
      const name = person?.name ?? t('nobody');
      return {
        subject: t('asked.subject', { name, community: community.name }),
        blocks: [
          { kind: 'paragraph', text: t('asked.said', { name, community: community.name }) },
          ...quoted(t('asked.message'), message),
          button(t('asked.button'), told.url(communityPath(community, 'moderation'))),
        ],
        why: t('why.team', { address: told.address, community: community.name }),
      };
    };
    const roles = ['moderator', 'owner'] as const;
    await this.mail.toTeam(tx, community.id, { roles, letter: { kind: 'join-request', write } });
  }

  async tellAccepted(tx: Tx, community: Named, accountId: string): Promise<void> {
    const write = (told: Told): Words => {
      const t = translate(requestMessages, told.locale);
      return {
        subject: t('accepted.subject', { community: community.name }),
        blocks: [
          { kind: 'paragraph', text: t('accepted.said', { community: community.name }) },
          button(t('accepted.button'), told.url(communityPath(community))),
        ],
        why: t('why.asked', { address: told.address }),
      };
    };
    await this.mail.toPeople(tx, [accountId], { kind: 'join-accepted', write });
  }

  /** The reason is said, and how to talk about it. */
  async tellRefused(
    tx: Tx,
    community: Named,
    { accountId, reason }: { accountId: string; reason: string },
  ): Promise<void> {
    await this.tellDecision(tx, { community, accountId, reason }, 'refused');
  }

  async tellRemoved(
    tx: Tx,
    community: Named,
    { accountId, reason }: { accountId: string; reason: string },
  ): Promise<void> {
    await this.tellDecision(tx, { community, accountId, reason }, 'removed');
  }

  /** @param until the end of it, null for good */
  async tellBanned(
    tx: Tx,
    community: Named,
    { accountId, reason, until }: { accountId: string; reason: string; until: Date | null },
  ): Promise<void> {
    const write = (told: Told): Words => {
      const t = translate(requestMessages, told.locale);
      const said =
        until === null
          ? t('banned.endless', { community: community.name })
          : t('banned.said', {
              community: community.name,
              lastDay: formatDate(new Date(until.getTime() - 1), told.locale, 'long', told.timeZone),
            });
      return {
        subject: t('banned.subject', { community: community.name }),
        blocks: [{ kind: 'paragraph', text: said }, ...quoted(t('reason'), reason), contact(told)],
        why: t('why.concerned', { address: told.address }),
      };
    };
    await this.mail.toPeople(tx, [accountId], { kind: 'community-ban', write });
  }

  /** What a person may do there has changed. */
  async tellRole(
    tx: Tx,
    community: Named,
    { accountId, role }: { accountId: string; role: CommunityRole },
  ): Promise<void> {
    const write = (told: Told): Words => {
      const t = translate(requestMessages, told.locale);
      const said = t('role.said', { community: community.name, role: t(`role.${role}`) });
      return {
        subject: t('role.subject', { community: community.name }),
        blocks: [
          { kind: 'paragraph', text: said },
          button(t('role.button'), told.url(communityPath(community, 'membres'))),
        ],
        why: t('why.concerned', { address: told.address }),
      };
    };
    await this.mail.toPeople(tx, [accountId], { kind: 'community-role', write });
  }

  private async tellDecision(
    tx: Tx,
    { community, accountId, reason }: { community: Named; accountId: string; reason: string },
    outcome: 'refused' | 'removed',
  ): Promise<void> {
    const write = (told: Told): Words => {
      const t = translate(requestMessages, told.locale);
      return {
        subject: t(`${outcome}.subject`, { community: community.name }),
        blocks: [
          { kind: 'paragraph', text: t(`${outcome}.said`, { community: community.name }) },
          ...quoted(t('reason'), reason),
          contact(told),
        ],
        why: t('why.concerned', { address: told.address }),
      };
    };
    await this.mail.toPeople(tx, [accountId], { kind: `join-${outcome}`, write });
  }
}

function quoted(intro: string, text: string | null): Block[] {
  return text === null || text === '' ? [] : [{ kind: 'quote', intro, text }];
}

function button(label: string, href: string): Block {
  return { kind: 'button', label, href };
}

function contact({ locale }: Told): Block {
  return { kind: 'paragraph', text: translate(requestMessages, locale)('contact') };
}
