import type { Author, Thread } from '@forum/discussion';
import { type Locale, typeset } from '@forum/i18n';
import type { Sector } from '@forum/network';
import { initialsOf } from '@forum/ui';
import { say } from './messages.js';

/** How an author is shown: a person who left has a word in place of a name, and no address. */
export interface ShownAuthor {
  readonly name: string;
  readonly initials: string;
  readonly sector?: string;
  readonly href?: string;
}

export interface Showing {
  readonly locale: Locale;
  readonly sectors: readonly Sector[];
  /** Profiles are for members: visitors get no link to them. */
  readonly profiles: boolean;
}

export function shownAuthor(author: Author, { locale, sectors, profiles }: Showing): ShownAuthor {
  if (author.name === null) return { name: say(locale)('post.author-gone'), initials: '·' };
  const sector = sectors.find((one) => one.code === author.sector)?.label[locale];
  return {
    name: author.name,
    initials: initialsOf(author.name),
    ...(sector === undefined ? {} : { sector }),
    ...(profiles && author.kind === 'person' ? { href: `/personnes/${author.id}` } : {}),
  };
}

/** Titles of the founding content are set as the rest of the site is; members' words stay as typed. */
export function shownTitle({ title, lang, author }: Pick<Thread, 'title' | 'lang' | 'author'>): string {
  return author.kind === 'network' ? typeset(title, lang) : title;
}
