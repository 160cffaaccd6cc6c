import type { Locale } from '@forum/i18n';
import { Button, Field, Form, LinkButton } from '@forum/ui';
import { say } from './messages.js';

export interface CodeLimits {
  readonly minutes: number;
  readonly attempts: number;
}

export interface CodeFormProps {
  readonly locale: Locale;
  readonly csrf?: string | undefined;
  readonly limits: CodeLimits;
  readonly error?: string | undefined;
  /** It stands under another form, whose button is the filled one. */
  readonly second?: boolean;
  /** Where another code is asked for. */
  readonly again?: { readonly href: string; readonly label: string };
}

/** Six digits, typed or pasted, or filled in by a phone that read the mail. */
export function CodeForm({ locale, csrf, limits, error, second = false, again }: CodeFormProps) {
  const t = say(locale);
  return (
    <Form action="/connexion/code" csrf={csrf} class="pile mt" novalidate>
      <Field
        locale={locale}
        name="code"
        look="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength={12}
        label={t('code.label')}
        help={t('code.help', { ...limits })}
        error={error}
      />
      <p class="grappe">
        <Button kind={second ? 'second' : 'primary'}>{t('code.submit')}</Button>
        {again && (
          <LinkButton kind="link" href={again.href}>
            {again.label}
          </LinkButton>
        )}
      </p>
    </Form>
  );
}
