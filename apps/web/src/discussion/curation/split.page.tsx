import { Button, CheckboxGroup, Field, Form, LinkButton, Pagination, TextArea } from '@forum/ui';
import { REASON_MAX } from './curation.page.js';
import { CurationFrame, type CurationFrameProps } from './curation-frame.partial.js';
import { say } from './messages.js';

export interface SplitPageProps extends CurationFrameProps {
  readonly posts: ReadonlyArray<{
    readonly number: number;
    readonly name: string;
    readonly words: string;
    readonly lang: string;
  }>;
  readonly page: number;
  readonly pages: number;
  readonly titleMax: number;
  readonly values: {
    readonly title: string;
    readonly posts: readonly string[];
    readonly from: string;
    readonly to: string;
    readonly reason: string;
  };
}

/** Messages to choose, and the title of the discussion that they will be. */
export function SplitPage(props: SplitPageProps) {
  const { shell, thread, page, pages } = props;
  const { locale } = shell;
  const t = say(locale);
  const at = `/discussions/${thread.id}/organiser/scission`;
  return (
    <CurationFrame {...props} title={t('split.page')} lead={t('split.text')}>
      <Form action={`${at}?page=${page}`} csrf={shell.csrf} class="pile mt">
        <SplitFields {...props} />
        <p class="grappe">
          <Button>{t('split.do')}</Button>
          <LinkButton kind="link" href={thread.path}>
            {t('cancel')}
          </LinkButton>
        </p>
      </Form>
      <Pagination
        locale={locale}
        label={t('split.pages')}
        page={page}
        pages={pages}
        href={(number) => `${at}?page=${number}`}
      />
    </CurationFrame>
  );
}

function SplitFields(props: SplitPageProps) {
  const { shell, titleMax, values, errors } = props;
  const { locale } = shell;
  const t = say(locale);
  return (
    <>
      <Field
        locale={locale}
        name="title"
        label={t('split.field.title')}
        value={values.title}
        error={errors.title}
        maxlength={titleMax}
        required
      />
      <Choices {...props} />
      <TextArea
        locale={locale}
        name="reason"
        label={t('reason')}
        help={t('reason.help')}
        value={values.reason}
        error={errors.reason}
        rows={2}
        maxlength={REASON_MAX}
        required
      />
    </>
  );
}

function Choices(props: SplitPageProps) {
  const { shell, posts, values, errors } = props;
  const { locale } = shell;
  const t = say(locale);
  return (
    <>
      <CheckboxGroup
        locale={locale}
        name="posts"
        label={t('split.posts')}
        error={errors.posts}
        values={values.posts}
        choices={posts.map(({ number, name, words, lang }) => ({
          value: String(number),
          label: t('split.post', { number, name }),
          help: lang === locale ? words : <span lang={lang}>{words}</span>,
        }))}
      />
      <Range {...props} />
    </>
  );
}

function Range({ shell: { locale }, values, errors }: SplitPageProps) {
  const t = say(locale);
  return (
    <fieldset class="groupe">
      <legend>{t('split.range')}</legend>
      <div class="grappe">
        <Field
          locale={locale}
          name="from"
          label={t('split.from')}
          value={values.from}
          error={errors.from}
          inputmode="numeric"
          look="short"
        />
        <Field
          locale={locale}
          name="to"
          label={t('split.to')}
          note={t('split.to.help')}
          value={values.to}
          error={errors.to}
          inputmode="numeric"
          look="short"
        />
      </div>
    </fieldset>
  );
}
