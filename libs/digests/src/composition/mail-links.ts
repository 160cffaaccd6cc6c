import type { MailPurpose, MailTokens } from '@forum/mail-out';
import type { Recipient } from './recipient.js';

/** The personal links of one digest, as paths below the forum's address, without a slash at their beginning. */
export interface MailLinks {
  readonly preferences: string;
  readonly unsubscribe: string;
  readonly online: string;
}

const PAGES = { preferences: 'preferences', unsubscribe: 'desabonnement', read: 'lire' } as const;

/** They expire by the window, not by the hour of sending: a digest made again carries the same links. */
export function mailLinks(tokens: MailTokens, recipient: Recipient, months: number): MailLinks {
  const expiresAt = new Date(recipient.slot);
  expiresAt.setUTCMonth(expiresAt.getUTCMonth() + months);
  const subject = { accountId: recipient.accountId };
  const path = (purpose: MailPurpose & keyof typeof PAGES, mailId?: string) => {
    const token = tokens.issue({ purpose, subject, expiresAt, ...(mailId === undefined ? {} : { mailId }) });
    return `courriels/${PAGES[purpose]}/${token}`;
  };
  return {
    preferences: path('preferences'),
    unsubscribe: path('unsubscribe', recipient.digestId),
    online: path('read', recipient.digestId),
  };
}
