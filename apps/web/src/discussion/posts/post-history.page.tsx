import type { Post, Revision } from '@forum/discussion';
import { formatDateTime, type Locale } from '@forum/i18n';
import { Breadcrumbs, Details, Difference, Layout, Narrow, PageTitle, Prose, Time } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';
import { say as sayEditing } from './editing.messages.js';
import { type PostChange, postChanges } from './post-changes.js';

export interface PostHistoryPageProps extends Framed {
  readonly post: Post;
  readonly revisions: readonly Revision[];
  readonly threadTitle: string;
  readonly path: string;
  readonly timeZone: string;
}

/** What a message says, and every edit of it word by word, newest first. */
export function PostHistoryPage({
  shell,
  post,
  revisions,
  threadTitle,
  path,
  timeZone,
}: PostHistoryPageProps) {
  const { locale } = shell;
  const t = say(locale);
  const title = t('history.title', { number: post.number });
  return (
    <Layout shell={shell} title={title} robots="noindex">
      <Breadcrumbs locale={locale} crumbs={[{ text: threadTitle, href: path }, { text: title }]} />
      <Narrow>
        <PageTitle title={title} />
        {post.html && (
          <section class="section">
            <h2>{t('history.now')}</h2>
            <Prose html={post.html} lang={post.lang} class="mt" />
          </section>
        )}
        {postChanges(post, revisions).map((change) => (
          <Edit
            key={change.before.revision}
            {...change}
            locale={locale}
            when={formatDateTime(change.before.recordedAt, locale, 'long', timeZone)}
            {...(post.lang === locale ? {} : { lang: post.lang })}
          />
        ))}
      </Narrow>
    </Layout>
  );
}

interface EditProps extends PostChange {
  readonly locale: Locale;
  readonly when: string;
  /** The language of the message, where it is not the page's. */
  readonly lang?: Locale;
}

function Edit({ locale, when, before, passages, lang }: EditProps) {
  const t = sayEditing(locale);
  const spoken = lang === undefined ? {} : { lang };
  return (
    <section class="section mt pile pile-s" id={`modification-${before.revision}`}>
      <h2>
        <Time at={before.recordedAt}>{t('history.edited', { when })}</Time>
      </h2>
      <p class="meta">
        {before.reason === null ? t('history.silent') : t('history.reason', { reason: before.reason })}
      </p>
      {passages && <Changed locale={locale} passages={passages} {...spoken} />}
      <Details summary={t('history.before')}>
        <Prose html={before.html} {...spoken} />
      </Details>
    </section>
  );
}

function Changed({
  locale,
  passages,
  lang,
}: Pick<EditProps, 'locale' | 'lang'> & { passages: NonNullable<PostChange['passages']> }) {
  if (passages.every(({ kind }) => kind === 'same')) {
    return <p class="meta">{sayEditing(locale)('history.same')}</p>;
  }
  return <Difference locale={locale} passages={passages} {...(lang === undefined ? {} : { lang })} />;
}
