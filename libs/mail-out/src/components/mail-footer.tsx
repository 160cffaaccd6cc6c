import { type Locale, languageTag } from '@forum/i18n';
import type { ComponentChildren } from 'preact';
import { MailLink, mailtoHref } from './mail-link.js';
import { style } from './mail-style.js';

/** Who sends: the law asks for a name, a postal address and a way to reach a person (Canada, L.C. 2010, ch. 23, art. 6). */
export interface LetterSender {
  readonly forumName: string;
  readonly networkName: string;
  readonly postalAddress: string | null;
  /** Where a person answers, with the words of the link. */
  readonly help?: { readonly label: string; readonly address: string };
}

export interface MailFooterContent {
  /** Why this mail came to this address. */
  readonly why: string;
  /** How to get less of it, or none: each opens a page with a button. */
  readonly links?: ReadonlyArray<{ readonly label: string; readonly href: string }>;
  readonly note?: string;
  /** The way to the other language, in that language. */
  readonly otherLanguage?: { readonly label: string; readonly href: string; readonly locale: Locale };
}

export function MailFooter({
  sender,
  content,
}: {
  readonly sender: LetterSender;
  readonly content: MailFooterContent;
}) {
  const { why, links = [], note, otherLanguage } = content;
  return (
    <>
      <Line>
        {why} {links.map((link) => [<MailLink href={link.href}>{link.label}</MailLink>, '. '])}
        {note}
        {sender.help ? <Help {...sender.help} /> : null}
      </Line>
      {otherLanguage ? (
        <Line lang={languageTag(otherLanguage.locale)}>
          <MailLink href={otherLanguage.href} hrefLang={languageTag(otherLanguage.locale)}>
            {otherLanguage.label}
          </MailLink>
        </Line>
      ) : null}
      <Line>{[sender.networkName, sender.postalAddress].filter(Boolean).join('. ')}</Line>
    </>
  );
}

function Help({ label, address }: { readonly label: string; readonly address: string }) {
  return (
    <>
      {' '}
      <MailLink href={mailtoHref(address)}>{label}</MailLink>.
    </>
  );
}

function Line({ children, lang }: { readonly children: ComponentChildren; readonly lang?: string }) {
  return (
    <p class="sec" lang={lang} style={style.footerText}>
      {children}
    </p>
  );
}
