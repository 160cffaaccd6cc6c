import { automaticKind } from '../reports/automatic.js';
import type { ArrivedMail } from './arrived-mail.js';
import type { Reason } from './outcome.js';

/** Relays that a message may pass before it is taken to go round in circles (RFC 5321 §6.3 says 100). */
const MOST_HOPS = 50;

/** Why a message gets no answer at all: what answers by itself, goes to many, or comes from here. */
export function unansweredReason(
  mail: ArrivedMail,
  own: { readonly domain: string; readonly from: string },
): Reason | undefined {
  if (isLoop(mail, own)) return 'loop';
  return automaticKind(mail.message, mail.envelopeFrom);
}

function isLoop({ message, messageId, sender }: ArrivedMail, own: { domain: string; from: string }): boolean {
  const { headers } = message;
  if (headers.has('x-loop') || headers.all('received').length > MOST_HOPS) return true;
  const isOwnSender =
    sender === own.from || (sender.startsWith('reponse+') && sender.endsWith(`@${own.domain}`));
  return isOwnSender || (messageId?.toLowerCase().endsWith(`@${own.domain}`) ?? false);
}
