import type { Locale } from '@forum/i18n';

/** What every page knows of its reader and its forum. Plain data. */
export interface Shell {
  locale: Locale;
  network: {
    /** "Réseau québécois en innovation sociale" */
    name: string;
    /** "Forum permanent": the same in every language. */
    forumName: string;
    code: string;
    /** One sentence in the footer on where the forum comes from. */
    about?: string;
    /** Where the founding facts and figures come from. */
    sources?: string;
  };
  signedIn?: SignedIn;
  /** Path and query of this page, for the language switch. */
  path: string;
  /** Address of the stylesheet, from `loadAssets`. */
  stylesheet: string;
  /** Addresses of scripts, each only an improvement. */
  scripts?: readonly string[];
  csrf?: string;
  flash?: Flash;
  /** What this forum has: nothing else is linked to. */
  features: { communities: boolean; search: boolean; indicators: boolean; moderation?: boolean };
}

export interface SignedIn {
  id: string;
  name: string;
  initials: string;
  /** Discussions with something new. */
  unread?: number;
  isModerator: boolean;
  isAdministrator: boolean;
}

/** The answer to what the person just did, shown once at the top of the next page. */
export interface Flash {
  kind: 'success' | 'danger' | 'alert';
  text: string;
}

/** Which entry of the menus this page stands under. */
export type Place =
  | 'home'
  | 'themes'
  | 'leads'
  | 'threads'
  | 'communities'
  | 'events'
  | 'glossary'
  | 'indicators'
  | 'news'
  | 'subscriptions'
  | 'account'
  | 'moderation'
  | 'administration';
