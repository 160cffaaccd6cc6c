export { MailButton, MailCode, MailNotice, MailQuote } from './components/mail-blocks.js';
export { MailCard, type MailCardProps, MailCards, MailThemeHeading } from './components/mail-card.js';
export { MailFooter, type MailFooterContent, type MailSender } from './components/mail-footer.js';
export { MailLayout, type MailLayoutProps } from './components/mail-layout.js';
export { MailLink, mailtoHref } from './components/mail-link.js';
export type { ThemeNumber } from './components/mail-style.js';
export {
  MailHeading,
  MailList,
  MailNote,
  MailParagraph,
  MailSection,
  MailSubheading,
} from './components/mail-text.js';
export type { Block, Card, Inline, Link, Sentence } from './letter/block.js';
export { composeLetter, type LetterContent, type MailContent } from './letter/compose-letter.js';
export {
  MAX_HTML_BYTES,
  type MailShell,
  type RenderedMail,
  renderFragment,
  renderMail,
  renderShell,
} from './letter/render-mail.js';
export { textCard } from './letter/text-blocks.js';
export { textFooter } from './letter/text-footer.js';
export { mailAddress, sameAddressKey } from './mime/address.js';
export { assemble, assembler } from './mime/assemble.js';
export { type Disassembled, disassemble } from './mime/disassemble.js';
export { type Mailbox, parseMailbox } from './mime/mailbox.js';
export type { Body, CommonHeaders, Letter, MailingList, Message } from './mime/message.js';
export { type Chunk, encodeChunk } from './mime/quoted-printable.js';
export { labelledLink, TextTwin } from './text/text-twin.js';
export { wrap } from './text/wrap.js';
