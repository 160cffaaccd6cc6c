import { POLL_ELECTORATES, POLL_KINDS, type Poll } from '@forum/discussion';
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  Field,
  Form,
  Layout,
  LinkButton,
  Narrow,
  PageTitle,
  RadioGroup,
  TextArea,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from './messages.js';
import { PollCard, type ShowingPoll } from './poll.partial.js';

export interface PollValues {
  readonly kind: string;
  readonly question: string;
  readonly options: string;
  readonly dates: readonly string[];
  readonly electorate: string;
  readonly closesAt: string;
}

export interface OpenPollPageProps extends Framed {
  readonly thread: { readonly id: string; readonly title: string; readonly path: string };
  readonly values: PollValues;
  readonly errors: Readonly<Record<string, string>>;
  /** Fields for dates. */
  readonly dates: number;
}

/** What is asked, how one answers, who may, until when. */
export function OpenPollPage(props: OpenPollPageProps) {
  const { shell, thread, errors } = props;
  const { locale, csrf } = shell;
  const t = say(locale);
  const list = Object.entries(errors).map(([id, text]) => ({ id, text }));
  return (
    <Layout shell={shell} title={t('title')} robots="noindex" hasErrors={list.length > 0}>
      <Breadcrumbs
        locale={locale}
        crumbs={[{ text: thread.title, href: thread.path }, { text: t('title') }]}
      />
      <Narrow>
        <PageTitle title={t('title')} lead={t('lead')} />
        <ErrorSummary locale={locale} errors={list} />
        <Form action={`/discussions/${thread.id}/votes/nouveau`} csrf={csrf} class="pile mt" novalidate>
          <Asked {...props} />
          <Dates {...props} />
          <Scope {...props} />
          <p class="grappe">
            <Button>{t('submit')}</Button>
            <LinkButton kind="link" href={thread.path}>
              {t('cancel')}
            </LinkButton>
          </p>
        </Form>
      </Narrow>
    </Layout>
  );
}

function Asked({ shell: { locale }, values, errors }: OpenPollPageProps) {
  const t = say(locale);
  return (
    <>
      <Field
        locale={locale}
        name="question"
        label={t('field.question')}
        value={values.question}
        error={errors.question}
        maxlength={200}
        required
      />
      <RadioGroup
        locale={locale}
        name="kind"
        label={t('field.kind')}
        value={values.kind}
        error={errors.kind}
        required
        choices={POLL_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextArea
        locale={locale}
        name="options"
        label={t('field.options')}
        help={t('field.options.help')}
        value={values.options}
        error={errors.options}
        rows={4}
      />
    </>
  );
}

function Dates({ shell: { locale }, values, dates }: OpenPollPageProps) {
  const t = say(locale);
  return (
    <fieldset class="groupe">
      <legend>{t('field.dates')}</legend>
      <p class="aide">{t('field.dates.help')}</p>
      {Array.from({ length: dates }, (_, n) => (
        <Field
          key={n}
          locale={locale}
          id={`date-${n + 1}`}
          name="dates"
          type="datetime-local"
          label={t('field.date', { number: n + 1 })}
          value={values.dates[n] ?? ''}
        />
      ))}
    </fieldset>
  );
}

function Scope({ shell: { locale }, values, errors }: OpenPollPageProps) {
  const t = say(locale);
  return (
    <>
      <RadioGroup
        locale={locale}
        name="electorate"
        label={t('field.electorate')}
        value={values.electorate}
        error={errors.electorate}
        required
        choices={POLL_ELECTORATES.map((who) => ({ value: who, label: t(`field.electorate.${who}`) }))}
      />
      <Field
        locale={locale}
        name="closesAt"
        type="datetime-local"
        label={t('field.closesAt')}
        value={values.closesAt}
        error={errors.closesAt}
        required
      />
    </>
  );
}

export interface PollPageProps extends Framed {
  readonly thread: { readonly title: string; readonly path: string };
  readonly poll: Poll;
  readonly showing: ShowingPoll;
}

/** A ballot given back with what is wrong. */
export function PollPage({ shell, thread, poll, showing }: PollPageProps) {
  const { locale } = shell;
  const id = `choix-${poll.id}`;
  return (
    <Layout shell={shell} title={poll.question} robots="noindex" hasErrors>
      <Breadcrumbs
        locale={locale}
        crumbs={[{ text: thread.title, href: thread.path }, { text: poll.question }]}
      />
      <Narrow>
        <PageTitle title={poll.question} {...(poll.lang === locale ? {} : { lang: poll.lang })} />
        <ErrorSummary locale={locale} errors={[{ id, text: showing.error ?? '' }]} />
        <PollCard poll={poll} showing={showing} />
      </Narrow>
    </Layout>
  );
}
