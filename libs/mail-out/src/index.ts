export { MailButton, MailCode, MailNotice, MailQuote } from './components/mail-blocks.js';
export { MailCard, type MailCardProps, MailCards, MailThemeHeading } from './components/mail-card.js';
export { type LetterSender, MailFooter, type MailFooterContent } from './components/mail-footer.js';
export { MailLayout, type MailLayoutProps } from './components/mail-layout.js';
export { MailLink, mailtoHref } from './components/mail-link.js';
export { MailProse, type MailProseProps } from './components/mail-prose.js';
export type { ThemeNumber } from './components/mail-style.js';
export {
  MailHeading,
  MailList,
  MailNote,
  MailParagraph,
  MailSection,
  MailSubheading,
} from './components/mail-text.js';
export { type LeavingMail, MailGate, type MailWatcher } from './gate/mail-gate.js';
export {
  type JournalLine,
  type JournalMail,
  type JournalQuery,
  MailJournal,
} from './journal/mail-journal.js';
export type { Block, Card, Inline, Link, Sentence } from './letter/block.js';
export { composeLetter, type LetterContent, type MailContent } from './letter/compose-letter.js';
export {
  MAX_HTML_BYTES,
  type MailShell,
  type RenderedMail,
  renderAround,
  renderFragment,
  renderMail,
  renderShell,
} from './letter/render-mail.js';
export { textCard } from './letter/text-blocks.js';
export { textFooter } from './letter/text-footer.js';
export { MailOutModule, mailOutEntities, mailOutJobs } from './mail-out.module.js';
export { isMailAddress, mailAddress, sameAddressKey } from './mime/address.js';
export { assemble, assembler, segmenter } from './mime/assemble.js';
export { type Disassembled, disassemble } from './mime/disassemble.js';
export { type Mailbox, parseMailbox } from './mime/mailbox.js';
export type { Body, CommonHeaders, Letter, MailingList, Message } from './mime/message.js';
export { type Chunk, encodeChunk } from './mime/quoted-printable.js';
export { MAIL_STATES, type MailState } from './queue/mail.entity.js';
export { forgetMailJob, sendMailJob } from './queue/mail-jobs.js';
export { MailQueue, type NewMail, SEND_MAIL } from './queue/mail-queue.js';
export { MailRetention } from './queue/mail-retention.js';
export { MailSender } from './queue/mail-sender.js';
export { type Notice, NoticeIds } from './reply-addresses/notice-ids.js';
export { ReplyAddresses, type ReplyPlace } from './reply-addresses/reply-addresses.js';
export { LetterHead } from './sender/letter-head.js';
export { SUPPRESSION_REASONS, type SuppressionReason } from './suppression/suppression.entity.js';
export { Suppressions } from './suppression/suppressions.js';
export { labelledLink, TextTwin } from './text/text-twin.js';
export { wrap } from './text/wrap.js';
export { type MailPurpose, MailTokens, type NewMailToken } from './tokens/mail-tokens.js';
export type { MailTokenPayload } from './tokens/token-payload.js';
export { type Delivery, type DeliveryResult, MailTransport } from './transports/mail-transport.js';
export { OutboxTransport } from './transports/outbox.transport.js';
export { SmtpTransport } from './transports/smtp.transport.js';
