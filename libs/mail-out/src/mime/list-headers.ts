import { foldedHeader } from './header.js';
import { headerUrl } from './header-url.js';
import { nameTokens } from './mailbox.js';
import type { MailingList } from './message.js';
import { oneLine } from './one-line.js';

/** RFC 2919 §3: dot-separated atoms, 255 characters at the most. */
const LIST_ID = /^(?=.{3,255}$)[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+$/;

/** List-Id (RFC 2919) and List-Archive (RFC 2369). @throws RangeError for an id that is none */
export function listHeaders({ id, name, archiveUrl }: MailingList): string {
  if (!LIST_ID.test(id)) throw new RangeError('not a List-Id');
  const phrase = oneLine(name ?? '');
  const listId = foldedHeader('List-Id', [
    ...(phrase === '' ? [] : nameTokens(phrase, 'List-Id')),
    `<${id}>`,
  ]);
  return archiveUrl ? listId + foldedHeader('List-Archive', [`<${headerUrl(archiveUrl)}>`]) : listId;
}

/** List-Unsubscribe that a mail client may act on by one POST, without asking its reader anything more (RFC 8058). */
export function unsubscribeHeaders(url: string): string {
  const listUnsubscribe = foldedHeader('List-Unsubscribe', [`<${headerUrl(url)}>`]);
  return `${listUnsubscribe}List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n`;
}
