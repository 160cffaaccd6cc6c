import { threadPath } from '@forum/discussion';
import { translate } from '@forum/i18n';
import { AccountsService } from '@forum/identity';
import { CONFIG, type Config } from '@forum/kernel';
import { type Block, mailtoHref, ReplyAddresses } from '@forum/mail-out';
import { Inject, Injectable } from '@nestjs/common';
import { SentDigests } from '../ports/sent-digests.js';
import type { ArrivedMail } from '../received/arrived-mail.js';
import { PostingService } from '../replies/posting.service.js';
import type { Answer } from './answers.service.js';
import { answerMessages } from './messages.js';

const MOST_THREADS = 20;

/** Who answers the digest itself is given the address of each of its discussions. */
@Injectable()
export class DigestAnswers {
  constructor(
    private readonly digests: SentDigests,
    private readonly accounts: AccountsService,
    private readonly posting: PostingService,
    private readonly addresses: ReplyAddresses,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param owner the account that wrote @returns undefined when it answers no digest of theirs */
  async answerTo(
    mail: ArrivedMail,
    owner: string,
    given: { words: string; days: number },
  ): Promise<Answer | undefined> {
    if (mail.answers.length === 0) return undefined;
    const digest = await this.digests.byMessageId(mail.answers);
    if (digest === undefined || digest.accountId !== owner) return undefined;
    const account = await this.accounts.unscopedFor(owner);
    const t = translate(answerMessages, account.locale);
    const cards: Block[] = [];
    for (const id of digest.threadIds.slice(0, MOST_THREADS)) {
      const thread = await this.posting.threadFor(owner, id);
      if (thread?.state !== 'open') continue;
      const address = this.addresses.for(owner, thread.id);
      cards.push({
        kind: 'card',
        title: thread.title,
        lang: thread.lang,
        href: `${this.config.baseUrl}${threadPath(thread)}`,
        actions: [{ label: t('digest.address', { address }), href: mailtoHref(address) }],
      });
    }
    if (cards.length === 0) cards.push({ kind: 'paragraph', text: t('digest.none') });
    return { kind: 'digest', account, words: given.words, params: { days: given.days }, cards };
  }
}
