import { readAddresses, readMessageIds } from '../message/addresses.js';
import { readHeaders } from '../message/headers.js';
import type { Part } from '../message/part.js';

/** Somebody told their mail provider that a message of ours is unwanted (RFC 5965). */
export interface Complaint {
  /** `abuse`, `opt-out`, `fraud`, `not-spam`, `auth-failure`…, lower case. */
  readonly kind: string;
  /** Who complains, when it is said: providers often hide it. */
  readonly addresses: readonly string[];
  readonly originals: readonly string[];
}

export function readComplaint(mail: Part): Complaint | undefined {
  const parts = [...mail.walk(false)];
  const report = parts.find(({ type }) => type === 'message/feedback-report');
  if (report === undefined) return privateComplaint(mail);
  const lines = report.text().split('\n');
  const { headers } = readHeaders(
    lines,
    lines.findIndex((line) => line !== ''),
    lines.length,
  );
  const named = ['original-rcpt-to', 'removal-recipient'].flatMap((name) => headers.all(name));
  return {
    kind: headers.raw('feedback-type').trim().toLowerCase() || 'abuse',
    addresses: named.flatMap((value) => readAddresses(value).map(({ address }) => address)),
    originals: originalsIn(mail),
  };
}

/** Outlook.com returns the message under a subject of its own; Apple Mail's button writes a mail that says it. */
function privateComplaint(mail: Part): Complaint | undefined {
  const subject = mail.headers.text('subject');
  if (/^complaint about message from /i.test(subject)) {
    return { kind: 'abuse', addresses: [], originals: originalsIn(mail) };
  }
  const isAppleButton =
    /^unsubscribe$/i.test(subject) && /^auto-(?:replied|generated)/i.test(mail.headers.raw('auto-submitted'));
  if (!isAppleButton) return undefined;
  const addresses = readAddresses(mail.headers.raw('from')).map(({ address }) => address);
  return { kind: 'opt-out', addresses, originals: readMessageIds(mail.headers.raw('in-reply-to')) };
}

function originalsIn(mail: Part): string[] {
  const inside = [...mail.walk()].slice(1).flatMap((part) => readMessageIds(part.headers.raw('message-id')));
  return [...new Set(inside)].slice(0, 20);
}
