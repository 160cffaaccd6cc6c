import { type KeysOf, type Locale, type MessageParams, translate } from '@forum/i18n';
import type { Block, LetterContent, LetterSender } from '@forum/mail-out';
import { answerMessages } from './messages.js';

/** Answers that say why nothing was published. */
export type AnswerKind =
  | 'closed'
  | 'gone'
  | 'not-allowed'
  | 'not-yours'
  | 'empty'
  | 'too-long'
  | 'too-large'
  | 'too-fast'
  | 'profile'
  | 'suspended'
  | 'digest'
  | 'unread'
  | 'unknown';

type Key = KeysOf<typeof answerMessages>;

export interface AnswerContent {
  readonly kind: AnswerKind;
  readonly locale: Locale;
  readonly address: string;
  /** Of the mail that is answered. */
  readonly subject: string;
  readonly params?: MessageParams;
  /** What its writer wrote, given back. */
  readonly words?: string;
  /** Where to go, as a whole address. */
  readonly href?: string;
  readonly cards?: readonly Block[];
  readonly sender: LetterSender;
}

/** What is given back of a text: enough to find it again, the original being theirs anyway. */
const MOST_WORDS = 4_000;

export function answerLetter(content: AnswerContent): LetterContent {
  const { kind, locale, sender, params = {}, words = '', href, cards = [] } = content;
  const t = translate(answerMessages, locale);
  const title = t(`${kind}.title`);
  const blocks: Block[] = [{ kind: 'paragraph', text: t(`${kind}.text`, params) }, ...cards];
  if (words !== '') blocks.push({ kind: 'quote', intro: t('your-words'), text: words.slice(0, MOST_WORDS) });
  if (href !== undefined) blocks.push({ kind: 'button', label: t(labelOf(kind)), href });
  const subject = content.subject === '' ? t('no-subject') : content.subject;
  return {
    locale,
    subject: t('re', { subject }),
    title,
    sender,
    blocks,
    footer: { why: t('why', { address: content.address }) },
  };
}

function labelOf(kind: AnswerKind): Key {
  if (kind === 'profile' || kind === 'unread' || kind === 'unknown') return `${kind}.button`;
  return kind === 'closed' || kind === 'not-allowed' ? 'read-it' : 'unread.button';
}

export interface ConfirmationContent {
  readonly why: 'first' | 'other-address' | 'authentication';
  readonly locale: Locale;
  /** The known address. */
  readonly address: string;
  /** Where the reply came from. */
  readonly from: string;
  readonly title: string;
  readonly words: string;
  /** The page with the buttons. */
  readonly href: string;
  readonly days: number;
  readonly sender: LetterSender;
}

export function confirmationLetter(content: ConfirmationContent): LetterContent {
  const { why, locale, title, words, href, days, sender } = content;
  const t = translate(answerMessages, locale);
  return {
    locale,
    subject: t('confirm.subject', { title }),
    title: t('confirm.title'),
    sender,
    blocks: [
      { kind: 'paragraph', text: t(`confirm.${why}`, { title, sender: content.from }) },
      { kind: 'quote', text: words.slice(0, MOST_WORDS) },
      { kind: 'button', label: t('confirm.button'), href },
      { kind: 'note', text: t('confirm.note', { days }) },
    ],
    footer: { why: t('confirm.why', { address: content.address }) },
  };
}
