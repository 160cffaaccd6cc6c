import { Injectable } from '@nestjs/common';
import { AnswersService } from '../answers/answers.service.js';
import type { ArrivedMail } from '../received/arrived-mail.js';
import { ClaimsService } from '../received/claims.service.js';
import type { Outcome } from '../received/outcome.js';
import { DecisionsService } from './decisions.service.js';
import { HoldingService } from './holding.service.js';
import { PostingService } from './posting.service.js';
import { publishingKey } from './publishing-key.js';
import type { IncomingReply } from './reply-intake.js';

/** Does with a person's mail what was decided. */
@Injectable()
export class ConversationsService {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly holding: HoldingService,
    private readonly posting: PostingService,
    private readonly answers: AnswersService,
    private readonly claims: ClaimsService,
  ) {}

  async take(mail: ArrivedMail): Promise<Outcome> {
    const { decision, reply } = await this.decisions.decide(mail);
    if (decision.do === 'answer') return this.answers.answer(mail, decision.answer);
    if (decision.do === 'refuse' || reply === undefined) {
      const reason = decision.do === 'refuse' ? decision.reason : 'unknown';
      return this.claims.close(mail, { outcome: 'refused', reason, ...(reply ? placeOf(reply) : {}) });
    }
    return decision.do === 'hold' ? this.holding.hold(mail, reply, decision) : this.publish(mail, reply);
  }

  private async publish(mail: ArrivedMail, reply: IncomingReply): Promise<Outcome> {
    const published = await this.posting.publish(reply, publishingKey(mail.fingerprint));
    if ('refused' in published) return this.answers.answer(mail, published.refused);
    return this.claims.close(mail, {
      outcome: 'posted',
      reason: 'reply',
      accountId: reply.accountId,
      ...published,
    });
  }
}

function placeOf({ accountId, threadId }: IncomingReply) {
  return { accountId, threadId };
}
