import { foldedHeader, textHeader } from './header.js';
import { headerUrl } from './header-url.js';
import { listHeaders, unsubscribeHeaders } from './list-headers.js';
import { mailboxTokens } from './mailbox.js';
import type { CommonHeaders, Letter } from './message.js';
import { isMessageId, messageIdToken } from './message-id.js';

/** Automatic mail says so (RFC 3834), so that no absence notice answers it. */
const ALWAYS = 'MIME-Version: 1.0\r\nAuto-Submitted: auto-generated\r\n';

export function commonHeaders(common: CommonHeaders): string {
  const { from, replyTo, locale, list } = common;
  return [
    foldedHeader('From', mailboxTokens(from, 'From')),
    replyTo ? foldedHeader('Reply-To', mailboxTokens(replyTo, 'Reply-To')) : '',
    ALWAYS,
    locale ? textHeader('Content-Language', locale) : '',
    list ? listHeaders(list) : '',
  ].join('');
}

/** @param subject the whole Subject line, which the letters of a batch often share */
export function letterHeaders(letter: Letter, subject = textHeader('Subject', letter.subject)): string {
  const references = (letter.references ?? []).filter(isMessageId);
  const inReplyTo =
    letter.inReplyTo !== undefined && isMessageId(letter.inReplyTo) ? letter.inReplyTo : undefined;
  return [
    `Date: ${letter.date.toUTCString().replace('GMT', '+0000')}\r\n`,
    foldedHeader('Message-ID', [messageIdToken(letter.messageId)]),
    foldedHeader('To', mailboxTokens(letter.to, 'To')),
    subject,
    inReplyTo ? foldedHeader('In-Reply-To', [`<${inReplyTo}>`]) : '',
    references.length > 0
      ? foldedHeader(
          'References',
          references.map((id) => `<${id}>`),
        )
      : '',
    letter.archivedAt ? foldedHeader('Archived-At', [`<${headerUrl(letter.archivedAt)}>`]) : '',
    letter.unsubscribeUrl ? unsubscribeHeaders(letter.unsubscribeUrl) : '',
  ].join('');
}
