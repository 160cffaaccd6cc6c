import { Breadcrumbs, ErrorSummary, Layout, Narrow, PageTitle } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';
import { ThreadModerationForm, type ThreadModerationProps } from './thread-moderation.partial.js';

export interface ThreadMeasurePageProps
  extends Framed,
    Pick<ThreadModerationProps, 'threadId' | 'may' | 'words'> {
  readonly threadTitle: string;
  readonly path: string;
  readonly error: string;
}

/** The form beside a discussion, given back with what was wrong. */
export function ThreadMeasurePage({ shell, threadTitle, path, error, ...form }: ThreadMeasurePageProps) {
  const { locale, csrf } = shell;
  const t = say(locale);
  return (
    <Layout shell={shell} title={t('thread.page')} robots="noindex" hasErrors>
      <Breadcrumbs locale={locale} crumbs={[{ text: threadTitle, href: path }, { text: t('thread.page') }]} />
      <Narrow>
        <PageTitle title={t('thread.page')} lead={t('thread.explain')} />
        <ErrorSummary locale={locale} errors={[{ id: 'motif', text: error }]} />
        <div class="mt">
          <ThreadModerationForm locale={locale} csrf={csrf} error={error} {...form} />
        </div>
      </Narrow>
    </Layout>
  );
}
