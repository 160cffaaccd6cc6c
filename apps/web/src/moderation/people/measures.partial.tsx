import type { Locale } from '@forum/i18n';
import { type Measure, PERSON_MEASURES, type PersonMeasure } from '@forum/moderation';
import { Button, Field, Form, RadioGroup, TextArea } from '@forum/ui';
import { measureName, sayOfMeasures } from '../measures/messages.js';

const MAX_REASON = 500;

export interface TakeFormProps {
  readonly locale: Locale;
  readonly csrf: string | undefined;
  readonly personId: string;
  readonly slowMinutes: number;
  readonly values: { readonly kind: string; readonly reason: string; readonly lastDay: string };
  readonly errors: Readonly<Record<string, string>>;
}

/** One measure about a person, from a reminder to exclusion; none is chosen in advance. */
export function TakeForm({ locale, csrf, personId, slowMinutes, values, errors }: TakeFormProps) {
  const t = sayOfMeasures(locale);
  return (
    <Form action={`/moderation/personnes/${personId}/mesures`} csrf={csrf} class="pile mesure">
      <p class="meta">{t('take.lead')}</p>
      <RadioGroup
        locale={locale}
        name="kind"
        label={t('take.kind')}
        error={errors.kind}
        value={values.kind}
        choices={PERSON_MEASURES.map((kind) => ({
          value: kind,
          label: t(`take.${kind}`),
          help: t(`take.${kind}.help`, { minutes: slowMinutes }),
        }))}
      />
      <Reason locale={locale} values={values} errors={errors} />
      <Field
        locale={locale}
        name="lastDay"
        type="date"
        look="short"
        label={t('take.last-day')}
        note={t('take.last-day.note')}
        error={errors.lastDay}
        value={values.lastDay}
      />
      <p>
        <Button kind="danger">{t('take.submit')}</Button>
      </p>
    </Form>
  );
}

type LiftFormProps = Omit<TakeFormProps, 'slowMinutes'> & { readonly standing: readonly Measure[] };

/** One button for each measure that stands. */
export function LiftForm({ locale, csrf, personId, values, errors, standing }: LiftFormProps) {
  const t = sayOfMeasures(locale);
  return (
    <Form action={`/moderation/personnes/${personId}/mesures/levee`} csrf={csrf} class="pile mesure">
      <Reason locale={locale} values={values} errors={errors} id="levee" />
      <p class="grappe">
        {standing.map((measure) => (
          <Button key={measure.id} kind="second" name="kind" value={measure.kind as PersonMeasure}>
            {t('lift.submit', { measure: measureName(measure, locale).toLowerCase() })}
          </Button>
        ))}
      </p>
    </Form>
  );
}

function Reason({
  locale,
  values,
  errors,
  id,
}: Pick<TakeFormProps, 'locale' | 'values' | 'errors'> & { id?: string }) {
  const t = sayOfMeasures(locale);
  return (
    <TextArea
      locale={locale}
      name="reason"
      {...(id === undefined ? {} : { id })}
      label={t('take.reason')}
      help={t('take.reason.help')}
      error={errors.reason}
      value={values.reason}
      rows={3}
      maxlength={MAX_REASON}
      required
    />
  );
}
