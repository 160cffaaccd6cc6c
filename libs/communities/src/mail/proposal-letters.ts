import { type Locale, translate } from '@forum/i18n';
import type { Tx } from '@forum/kernel';
import type { Block } from '@forum/mail-out';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { type Community, communityPath } from '../communities/community.js';
import { CommunityMail, type Told, type Words } from './community-mail.js';
import { proposalMessages } from './proposal.messages.js';

type Named = Pick<Community, 'id' | 'slug' | 'name'>;
const say = (locale: Locale) => translate(proposalMessages, locale);

/** Between whoever proposes a community and those who decide. */
@Injectable()
export class ProposalLetters {
  constructor(
    private readonly mail: CommunityMail,
    private readonly network: NetworkService,
  ) {}

  async tellAdministrators(tx: Tx, community: Named & { readonly purpose: string }): Promise<void> {
    const write = (told: Told): Words => {
      const t = say(told.locale);
      const { name, purpose } = community;
      return {
        subject: t('proposed.subject', { community: name }),
        blocks: [
          paragraph(t('proposed.said', { community: name })),
          { kind: 'quote', intro: t('proposed.purpose'), text: purpose },
          button(t('proposed.button'), told.url(communityPath(community))),
        ],
        why: t('why.administrator', { address: told.address }),
      };
    };
    await this.mail.toAdministrators(tx, { kind: 'community-proposed', write });
  }

  async tellOpened(tx: Tx, community: Named, owners: readonly string[]): Promise<void> {
    const days = this.network.settings.community.trialDays;
    const write = (told: Told): Words => {
      const t = say(told.locale);
      return {
        subject: t('opened.subject', { community: community.name }),
        blocks: [
          paragraph(t('opened.said', { community: community.name, days })),
          button(t('opened.button'), told.url(communityPath(community))),
        ],
        why: t('why.proposer', { address: told.address }),
      };
    };
    await this.mail.toPeople(tx, owners, { kind: 'community-opened', write });
  }

  /** To those whom the proposal named: one word of theirs and they belong. */
  async tellNamed(tx: Tx, community: Named, invited: readonly string[]): Promise<void> {
    const write = (told: Told): Words => {
      const t = say(told.locale);
      return {
        subject: t('named.subject', { community: community.name }),
        blocks: [
          paragraph(t('named.said', { community: community.name })),
          button(t('named.button'), told.url(communityPath(community))),
        ],
        why: t('why.named', { address: told.address }),
      };
    };
    await this.mail.toPeople(tx, invited, { kind: 'community-named', write });
  }

  async tellRefused(
    tx: Tx,
    { name }: Named,
    { owners, reason }: { readonly owners: readonly string[]; readonly reason: string },
  ): Promise<void> {
    const write = (told: Told): Words => {
      const t = say(told.locale);
      return {
        subject: t('refused.subject', { community: name }),
        blocks: [
          paragraph(t('refused.said', { community: name })),
          { kind: 'quote', intro: t('refused.reason'), text: reason },
          paragraph(t('refused.next')),
        ],
        why: t('why.proposer', { address: told.address }),
      };
    };
    await this.mail.toPeople(tx, owners, { kind: 'community-refused', write });
  }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function button(label: string, href: string): Block {
  return { kind: 'button', label, href };
}
