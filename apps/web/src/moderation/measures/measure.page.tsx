import { formatDateTime, formatMoment } from '@forum/i18n';
import type { Answer, AppealState, Measure } from '@forum/moderation';
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  Facts,
  Form,
  Layout,
  Link,
  Narrow,
  PageTitle,
  Section,
  TextArea,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { Appeal } from '../appeals/appeal.partial.js';
import { say } from '../messages.js';
import type { Reading } from '../reading.js';
import { lastDay, measureSubject, stands } from './measure-list.partial.js';
import { measureName } from './messages.js';

const MAX_WORDS = 2_000;

export interface MeasurePageProps extends Framed, Reading {
  readonly measure: Measure;
  readonly answers: readonly Answer[];
  /** Where it happened; null for what bears on the person, or on words that this reader no longer sees. */
  readonly path: string | null;
  readonly mayAnswer: boolean;
  readonly appeal: AppealState;
  readonly mayAppeal: boolean;
  /** Another moderator than the one who decided, with an appeal before them. */
  readonly mayReview: boolean;
  /** The reader moderates: the page names the person and leads to theirs. */
  readonly moderates: boolean;
  readonly words: string;
  readonly values: { readonly appeal: string; readonly reason: string };
  readonly errors: Readonly<Record<string, string>>;
}

/** A decision, as the person concerned and moderators read it, and what was answered. */
export function MeasurePage(props: MeasurePageProps) {
  const { shell, measure, errors } = props;
  const { locale } = shell;
  const t = say(locale);
  const title = measureName(measure, locale);
  const problems = Object.entries(errors).map(([id, text]) => ({ id, text }));
  return (
    <Layout shell={shell} title={title} robots="noindex" hasErrors={problems.length > 0}>
      <Breadcrumbs locale={locale} crumbs={[{ text: t('measure.page') }]} />
      <Narrow>
        <PageTitle title={title} />
        <ErrorSummary locale={locale} errors={problems} />
        <div class="pile pile-xg">
          <div class="contenant mt">
            <Facts wide facts={factsOf(props)} />
          </div>
          <Section id="raison" title={t('measure.reason')}>
            <p class="lecture">{measure.reason}</p>
          </Section>
          <Answers {...props} />
          <Appeal {...props} />
          {props.mayAnswer && <AnswerForm {...props} />}
        </div>
      </Narrow>
    </Layout>
  );
}

function factsOf({ shell: { locale }, measure, path, moderates, now, timeZone }: MeasurePageProps) {
  const t = say(locale);
  const subject = measureSubject(measure, locale);
  const name = measure.person ?? t('case.gone');
  return [
    ...(moderates
      ? [
          {
            term: t('measure.person'),
            value: <Link href={`/moderation/personnes/${measure.accountId}`}>{name}</Link>,
          },
        ]
      : []),
    ...(subject === null
      ? []
      : [
          {
            term: t('measure.concerns'),
            value: path === null ? subject : <Link href={path}>{subject}</Link>,
          },
        ]),
    { term: t('measure.decided'), value: formatDateTime(measure.decidedAt, locale, 'long', timeZone) },
    { term: t('measure.state'), value: stateOf({ measure, locale, now, timeZone }) },
  ];
}

function stateOf({
  measure,
  locale,
  now,
  timeZone,
}: Reading & { measure: Measure; locale: MeasurePageProps['shell']['locale'] }): string {
  const t = say(locale);
  const { kind, until, endedAt } = measure;
  if (endedAt !== null) return t('measure.ended', { when: formatMoment(endedAt, locale, { now, timeZone }) });
  if (!stands(measure, now)) return t('measure.over');
  if (!kind.startsWith('account-')) return t('measure.standing');
  return until === null
    ? t('measure.endless')
    : t('measure.until', { when: lastDay(until, locale, timeZone) });
}

function Answers({ shell: { locale }, answers, now, timeZone }: MeasurePageProps) {
  if (answers.length === 0) return null;
  return (
    <Section id="reponses" title={say(locale)('measure.answers')}>
      {answers.map(({ id, words, answeredAt }) => (
        <div key={id} class="message">
          <p class="meta">{formatMoment(answeredAt, locale, { now, timeZone })}</p>
          {words.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph} class="lecture mt-s">
              {paragraph}
            </p>
          ))}
        </div>
      ))}
    </Section>
  );
}

function AnswerForm({ shell: { locale, csrf }, measure, words, errors }: MeasurePageProps) {
  const t = say(locale);
  return (
    <Section id="repondre" title={t('measure.answer')}>
      <Form action={`/moderation/mesures/${measure.id}`} csrf={csrf} class="pile">
        <TextArea
          locale={locale}
          name="words"
          label={t('measure.answer.label')}
          help={t('measure.answer.help')}
          error={errors.words}
          value={words}
          rows={6}
          maxlength={MAX_WORDS}
          required
        />
        <p>
          <Button>{t('measure.answer.submit')}</Button>
        </p>
      </Form>
    </Section>
  );
}
