import type { AppealState, Measure } from '@forum/moderation';
import { Button, Form, Notice, Section, TextArea } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { sayOfMeasures } from '../measures/messages.js';

const MAX_WORDS = 2_000;
const MAX_REASON = 500;

export interface AppealProps extends Framed {
  readonly measure: Measure;
  readonly appeal: AppealState;
  readonly mayAppeal: boolean;
  /** Another moderator than the one who decided, with an appeal before them. */
  readonly mayReview: boolean;
  readonly values: { readonly appeal: string; readonly reason: string };
  readonly errors: Readonly<Record<string, string>>;
}

/** Asking for a second look, how it went, and giving it. */
export function Appeal(props: AppealProps) {
  return (
    <>
      <Outcome {...props} />
      {props.mayAppeal && <AppealForm {...props} />}
      {props.mayReview && <ReviewForm {...props} />}
    </>
  );
}

function Outcome({ shell: { locale }, appeal }: AppealProps) {
  const t = sayOfMeasures(locale);
  if (appeal.itemId === null) return null;
  return appeal.outcome === null ? (
    <Notice title={t('appeal.waiting')}>
      <p>{t('appeal.waiting.text')}</p>
    </Notice>
  ) : (
    <Notice title={t(`appeal.${appeal.outcome}`)}>
      <p>{appeal.reason}</p>
    </Notice>
  );
}

function AppealForm({ shell: { locale, csrf }, measure, values, errors }: AppealProps) {
  const t = sayOfMeasures(locale);
  return (
    <Section id="revision" title={t('appeal.title')}>
      <Form action={`/moderation/mesures/${measure.id}/revision`} csrf={csrf} class="pile">
        <p class="meta">{t('appeal.lead')}</p>
        <TextArea
          locale={locale}
          name="appeal"
          label={t('appeal.label')}
          error={errors.appeal}
          value={values.appeal}
          rows={5}
          maxlength={MAX_WORDS}
          required
        />
        <p>
          <Button kind="second">{t('appeal.submit')}</Button>
        </p>
      </Form>
    </Section>
  );
}

function ReviewForm({ shell: { locale, csrf }, measure, values, errors }: AppealProps) {
  const t = sayOfMeasures(locale);
  return (
    <Section id="revoir" title={t('review.title')}>
      <Form action={`/moderation/mesures/${measure.id}/decision`} csrf={csrf} class="pile">
        <p class="meta">{t('review.lead')}</p>
        <TextArea
          locale={locale}
          name="reason"
          label={t('take.reason')}
          error={errors.reason}
          value={values.reason}
          rows={3}
          maxlength={MAX_REASON}
          required
        />
        <p class="grappe">
          <Button kind="second" name="outcome" value="uphold">
            {t('review.uphold')}
          </Button>
          <Button kind="second" name="outcome" value="lift">
            {t('review.lift')}
          </Button>
        </p>
      </Form>
    </Section>
  );
}
