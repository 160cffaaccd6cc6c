import { readMessageIds } from '../message/addresses.js';
import { Headers, readHeaders } from '../message/headers.js';
import type { Part } from '../message/part.js';
import { failuresInText } from './failure-text.js';
import { failuresInNotification } from './provider-notice.js';
import { type Failure, severityOf } from './severity.js';

/** What became of a message that left. */
export interface DeliveryReport {
  readonly failures: readonly Failure[];
  /** Message-IDs of the message it tells of, as the report returns them. */
  readonly originals: readonly string[];
}

const MOST_FAILURES = 100;
const STATUS_TYPES = new Set(['message/delivery-status', 'message/global-delivery-status']);

/** A delivery report by the standard (RFC 3464), or as older and private servers write it. @returns undefined when it is none */
export function readDeliveryReport(mail: Part): DeliveryReport | undefined {
  const failures = failuresOf(mail);
  if (failures.length === 0) return undefined;
  return { failures: failures.slice(0, MOST_FAILURES), originals: originalIds(mail) };
}

function failuresOf(mail: Part): Failure[] {
  const status = [...mail.walk(false)].find(({ type }) => STATUS_TYPES.has(type));
  if (status) return standardFailures(status.text(), mail);
  if (!looksLikeOne(mail)) return [];
  // A report whose boundaries are damaged still holds the standard's lines.
  const standard = mail.body.includes('Final-Recipient:') ? standardFailures(mail.body, mail) : [];
  return standard.length > 0 ? standard : (failuresInNotification(mail) ?? failuresInText(mail));
}

/** Per message, then per recipient, in blocks of header lines (RFC 3464 §2.1). */
function standardFailures(text: string, mail: Part): Failure[] {
  const spoken = failuresInText(mail);
  const failures = blocks(text).flatMap((block) => {
    const address = addressIn(block.raw('final-recipient')) || addressIn(block.raw('original-recipient'));
    if (address === '' && !block.has('action')) return [];
    const told = spoken.find((failure) => failure.address.toLowerCase() === address.toLowerCase());
    return [standardFailure(block, { address, told: told?.said ?? '' })];
  });
  const onlyOne = failures.length === 1 ? failures[0] : undefined;
  // One that says nothing of why may say it in words.
  return onlyOne?.address === '' && spoken.length > 0 ? spoken : failures;
}

function standardFailure(block: Headers, { address, told }: { address: string; told: string }): Failure {
  const status = /\d\.\d{1,3}\.\d{1,3}/.exec(block.raw('status'))?.[0] ?? '';
  const diagnostic = block.text('diagnostic-code');
  const said = `${diagnostic} ${block.raw('status')}`.trim();
  // To what the server answered is said in the words above the report.
  const after = /end of data|>>> data|\brcpt\b/i.exec(told)?.[0] ?? '';
  const symptoms = {
    action: block.raw('action').trim(),
    status,
    said: diagnostic ? `${said} ${after}` : told,
  };
  return { address, severity: severityOf(symptoms), status, said: said.slice(0, 500) };
}

function blocks(text: string): Headers[] {
  const lines = text.split('\n');
  const found: Headers[] = [];
  for (let at = 0; at < lines.length && found.length <= MOST_FAILURES; ) {
    const { headers, body } = readHeaders(lines, at, lines.length);
    found.push(headers);
    at = Math.max(body, at + 1);
  }
  return found;
}

function addressIn(value: string): string {
  const bare = value.replace(/^[^;]*;/, '').trim();
  return /<([^<>]*)>/.exec(bare)?.[1] ?? bare;
}

const SENDERS =
  /mailer-daemon|post_?master|mail delivery|delivery (?:subsystem|status)|mdaemon|bounce|autoreply-admin|sns\.amazonaws\.com|system administrator/i;
const SUBJECTS =
  /undeliver|delivery (?:status|failure|has failed|report|notification|problem)|returned (?:mail|to sender)|failure notice|mail (?:failure|failed|delivery failed|system error|could not)|non ?deliver|not delivered|rejected|could ?n.t be delivered|undelivered|non remis|échec|echec de|retour(?:né)? à l.exp|message (?:you sent )?(?:blocked|failed)|warning: (?:message|could not)/i;

const BODIES =
  /did not reach the following recipient|error message below|could ?n.t be delivered|was not delivered|addresses had permanent fatal errors|"Type" ?: ?"Notification"/i;

/** From a mail system or from nobody (RFC 5321 §4.5.5), and about a failure by its subject or its first words. */
function looksLikeOne(mail: Part): boolean {
  const { headers } = mail;
  if (headers.has('x-failed-recipients') || mail.parameter('report-type') === 'delivery-status') return true;
  const isFromSystem = SENDERS.test(headers.text('from')) || /^<\s*>$/.test(headers.raw('return-path'));
  if (!isFromSystem) return false;
  return SUBJECTS.test(headers.text('subject')) || BODIES.test(beginning(mail));
}

function beginning(mail: Part): string {
  const first = [...mail.walk(false)].find(
    ({ type, children }) => /^(?:text|multipart)\//.test(type) && children.length === 0,
  );
  return first?.text().slice(0, 4_000) ?? '';
}

function originalIds(mail: Part): string[] {
  const inside = [...mail.walk()]
    .slice(1)
    .flatMap(({ headers }) => readMessageIds(headers.raw('message-id')));
  const quoted = Array.from(mail.body.matchAll(/^message-id:\s*(<[^<>\s]{3,250}>)/gim), ([, id]) =>
    readMessageIds(id ?? ''),
  ).flat();
  return [...new Set([...inside, ...quoted])].slice(0, 20);
}
