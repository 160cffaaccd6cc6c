import type { Part } from '../message/part.js';

/** Why a message comes from no person who writes to us: nothing is ever answered to it (RFC 3834 §2). */
export type Automatic = 'auto-reply' | 'bulk' | 'null-sender';

const VACATION =
  /^(?:re ?: *)?(?:auto(?:matic|mated)?[ -]?(?:repl|respon|answer)|out of (?:the )?office|away (?:from|until)|on (?:vacation|leave|holiday)|vacation|r[ée]ponse automatique|r[ée]p\. auto|absen(?:ce|t)|message d.absence|notification d.absence|en (?:cong[ée]|vacances)|je suis absent|automatische antwort|abwesen|risposta automatica|respuesta autom)/i;

/** @param envelopeFrom undefined when the door did not say */
export function automaticKind({ headers }: Part, envelopeFrom?: string | null): Automatic | undefined {
  const submitted = headers.raw('auto-submitted').toLowerCase().trim();
  if (submitted !== '' && !submitted.startsWith('no')) return 'auto-reply';
  const says = ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply', 'x-apple-action'];
  if (says.some((name) => headers.has(name) && !/^no$/i.test(headers.raw(name)))) return 'auto-reply';
  if (/^(?:auto_reply|auto-reply)$/i.test(headers.raw('precedence'))) return 'auto-reply';
  if (VACATION.test(headers.text('subject'))) return 'auto-reply';
  if (isBulk(headers)) return 'bulk';
  return isNullSender(headers.raw('return-path'), envelopeFrom) ? 'null-sender' : undefined;
}

function isBulk(headers: Part['headers']): boolean {
  if (/^(?:bulk|junk|list)$/i.test(headers.raw('precedence'))) return true;
  return ['list-id', 'list-unsubscribe', 'feedback-id'].some((name) => headers.has(name));
}

function isNullSender(returnPath: string, envelopeFrom: string | null | undefined): boolean {
  return envelopeFrom === '' || /^<\s*>$/.test(returnPath);
}

/** Microsoft's servers ask by this header that nothing automatic comes back ([MS-OXCMAIL] 2.2.3.2.14). */
export function wantsNoAnswer({ headers }: Part): boolean {
  return /\b(?:all|autoreply)\b/i.test(headers.raw('x-auto-response-suppress'));
}
