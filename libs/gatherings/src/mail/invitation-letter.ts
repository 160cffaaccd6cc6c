import { formatDate, type Locale, translate, typeset } from '@forum/i18n';
import type { LetterContent, LetterSender } from '@forum/mail-out';
import type { Bilingual, Settings } from '@forum/network';
import { invitationMailMessages } from './invitation.messages.js';

export interface InvitationLetter {
  readonly kind: 'first' | 'reminder';
  readonly locale: Locale;
  readonly address: string;
  /** The page with the buttons. */
  readonly url: string;
  readonly event: { readonly title: Bilingual; readonly date: string };
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

/** The invitation, or its reminder: the same page behind both, and a way to say no in each. */
export function invitationLetter(
  letter: InvitationLetter,
  sender: LetterSender,
  settings: Settings,
): LetterContent {
  const { kind, locale, address, url, event } = letter;
  const t = translate(invitationMailMessages, locale);
  const day = (date: Date | string) => formatDate(date, locale, 'long', settings.forum.timeZone);
  const until = day(letter.expiresAt);
  const { days, reminderAfterDays: reminder } = settings.invitation;
  const { invitationsMonths: months } = settings.retention;
  return {
    locale,
    subject: t(`${kind}.subject`, { forum: sender.forumName }),
    title: t('title'),
    preheader: t(`${kind}.preheader`, { until }),
    sender,
    blocks: [
      ...(kind === 'reminder'
        ? [{ kind: 'paragraph', text: t('reminded', { sent: day(letter.sentAt) }) } as const]
        : []),
      {
        kind: 'paragraph',
        text: t('met', { date: day(event.date), event: typeset(event.title[locale], locale) }),
      },
      { kind: 'paragraph', text: t('open') },
      { kind: 'button', label: t('button'), href: url, textLabel: t('link') },
      { kind: 'note', text: t('button-note') },
      { kind: 'paragraph', text: [{ strong: t('valid', { days, until }) }] },
      { kind: 'note', text: t(`silence.${kind}`, { reminder, months }) },
    ],
    footer: {
      why: t('why', { address, date: day(event.date) }),
      links: [{ label: t('decline'), href: `${url}#refus` }],
    },
  };
}
