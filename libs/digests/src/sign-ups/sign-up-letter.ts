import { formatList, type Locale, translate } from '@forum/i18n';
import type { LetterContent, LetterSender } from '@forum/mail-out';
import type { Theme } from '@forum/register';
import { signUpMessages } from './sign-up.messages.js';

export interface SignUpLetter {
  readonly locale: Locale;
  readonly address: string;
  readonly themes: readonly Theme[];
  /** The page with the button. */
  readonly url: string;
  /** How long the link is valid. */
  readonly days: number;
  readonly sender: LetterSender;
}

/** The one mail that an address gets before its holder has confirmed it. */
export function signUpLetter({ locale, address, themes, url, days, sender }: SignUpLetter): LetterContent {
  const t = translate(signUpMessages, locale);
  const titles = formatList(
    themes.map(({ title }) => title[locale]),
    locale,
  );
  return {
    locale,
    subject: t('subject'),
    title: t('title'),
    preheader: t('preheader'),
    sender,
    blocks: [
      { kind: 'paragraph', text: t('asked', { forum: sender.forumName }) },
      { kind: 'paragraph', text: t('themes', { count: themes.length, themes: titles }) },
      { kind: 'button', label: t('button'), href: url, textLabel: t('link') },
      { kind: 'note', text: t('note', { days }) },
      { kind: 'note', text: t('not-you') },
    ],
    footer: { why: t('why', { address }) },
  };
}
