import { DEFAULT_LOCALE, type Locale, type MessageParams } from '@forum/i18n';
import type { AccountSummary } from '@forum/identity';
import sql, { CONFIG, type Config, Database } from '@forum/kernel';
import { type Block, composeLetter, isMailAddress, LetterHead, MailQueue, renderMail } from '@forum/mail-out';
import { Inject, Injectable } from '@nestjs/common';
import type { ArrivedMail } from '../received/arrived-mail.js';
import type { Outcome } from '../received/outcome.js';
import { ReceivedMailsRepository } from '../received/received-mails.repository.js';
import { wantsNoAnswer } from '../reports/automatic.js';
import { type AnswerKind, answerLetter } from './answer-letter.js';

export interface Answer {
  readonly kind: AnswerKind;
  /** Who wrote, when that is known. */
  readonly account?: Pick<AccountSummary, 'id' | 'locale'> | null;
  readonly threadId?: string | null;
  readonly params?: MessageParams;
  readonly words?: string;
  /** A path of the forum. */
  readonly path?: string;
  readonly cards?: readonly Block[];
}

/** Says to a sender why nothing was published: politely, once a day, and never to what answers by itself. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly database: Database,
    private readonly mails: ReceivedMailsRepository,
    private readonly letterHead: LetterHead,
    private readonly queue: MailQueue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Closes the mail with its answer, in one transaction. */
  async answer(mail: ArrivedMail, answer: Answer): Promise<Outcome> {
    const { kind, account = null, threadId = null, words = '' } = answer;
    const kept = { accountId: account?.id ?? null, threadId, words, reason: kind };
    return this.database.transaction(async (tx) => {
      await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`answer:${mail.sender}`}, 0))`);
      const mayAnswer = isMailAddress(mail.sender) && !wantsNoAnswer(mail.message);
      const isSaid = !mayAnswer || (await this.mails.wasAnswered(tx, mail.sender, kind));
      const outcome: Outcome = isSaid
        ? { ...kept, outcome: 'refused' }
        : { ...kept, outcome: 'answered', answer: kind };
      if (!isSaid) await this.queue.enqueue(tx, this.letter(mail, answer));
      await this.mails.close(tx, mail, outcome);
      return outcome;
    });
  }

  private letter(mail: ArrivedMail, { kind, account, params, words, path, cards }: Answer) {
    const locale: Locale = account?.locale ?? DEFAULT_LOCALE;
    const letter = answerLetter({
      kind,
      locale,
      address: mail.sender,
      subject: mail.subject,
      sender: this.letterHead.sender(locale),
      ...(params ? { params } : {}),
      ...(words ? { words } : {}),
      ...(cards ? { cards } : {}),
      ...(path ? { href: `${this.config.baseUrl}${path}` } : {}),
    });
    return {
      kind: `answer-${kind}`,
      to: { address: mail.sender },
      accountId: account?.id ?? null,
      content: renderMail(composeLetter(letter)),
      // Its addressee wrote a moment ago.
      requested: true,
      ...(mail.messageId === null ? {} : { inReplyTo: mail.messageId, references: [mail.messageId] }),
    };
  }
}
