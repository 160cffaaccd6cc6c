import { readAddresses, readMessageIds } from '../message/addresses.js';
import type { Part } from '../message/part.js';
import { readMessage } from '../message/read-message.js';
import type { Door } from './received-mail.entity.js';

/** A stored message, claimed by whoever handles it. */
export interface StoredMail {
  readonly id: string;
  readonly door: Door;
  readonly envelopeFrom: string | null;
  readonly recipient: string;
  readonly raw: Buffer;
  readonly fingerprint: Buffer;
}

/** What handling a message looks at. */
export interface ArrivedMail extends StoredMail {
  readonly message: Part;
  /** Lower case; empty when it names nobody. */
  readonly sender: string;
  readonly subject: string;
  readonly messageId: string | null;
  /** The messages that it answers, the nearest first. */
  readonly answers: readonly string[];
}

export function readArrived(stored: StoredMail): ArrivedMail {
  const message = readMessage(stored.raw);
  const { headers } = message;
  const [from] = readAddresses(headers.raw('from'));
  const [messageId = null] = readMessageIds(headers.raw('message-id'));
  const nearest = readMessageIds(headers.raw('in-reply-to'));
  const older = readMessageIds(headers.raw('references')).reverse();
  return {
    ...stored,
    message,
    sender: (from?.address ?? '').toLowerCase().slice(0, 254),
    subject: headers.text('subject').slice(0, 500),
    messageId,
    answers: [...new Set([...nearest, ...older])].slice(0, 100),
  };
}
