import { Breadcrumbs, ErrorSummary, Layout, Narrow, PageTitle } from '@forum/ui';
import type { ComponentChildren } from 'preact';
import type { Framed } from '../../http/index.js';
import { say } from './messages.js';

export interface CurationFrameProps extends Framed {
  readonly thread: { readonly id: string; readonly title: string; readonly path: string };
  readonly errors: Readonly<Record<string, string>>;
}

/** The frame of every page on which a discussion is put where it belongs. */
export function CurationFrame({
  shell,
  thread,
  errors,
  title,
  lead,
  children,
}: CurationFrameProps & { title: string; lead?: string; children: ComponentChildren }) {
  const { locale } = shell;
  const list = Object.entries(errors).map(([name, text]) => ({ id: idOf(name), text }));
  const home = { text: say(locale)('title'), href: `/discussions/${thread.id}/organiser` };
  return (
    <Layout shell={shell} title={title} robots="noindex" hasErrors={list.length > 0}>
      <Breadcrumbs
        locale={locale}
        crumbs={[
          { text: thread.title, href: thread.path },
          ...(title === home.text ? [{ text: title }] : [home, { text: title }]),
        ]}
      />
      <Narrow>
        <PageTitle title={title} {...(lead === undefined ? {} : { lead })} />
        <ErrorSummary locale={locale} errors={list} />
        {children}
      </Narrow>
    </Layout>
  );
}

/** `posts.3` is refused beside the list that it is part of. */
export function idOf(field: string): string {
  return field.split('.')[0] ?? field;
}
