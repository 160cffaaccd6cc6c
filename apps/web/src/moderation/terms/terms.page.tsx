import { formatDate } from '@forum/i18n';
import { type BlockedTerm, TERM_KINDS } from '@forum/moderation';
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  Field,
  Form,
  Layout,
  PageTitle,
  RadioGroup,
  Section,
  Tag,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';
import { sayOfTerms } from './messages.js';

export interface TermsPageProps extends Framed {
  readonly terms: readonly BlockedTerm[];
  readonly values: { readonly kind: string; readonly term: string };
  readonly errors: Readonly<Record<string, string>>;
  readonly timeZone: string;
}

/** Words and sites that make a message wait. */
export function TermsPage(props: TermsPageProps) {
  const { shell, errors } = props;
  const { locale } = shell;
  const t = sayOfTerms(locale);
  const problems = Object.entries(errors).map(([id, text]) => ({ id, text }));
  return (
    <Layout
      shell={shell}
      title={t('title')}
      current="moderation"
      robots="noindex"
      hasErrors={problems.length > 0}
    >
      <Breadcrumbs
        locale={locale}
        crumbs={[{ text: say(locale)('queue.title'), href: '/moderation' }, { text: t('title') }]}
      />
      <PageTitle title={t('title')} lead={t('lead')} />
      <ErrorSummary locale={locale} errors={problems} />
      <div class="pile pile-xg">
        <AddForm {...props} />
        <List {...props} />
      </div>
    </Layout>
  );
}

function AddForm({ shell: { locale, csrf }, values, errors }: TermsPageProps) {
  const t = sayOfTerms(locale);
  return (
    <Section id="ajouter" title={t('add')}>
      <Form action="/moderation/blocages" csrf={csrf} class="pile mesure">
        <RadioGroup
          locale={locale}
          name="kind"
          label={t('kind')}
          error={errors.kind}
          value={values.kind || 'word'}
          choices={TERM_KINDS.map((kind) => ({ value: kind, label: t(kind) }))}
        />
        <Field
          locale={locale}
          name="term"
          label={t('term')}
          help={t('term.help')}
          error={errors.term}
          value={values.term}
          maxlength={100}
          required
        />
        <p>
          <Button>{t('submit')}</Button>
        </p>
      </Form>
    </Section>
  );
}

function List({ shell: { locale, csrf }, terms, timeZone }: TermsPageProps) {
  const t = sayOfTerms(locale);
  return (
    <Section id="liste" title={t('list')}>
      {terms.length === 0 ? (
        <p class="meta">{t('none')}</p>
      ) : (
        <ul class="liens sans-puce">
          {terms.map(({ id, kind, term, addedBy, addedAt }) => (
            <li key={id}>
              <strong>{term}</strong> <Tag>{t(kind)}</Tag>
              <br />
              <span class="meta">
                {t('by', { name: addedBy ?? t('gone'), when: formatDate(addedAt, locale, 'long', timeZone) })}
              </span>
              <Form action={`/moderation/blocages/${id}/retrait`} csrf={csrf} class="mt-s">
                <Button kind="second" small>
                  <span aria-hidden="true">{t('remove')}</span>
                  <span class="sr">{t('remove.which', { term })}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
