import type { Locale } from '@forum/i18n';
import { Icon } from '../icons/icon.js';
import { say } from '../messages.js';

export interface FieldError {
  /** The id of the field. */
  id: string;
  text: string;
}

/** Stands above the form and leads to each refused field; nothing typed is lost. */
export function ErrorSummary({ locale, errors }: { locale: Locale; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <div class="avis avis--danger" role="alert">
      <Icon name="alert" />
      <h2>{say(locale)('error.summary', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
