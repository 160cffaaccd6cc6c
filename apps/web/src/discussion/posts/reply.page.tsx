import type { Post } from '@forum/discussion';
import type { SafeHtml } from '@forum/markup';
import { Breadcrumbs, Layout, Narrow, PageTitle, Quote } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';
import { Preview } from '../threads/open-thread.page.js';
import { ReplySection, type ReplySectionProps } from './reply-section.partial.js';

export interface ReplyPageProps extends Framed {
  readonly reply: Omit<ReplySectionProps, 'locale'>;
  readonly path: string;
  readonly preview: SafeHtml | null;
  readonly answered: Post | null;
}

/** A reply being read over or corrected, on a page of its own. */
export function ReplyPage({ shell, reply, path, preview, answered }: ReplyPageProps) {
  const { locale } = shell;
  const t = say(locale);
  const { thread, composing } = reply;
  const hasErrors = Object.keys(composing?.errors ?? {}).length > 0;
  return (
    <Layout
      shell={shell}
      title={t('reply.title')}
      theme={thread.theme}
      robots="noindex"
      hasErrors={hasErrors}
    >
      <Breadcrumbs
        locale={locale}
        crumbs={[{ text: thread.title, href: path }, { text: t('reply.title') }]}
      />
      <Narrow>
        <PageTitle title={thread.title} lang={thread.lang} />
        {answered?.html && reply.answering && (
          <Quote
            source={t('reply.answering', { number: reply.answering.number, name: reply.answering.name })}
          >
            <p lang={answered.lang}>{firstWords(answered.markdown ?? '')}</p>
          </Quote>
        )}
        {preview !== null && composing && (
          <Preview locale={locale} html={preview} lang={composing.values.lang} />
        )}
        <ReplySection {...reply} locale={locale} />
      </Narrow>
    </Layout>
  );
}

function firstWords(markdown: string): string {
  const line = markdown.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
