import { Injectable } from '@nestjs/common';
import { OtherMail } from '../answers/other-mail.service.js';
import type { ArrivedMail } from '../received/arrived-mail.js';
import { InboundLimits } from '../received/inbound-limits.js';
import { type Decision, RepliesService } from './replies.service.js';
import { type IncomingReply, ReplyIntake } from './reply-intake.js';

/** What is to be done with a mail that a person wrote. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly intake: ReplyIntake,
    private readonly replies: RepliesService,
    private readonly others: OtherMail,
    private readonly limits: InboundLimits,
  ) {}

  async decide(mail: ArrivedMail): Promise<{ readonly decision: Decision; readonly reply?: IncomingReply }> {
    if (mail.raw.length > this.limits.maxMegabytes * 1_000_000) {
      const answer = await this.others.answerToLarge(mail);
      return { decision: answer ? { do: 'answer', answer } : { do: 'refuse', reason: 'too-large' } };
    }
    const reply = this.intake.read(mail);
    if (reply !== undefined) return { reply, decision: await this.replies.decide(mail, reply) };
    const answer = await this.others.answerTo(mail);
    return { decision: answer ? { do: 'answer', answer } : { do: 'refuse', reason: 'authentication' } };
  }
}
