import type { Locale } from '@forum/i18n';
import { CursorPagination } from '@forum/ui';
import { sayOfFrame } from './messages.js';

export interface MoreProps {
  readonly locale: Locale;
  readonly path: string;
  /** What else narrows the list. */
  readonly query?: Readonly<Record<string, string>>;
  readonly next: string | null;
  readonly beyondFirst: boolean;
}

/** What follows a page of a list, and the way back to its beginning. */
export function More({ locale, path, query = {}, next, beyondFirst }: MoreProps) {
  const address = (more: Readonly<Record<string, string>>) => {
    const search = new URLSearchParams({ ...query, ...more }).toString();
    return search === '' ? path : `${path}?${search}`;
  };
  return (
    <CursorPagination
      locale={locale}
      label={sayOfFrame(locale)('more')}
      {...(next === null ? {} : { next: address({ cursor: next }) })}
      {...(beyondFirst ? { first: address({}) } : {})}
    />
  );
}
