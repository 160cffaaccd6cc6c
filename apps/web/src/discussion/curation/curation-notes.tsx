import type { Curation } from '@forum/discussion';
import { formatDate, type Locale } from '@forum/i18n';
import { Link, Notice } from '@forum/ui';
import type { ComponentChildren } from 'preact';
import { say } from './messages.js';

export interface ShowingNotes {
  readonly locale: Locale;
  readonly timeZone: string;
  /** The thread whose page this is. */
  readonly threadId: string;
}

interface PageOfPosts {
  readonly posts: ReadonlyArray<{ readonly number: number }>;
  /** The numbers that the page holds; those of messages that moved away are among them. */
  readonly range: { readonly first: number; readonly last: number };
}

/** Each note behind the message after which it was written, or behind the last before it. */
export function notesOfPage(notes: readonly Curation[], { posts, range }: PageOfPosts) {
  const start = range.first === 1 ? 0 : range.first;
  const within = (from: number, to: number) => notes.filter(({ place }) => place >= from && place < to);
  const numbers = posts.map(({ number }) => number);
  return {
    before: within(start, numbers[0] ?? range.last + 1),
    after: (index: number) => within(numbers[index] ?? 0, numbers[index + 1] ?? range.last + 1),
  };
}

/** What was decided, among the messages where it was decided: who, when and why. */
export function CurationNote({ note, showing }: { note: Curation; showing: ShowingNotes }) {
  return (
    <Notice class="avis--note">
      <p>{whatWas(note, showing)}</p>
      <CurationMeta note={note} showing={showing} />
    </Notice>
  );
}

export function CurationMeta({
  note,
  showing: { locale, timeZone },
}: {
  note: Curation;
  showing: ShowingNotes;
}) {
  const t = say(locale);
  const when = formatDate(note.decidedAt, locale, 'long', timeZone);
  return (
    <p class="meta">
      {note.by === null ? t('by.nobody', { when }) : t('by', { name: note.by.name, when })}
      {note.reason !== null && <> {t('why', { reason: note.reason })}</>}
    </p>
  );
}

/** The decision as one sentence. Names of what this reader may not see are not in it. */
export function whatWas(note: Curation, { locale, threadId }: ShowingNotes): ComponentChildren {
  const t = say(locale);
  const { kind, posts: count, other } = note;
  if (kind === 'move') return whereTo(note, locale);
  if (kind === 'split') return <Parted note={note} locale={locale} left={note.threadId === threadId} />;
  if (kind !== 'merge') return t(`note.${kind}`);
  return other ? t('note.merge.named', { count, title: other.title }) : t('note.merge', { count });
}

function Parted({ note, locale, left }: { note: Curation; locale: Locale; left: boolean }) {
  const key = left ? 'note.split.left' : 'note.split.here';
  const words = { count: note.posts };
  const t = say(locale);
  if (note.other === null) return <>{t(key, words)}</>;
  return <Named text={t(`${key}.named`, words)} note={note} locale={locale} />;
}

function Named({ text, note: { other }, locale }: { text: string; note: Curation; locale: Locale }) {
  if (other === null) return <>{text}</>;
  return (
    <>
      {text}{' '}
      <Link
        href={`/discussions/${other.id}/${other.slug}`}
        {...(other.lang === locale ? {} : { lang: other.lang })}
      >
        {other.title}
      </Link>
      .
    </>
  );
}

function whereTo({ before, after }: Curation, locale: Locale): string {
  const t = say(locale);
  if (!before || !after) return t('note.move');
  if (before.community !== after.community) {
    return t(after.community === null ? 'note.move.open' : 'note.move.community');
  }
  if (before.theme !== after.theme) return t('note.move.theme', { from: before.theme, to: after.theme });
  return t('note.move.leads');
}
