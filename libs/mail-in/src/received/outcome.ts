import type { OutcomeName } from './received-mail.entity.js';

/** Why, in a word that the console and the administration translate. */
export type Reason =
  | 'reply'
  | 'first'
  | 'other-address'
  | 'authentication'
  | 'confirmed'
  | 'discarded'
  | 'failure'
  | 'complaint'
  | 'delayed'
  | 'delivered'
  | 'auto-reply'
  | 'bulk'
  | 'null-sender'
  | 'loop'
  | 'duplicate'
  | 'too-large'
  | 'digest'
  | 'closed'
  | 'gone'
  | 'not-allowed'
  | 'not-yours'
  | 'empty'
  | 'too-long'
  | 'too-fast'
  | 'profile'
  | 'suspended'
  | 'unread'
  | 'unknown'
  | 'closed-account'
  | 'too-many-held';

/** What became of a message. */
export interface Outcome {
  readonly outcome: OutcomeName;
  readonly reason: Reason;
  readonly accountId?: string | null;
  readonly threadId?: string | null;
  readonly postId?: string | null;
  /** What its writer wrote, where it has to be kept. */
  readonly words?: string | null;
  /** Which answer left. */
  readonly answer?: string | null;
  /** For a report: who was not reached, and how badly. */
  readonly failures?: readonly {
    readonly address: string;
    readonly severity: string;
    readonly status: string;
  }[];
  /** Whether the report was of a mail of ours, and so changes what is known of an address. */
  readonly counted?: boolean;
}
