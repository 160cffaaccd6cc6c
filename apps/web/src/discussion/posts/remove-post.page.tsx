import type { Post } from '@forum/discussion';
import { Breadcrumbs, Button, Form, Layout, LinkButton, Narrow, PageTitle, Prose } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';

export interface RemovePostPageProps extends Framed {
  readonly post: Post;
  readonly threadTitle: string;
  readonly path: string;
}

/** A confirmation: a GET removes nothing. */
export function RemovePostPage({ shell, post, threadTitle, path }: RemovePostPageProps) {
  const { locale } = shell;
  const t = say(locale);
  return (
    <Layout shell={shell} title={t('remove.title')} robots="noindex">
      <Breadcrumbs
        locale={locale}
        crumbs={[{ text: threadTitle, href: path }, { text: t('remove.title') }]}
      />
      <Narrow>
        <PageTitle title={t('remove.title')} lead={t('remove.text')} />
        {post.html && <Prose html={post.html} lang={post.lang} class="cite" />}
        <Form
          action={`/discussions/${post.threadId}/messages/${post.id}/retrait`}
          csrf={shell.csrf}
          class="mt"
        >
          <p class="grappe">
            <LinkButton kind="second" href={path}>
              {t('edit.cancel')}
            </LinkButton>
            <Button kind="danger">{t('remove.submit')}</Button>
          </p>
        </Form>
      </Narrow>
    </Layout>
  );
}
