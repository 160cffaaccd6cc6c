import type { Post } from '@forum/discussion';
import { formatDateTime, type Locale } from '@forum/i18n';
import { type Passage, type SafeHtml, wordDifference } from '@forum/markup';
import { Difference, Notice, Prose } from '@forum/ui';
import type { Viewer } from '../../http/index.js';
import { say } from './editing.messages.js';

export interface ShownEditConflict {
  readonly when: string;
  /** The text that stands, and in which language. */
  readonly html: SafeHtml;
  readonly lang: Locale;
  /** From the text that stands to the one that was typed. */
  readonly passages: readonly Passage[];
}

/** The text that stands, beside the one that was typed from an older one. */
export function conflictWith(post: Post, typed: string, viewer: Viewer): ShownEditConflict | null {
  if (post.html === null) return null;
  return {
    when: formatDateTime(post.editedAt ?? post.createdAt, viewer.locale, 'long', viewer.timeZone),
    html: post.html,
    lang: post.lang,
    passages: wordDifference(post.markdown ?? '', typed.replace(/\r\n?/g, '\n').trim()),
  };
}

/** One's own message was edited elsewhere since this form was shown: nothing is replaced unseen. */
export function EditConflict(props: ShownEditConflict & { readonly locale: Locale }) {
  const { locale, when, html, lang, passages } = props;
  const t = say(locale);
  const spoken = lang === locale ? {} : { lang };
  return (
    <Notice kind="alert" role="alert" title={t('conflict.title', { when })}>
      <p>{t('conflict.text')}</p>
      <h3 class="mt-s">{t('conflict.standing')}</h3>
      <Prose html={html} {...spoken} />
      <h3 class="mt-s">{t('conflict.difference')}</h3>
      <Difference locale={locale} passages={passages} {...spoken} />
    </Notice>
  );
}
