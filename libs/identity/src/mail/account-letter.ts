import type { Locale } from '@forum/i18n';
import { translate } from '@forum/i18n';
import type { Block, LetterContent, LetterSender } from '@forum/mail-out';
import { mailMessages } from './messages.js';

/** What every such mail needs. */
export interface Told {
  readonly locale: Locale;
  /** Where it goes. */
  readonly address: string;
  /** Day and hour, in words. */
  readonly when: string;
}

/** To the main address: another one now signs in to the same account. */
export function addressAddedLetter(
  told: Told & { readonly added: string; readonly accountUrl: string },
  sender: LetterSender,
): LetterContent {
  const t = translate(mailMessages, told.locale);
  const { added, when, accountUrl } = told;
  return letter(told, sender, {
    kind: 'address-added',
    blocks: [
      { kind: 'paragraph', text: t('address-added.said', { address: added, when }) },
      { kind: 'paragraph', text: t('address-added.not-you') },
      { kind: 'button', label: t('address-added.button'), href: accountUrl },
    ],
  });
}

/** The last mail: what was erased, what stays. */
export function accountClosedLetter(
  told: Told & { readonly removePosts: boolean },
  sender: LetterSender,
): LetterContent {
  const t = translate(mailMessages, told.locale);
  const posts = told.removePosts ? 'account-closed.posts-go' : 'account-closed.posts-stay';
  return letter(told, sender, {
    kind: 'account-closed',
    blocks: [
      { kind: 'paragraph', text: t('account-closed.said', { when: told.when }) },
      { kind: 'paragraph', text: t(posts) },
    ],
  });
}

function letter(
  { locale, address }: Told,
  sender: LetterSender,
  { kind, blocks }: { kind: 'address-added' | 'account-closed'; blocks: readonly Block[] },
): LetterContent {
  const t = translate(mailMessages, locale);
  const subject = t(`${kind}.subject`);
  return { locale, subject, title: subject, sender, blocks, footer: { why: t(`${kind}.why`, { address }) } };
}
