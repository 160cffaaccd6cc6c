import type { Post, Revision } from '@forum/discussion';
import { formatDateTime } from '@forum/i18n';
import { Breadcrumbs, Layout, Narrow, PageTitle, Prose, Time } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';

export interface PostHistoryPageProps extends Framed {
  readonly post: Post;
  readonly revisions: readonly Revision[];
  readonly threadTitle: string;
  readonly path: string;
  readonly timeZone: string;
}

/** What a message says and what it said before, newest first. */
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
        {[...revisions].reverse().map((revision) => (
          <section class="section mt" key={revision.revision}>
            <h2>
              <Time at={revision.recordedAt}>
                {t('history.until', { when: formatDateTime(revision.recordedAt, locale, 'long', timeZone) })}
              </Time>
            </h2>
            {revision.reason && <p class="meta">{t('history.reason', { reason: revision.reason })}</p>}
            <Prose html={revision.html} lang={post.lang} class="mt" />
          </section>
        ))}
      </Narrow>
    </Layout>
  );
}
