import type { Locale } from '@forum/i18n';
import type { Network } from '@forum/network';

/** Whom to write to about personal information, or about anything else that is not right. */
export interface ShownContact {
  readonly network: string;
  /** Null until the network has named someone. */
  readonly officer: { readonly title: string; readonly contact: string; readonly href: string | null } | null;
  readonly postalAddress: string | null;
}

export function shownContact(network: Network, locale: Locale): ShownContact {
  const { name, privacyOfficer, postalAddress } = network;
  return {
    network: name[locale],
    officer: privacyOfficer && {
      title: privacyOfficer.title[locale],
      contact: privacyOfficer.contact,
      href: hrefOf(privacyOfficer.contact),
    },
    postalAddress,
  };
}

/** A contact is free text: only what is wholly one mail address becomes a link. */
function hrefOf(contact: string): string | null {
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(contact) ? `mailto:${contact}` : null;
}
