import type { Locale } from '@forum/i18n';
import { Button, Field, Form, TextArea } from '@forum/ui';
import { say } from '../messages.js';

const MAX_REASON = 500;

export interface SuspensionFormProps {
  readonly locale: Locale;
  readonly csrf: string | undefined;
  readonly personId: string;
  readonly suspended: boolean;
  readonly values: { readonly reason: string; readonly lastDay: string };
  readonly errors: Readonly<Record<string, string>>;
  /** Where to come back to: the administration's page of the person, or moderation's. */
  readonly back?: string | undefined;
}

/** Suspending, or lifting a suspension; always with a reason. */
export function SuspensionForm({ suspended, ...form }: SuspensionFormProps) {
  return suspended ? <LiftForm {...form} /> : <SuspendForm {...form} />;
}

type Inner = Omit<SuspensionFormProps, 'suspended'>;

function SuspendForm({ locale, csrf, personId, values, errors, back }: Inner) {
  const t = say(locale);
  return (
    <Form
      action={`/moderation/personnes/${personId}/suspension`}
      csrf={csrf}
      class="pile"
      hidden={{ retour: back }}
    >
      <p class="meta">{t('person.suspend.text')}</p>
      <Reason locale={locale} values={values} errors={errors} />
      <Field
        locale={locale}
        name="lastDay"
        type="date"
        look="short"
        label={t('person.last-day')}
        note={t('person.last-day.note')}
        error={errors.lastDay}
        value={values.lastDay}
      />
      <p>
        <Button kind="danger">{t('person.suspend.submit')}</Button>
      </p>
    </Form>
  );
}

function LiftForm({ locale, csrf, personId, values, errors, back }: Inner) {
  const t = say(locale);
  return (
    <Form
      action={`/moderation/personnes/${personId}/levee`}
      csrf={csrf}
      class="pile"
      hidden={{ retour: back }}
    >
      <Reason locale={locale} values={values} errors={errors} />
      <p>
        <Button>{t('person.lift')}</Button>
      </p>
    </Form>
  );
}

function Reason({ locale, values, errors }: Pick<Inner, 'locale' | 'values' | 'errors'>) {
  const t = say(locale);
  return (
    <TextArea
      locale={locale}
      name="reason"
      label={t('person.reason')}
      help={t('person.reason.help')}
      error={errors.reason}
      value={values.reason}
      rows={3}
      maxlength={MAX_REASON}
      required
    />
  );
}
