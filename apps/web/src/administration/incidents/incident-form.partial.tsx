import type { Locale } from '@forum/i18n';
import { Button, Field, Form, RadioGroup, TextArea } from '@forum/ui';
import { SECTIONS } from '../frame/administration-frame.partial.js';
import { sayOfIncidents } from './messages.js';

export const INCIDENT_FIELDS = [
  'occurredOn',
  'noticedOn',
  'information',
  'description',
  'people',
  'seriousRisk',
  'notifiedOn',
  'measures',
] as const;

export type IncidentValues = Readonly<Record<(typeof INCIDENT_FIELDS)[number], string>>;

const MAX_INFORMATION = 2_000;
const MAX_WORDS = 4_000;

export interface IncidentFormProps {
  readonly locale: Locale;
  readonly csrf: string | undefined;
  readonly values: IncidentValues;
  readonly errors: Readonly<Record<string, string>>;
}

/** What the law wants the register to say of each incident. */
export function IncidentForm({ locale, csrf, values, errors }: IncidentFormProps) {
  const t = sayOfIncidents(locale);
  const field = <N extends keyof IncidentValues>(name: N) => ({
    locale,
    name,
    label: t(`field.${name}`),
    value: values[name],
    error: errors[name],
  });
  const words = { rows: 4, maxlength: MAX_WORDS, required: true };
  return (
    <Form action={SECTIONS.incidents} csrf={csrf} class="pile pile-g mesure">
      <Field {...field('occurredOn')} type="date" look="short" required />
      <Field {...field('noticedOn')} type="date" look="short" required />
      <TextArea {...field('description')} {...words} />
      <TextArea
        {...field('information')}
        {...words}
        rows={2}
        maxlength={MAX_INFORMATION}
        help={t('field.information.help')}
      />
      <Field {...field('people')} note={t('field.people.note')} look="short" inputmode="numeric" />
      <RadioGroup
        {...field('seriousRisk')}
        help={t('field.seriousRisk.help')}
        required
        choices={[
          { value: 'no', label: t('no') },
          { value: 'yes', label: t('yes') },
        ]}
      />
      <Field {...field('notifiedOn')} note={t('field.notifiedOn.note')} type="date" look="short" />
      <TextArea {...field('measures')} {...words} help={t('field.measures.help')} />
      <p>
        <Button>{t('submit')}</Button>
      </p>
    </Form>
  );
}
