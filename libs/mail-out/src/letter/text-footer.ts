import type { Locale } from '@forum/i18n';
import type { LetterSender, MailFooterContent } from '../components/mail-footer.js';
import { labelledLink } from '../text/text-twin.js';
import { visibleText } from '../text/visible-text.js';
import { wrap } from '../text/wrap.js';

export interface TextFooterContent {
  readonly locale: Locale;
  readonly sender: LetterSender;
  readonly content: MailFooterContent;
}

/** The footer's lines, under the separator that mail clients know (RFC 3676 §4.3). */
export function textFooter({ locale, sender, content }: TextFooterContent): string {
  const { why, links = [], note, otherLanguage } = content;
  const { networkName, postalAddress, help } = sender;
  return [
    '-- ',
    wrap(visibleText(why)),
    ...links.map((link) => labelledLink(link, locale, '  ')),
    ...(note === undefined ? [] : [wrap(visibleText(note))]),
    ...(help === undefined ? [] : [labelledLink({ label: help.label, href: help.address }, locale, '  ')]),
    ...(otherLanguage === undefined ? [] : [labelledLink(otherLanguage, otherLanguage.locale, '  ')]),
    wrap(visibleText(postalAddress === null ? networkName : `${networkName}. ${postalAddress}`)),
  ].join('\n');
}
