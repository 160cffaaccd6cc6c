import type { Post } from '@forum/discussion';
import type { SafeHtml } from '@forum/markup';
import {
  Breadcrumbs,
  Button,
  Composer,
  ErrorSummary,
  Field,
  Layout,
  LinkButton,
  Narrow,
  PageTitle,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';
import { Preview } from '../threads/open-thread.page.js';
import { ComposeFields, type Composing } from './compose.partial.js';
import { EditConflict, type ShownEditConflict } from './edit-conflict.partial.js';
import { say as sayEditing } from './editing.messages.js';

export interface EditPostPageProps extends Framed {
  readonly post: Post;
  readonly threadTitle: string;
  readonly path: string;
  readonly composing: Omit<Composing, 'locale'>;
  readonly reason: string;
  /** What the text was written from, sent back with it. */
  readonly version: string;
  /** Another edit was saved in the meantime. */
  readonly conflict: ShownEditConflict | null;
  readonly preview: SafeHtml | null;
}

export function EditPostPage(props: EditPostPageProps) {
  const { shell, threadTitle, path, composing, preview, conflict } = props;
  const { locale } = shell;
  const t = say(locale);
  const errors = Object.entries(composing.errors).map(([id, text]) => ({ id, text }));
  return (
    <Layout
      shell={shell}
      title={t('edit.title')}
      robots="noindex"
      hasErrors={errors.length > 0 || conflict !== null}
    >
      <Breadcrumbs locale={locale} crumbs={[{ text: threadTitle, href: path }, { text: t('edit.title') }]} />
      <Narrow>
        <PageTitle title={t('edit.title')} />
        <ErrorSummary locale={locale} errors={errors} />
        {conflict !== null && <EditConflict locale={locale} {...conflict} />}
        {preview !== null && <Preview locale={locale} html={preview} lang={composing.values.lang} />}
        <EditForm {...props} errors={errors} />
      </Narrow>
    </Layout>
  );
}

interface EditFormProps extends EditPostPageProps {
  readonly errors: ReadonlyArray<{ readonly id: string; readonly text: string }>;
}

function EditForm({ shell, post, path, composing, reason, errors, version, conflict }: EditFormProps) {
  const { locale } = shell;
  const t = say(locale);
  return (
    <Composer
      action={`/discussions/${post.threadId}/messages/${post.id}/modifier`}
      csrf={shell.csrf}
      class="mt"
      hidden={{ version }}
    >
      <ComposeFields locale={locale} {...composing} organisation={null} />
      <Field
        locale={locale}
        name="reason"
        label={t('edit.reason')}
        note={t('new.optional')}
        error={errors.find(({ id }) => id === 'reason')?.text}
        value={reason}
        maxlength={200}
      />
      <p class="grappe">
        <Button>{conflict ? sayEditing(locale)('conflict.submit') : t('edit.submit')}</Button>
        <Button kind="second" name="apercu" value="1" formnovalidate>
          {t('compose.preview')}
        </Button>
        <LinkButton kind="link" href={path}>
          {t('edit.cancel')}
        </LinkButton>
      </p>
    </Composer>
  );
}
