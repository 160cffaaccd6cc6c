import type { Locale } from '@forum/i18n';
import { Link } from '../links/link.js';
import { say } from '../messages.js';

export interface PaginationProps {
  locale: Locale;
  /** "Pages de messages" */
  label: string;
  page: number;
  pages: number;
  href: (page: number) => string;
}

/** Numbered pages, for posts: their numbers last. Nothing when there is only one. */
export function Pagination({ locale, label, page, pages, href }: PaginationProps) {
  if (pages <= 1) return null;
  const t = say(locale);
  return (
    <nav class="pages" aria-label={label}>
      {page > 1 && (
        <Link href={href(page - 1)} rel="prev">
          {t('pages.previous')}
        </Link>
      )}
      {shownPages(page, pages).map((number) =>
        number < 0 ? (
          <span key={number}>…</span>
        ) : (
          <PageNumber
            key={number}
            number={number}
            current={number === page}
            href={href}
            spoken={t('pages.page')}
          />
        ),
      )}
      {page < pages && (
        <Link href={href(page + 1)} rel="next">
          {t('pages.next')}
        </Link>
      )}
    </nav>
  );
}

interface PageNumberProps {
  number: number;
  current: boolean;
  href: (page: number) => string;
  spoken: string;
}

function PageNumber({ number, current, href, spoken }: PageNumberProps) {
  const words = (
    <>
      <span class="sr">{spoken} </span>
      {number}
    </>
  );
  return current ? <span aria-current="page">{words}</span> : <Link href={href(number)}>{words}</Link>;
}

/** First, last, and two on each side of the current page; a negative number stands for a gap. */
function shownPages(page: number, pages: number): number[] {
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 2,
  );
  return near.flatMap((number, index) => {
    const missing = number - (near[index - 1] ?? 0) - 1;
    if (missing === 0) return [number];
    return missing === 1 ? [number - 1, number] : [-number, number];
  });
}

export interface CursorPaginationProps {
  locale: Locale;
  label: string;
  /** The address of what follows; nothing is written without it and `first`. */
  next?: string;
  /** The address of the beginning, given on every part but the first. */
  first?: string;
}

/** Lists go forward by cursor: nothing is counted, nothing is skipped. */
export function CursorPagination({ locale, label, next, first }: CursorPaginationProps) {
  if (next === undefined && first === undefined) return null;
  const t = say(locale);
  return (
    <nav class="pages" aria-label={label}>
      {first !== undefined && <Link href={first}>{t('pages.first')}</Link>}
      {next !== undefined && (
        <Link href={next} rel="next">
          {t('pages.next')}
        </Link>
      )}
    </nav>
  );
}
