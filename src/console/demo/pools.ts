import { slugOf } from '@forum/discussion';
import type { Locale } from '@forum/i18n';
import { renderMarkdown } from '@forum/markup';
import { FAMILY_NAMES, FIRST_NAMES, PHRASES } from './phrases.js';

export interface DemoTitle {
  readonly title: string;
  readonly slug: string;
}

export interface DemoBody {
  readonly markdown: string;
  readonly html: string;
  readonly excerpt: string;
}

const BODIES = 240;

/** Every subject under every angle. */
export function demoTitles(locale: Locale): DemoTitle[] {
  const colon = locale === 'fr' ? '\u00a0: ' : ': ';
  const { subjects, angles } = PHRASES[locale];
  return angles.flatMap((angle) =>
    subjects.map((subject) => {
      const title = `${subject}${colon}${angle}`;
      return { title, slug: slugOf(title) };
    }),
  );
}

/** Messages of one to three paragraphs, some with a list, a quotation or emphasis; rendered as any member's are. */
export function demoBodies(locale: Locale): DemoBody[] {
  return Array.from({ length: BODIES }, (_, n) => {
    const markdown = bodyOf(locale, n);
    const { html, excerpt } = renderMarkdown(markdown, { locale });
    return { markdown, html, excerpt };
  });
}

export function demoNames(count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const round = Math.floor(n / (FIRST_NAMES.length * FAMILY_NAMES.length));
    const name = `${pick(FIRST_NAMES, n)} ${pick(FAMILY_NAMES, n + Math.floor(n / FIRST_NAMES.length))}`;
    return round === 0 ? name : `${name} ${round + 1}`;
  });
}

function bodyOf(locale: Locale, n: number): string {
  const paragraphs = Array.from({ length: 1 + (n % 3) }, (_, p) => paragraphOf(locale, n * 7 + p * 5));
  return [...decorationOf(locale, n), ...paragraphs].join('\n\n');
}

function paragraphOf(locale: Locale, n: number): string {
  const { openings, middles, endings } = PHRASES[locale];
  const sentences = [
    pick(openings, n),
    pick(middles, n * 5 + 1),
    pick(middles, n * 7 + 4),
    pick(endings, n * 3),
  ];
  return sentences.join(' ');
}

function decorationOf(locale: Locale, n: number): string[] {
  const { middles } = PHRASES[locale];
  if (n % 6 === 1) return [`> ${pick(middles, n)}`];
  if (n % 6 === 3) return [[0, 1, 2].map((item) => `- ${pick(middles, n + item)}`).join('\n')];
  if (n % 6 === 5) return [`**${pick(middles, n + 2)}**`];
  return [];
}

function pick<T>(items: readonly T[], n: number): T {
  return items[n % items.length] as T;
}
