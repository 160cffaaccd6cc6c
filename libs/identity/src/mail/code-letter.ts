import { formatDateTime, type Locale, translate } from '@forum/i18n';
import type { LetterContent, LetterSender } from '@forum/mail-out';
import type { SignInPurpose } from '../sign-in/sign-in-request.entity.js';
import { mailMessages } from './messages.js';

export interface CodeLetter {
  readonly purpose: SignInPurpose;
  readonly address: string;
  readonly code: string;
  readonly url: string;
  readonly locale: Locale;
  readonly askedAt: Date;
  readonly timeZone: string;
  readonly minutes: number;
  readonly attempts: number;
}

/** The mail that holds a code and a link. It is the same for a known and an unknown address. */
export function codeLetter(letter: CodeLetter, sender: LetterSender): LetterContent {
  const { purpose, address, url, locale, minutes, attempts } = letter;
  const t = translate(mailMessages, locale);
  const code = `${letter.code.slice(0, 3)} ${letter.code.slice(3)}`;
  const when = formatDateTime(letter.askedAt, locale, 'long', letter.timeZone);
  return {
    locale,
    subject: t(`${purpose}.subject`, { code }),
    title: t(`${purpose}.title`),
    preheader: t('code.preheader', { code, minutes }),
    sender,
    blocks: [
      { kind: 'paragraph', text: t('code.enter') },
      { kind: 'code', value: code },
      { kind: 'paragraph', text: t('code.or') },
      { kind: 'button', label: t(`${purpose}.button`), href: url, textLabel: t('code.link') },
      { kind: 'note', text: t('code.button-note') },
      { kind: 'paragraph', text: [{ strong: t('code.valid', { minutes }) }, t('code.tries', { attempts })] },
      { kind: 'note', text: t('code.not-you', { when }) },
    ],
    footer: { why: t(`${purpose}.why`, { address }) },
  };
}
