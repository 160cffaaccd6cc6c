import type { Mailbox } from './mailbox.js';
import type { Chunk } from './quoted-printable.js';

/** What all the messages of a batch have in common. */
export interface CommonHeaders {
  readonly from: Mailbox;
  readonly replyTo?: Mailbox;
  /** Language of the interface text (Content-Language, RFC 3282). */
  readonly locale?: string;
  readonly list?: MailingList;
}

/** RFC 2919 and RFC 2369: what a mail client files the message under. */
export interface MailingList {
  /** Dotted name inside a domain of ours: `resume.forum.example.org`. */
  readonly id: string;
  readonly name?: string;
  readonly archiveUrl?: string;
}

/** A text to encode, or parts encoded beforehand, in order. */
export type Body = string | readonly Chunk[];

/** What makes one message of the batch its own. */
export interface Letter {
  /** Without angle brackets. The boundary comes from it too: the same input gives the same bytes. */
  readonly messageId: string;
  readonly date: Date;
  readonly to: Mailbox;
  readonly subject: string;
  readonly text: Body;
  readonly html: Body;
  /** One-click unsubscription by POST (RFC 8058); the URL must be HTTPS outside of trials. */
  readonly unsubscribeUrl?: string;
  /** Permalink of what is sent (RFC 5064). */
  readonly archivedAt?: string;
  /** Message-IDs without angle brackets, oldest first; what is no Message-ID is left out. */
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
}

export type Message = CommonHeaders & Letter;
