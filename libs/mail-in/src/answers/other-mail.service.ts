import { AccountsService } from '@forum/identity';
import { Injectable } from '@nestjs/common';
import type { ArrivedMail } from '../received/arrived-mail.js';
import { InboundLimits } from '../received/inbound-limits.js';
import { ReplyIntake } from '../replies/reply-intake.js';
import { WritersService } from '../replies/writers.service.js';
import type { Answer } from './answers.service.js';
import { DigestAnswers } from './digest-answers.service.js';

/** Mail that answers no discussion: to the digest itself, to an address that nobody reads, from nobody we know. */
@Injectable()
export class OtherMail {
  constructor(
    private readonly intake: ReplyIntake,
    private readonly writers: WritersService,
    private readonly accounts: AccountsService,
    private readonly digests: DigestAnswers,
    private readonly limits: InboundLimits,
  ) {}

  /** @returns undefined where silence is the answer: a sender who may be somebody else */
  async answerTo(mail: ArrivedMail): Promise<Answer | undefined> {
    if (this.intake.isForged(mail)) return undefined;
    const owner = await this.writers.ownerOf(mail.sender);
    if (owner === undefined) return { kind: 'unknown', path: '/' };
    const words = this.intake.wordsOf(mail);
    const toDigest = await this.digests.answerTo(mail, owner, { words, days: this.limits.keptDays });
    return toDigest ?? { kind: 'unread', account: await this.accounts.unscopedFor(owner), path: '/' };
  }

  /** Too large to be read: its sender is told, if it is one of ours. */
  async answerToLarge(mail: ArrivedMail): Promise<Answer | undefined> {
    const owner = this.intake.isForged(mail) ? undefined : await this.writers.ownerOf(mail.sender);
    if (owner === undefined) return undefined;
    const account = await this.accounts.unscopedFor(owner);
    return { kind: 'too-large', account, params: { megabytes: this.limits.maxMegabytes }, path: '/' };
  }
}
