import type { Locale } from '@forum/i18n';
import type { ComponentChildren } from 'preact';
import { classes } from '../document/classes.js';
import { Icon } from '../icons/icon.js';
import { say } from '../messages.js';

export interface Labelled {
  locale: Locale;
  /** Also the place that an error summary points to; the name when not given. */
  id?: string;
  name: string;
  label: ComponentChildren;
  /** Beside the label, as "(facultatif)". */
  note?: ComponentChildren;
  help?: ComponentChildren;
  /** One sentence that says what to write; present when the answer was refused. */
  error?: string;
}

/** What a control needs so that its help and its error are read with it. */
export function describedBy({ id, name, help, error }: Pick<Labelled, 'id' | 'name' | 'help' | 'error'>) {
  const base = id ?? name;
  const ids = [help !== undefined && `${base}-a`, error !== undefined && `${base}-e`].filter(Boolean);
  return {
    'aria-describedby': ids.join(' ') || undefined,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
  };
}

export const groupClass = (error: string | undefined, extra?: string) =>
  classes('groupe', error !== undefined && 'groupe--erreur', extra);

export function LabelText({ label, note }: Pick<Labelled, 'label' | 'note'>) {
  if (note === undefined) return <>{label}</>;
  return (
    <>
      {label} <span class="aide">{note}</span>
    </>
  );
}

export function HelpAndError({ locale, id, name, help, error }: Omit<Labelled, 'label' | 'note'>) {
  const base = id ?? name;
  return (
    <>
      {help !== undefined && (
        <p class="aide" id={`${base}-a`}>
          {help}
        </p>
      )}
      {error !== undefined && (
        <p class="erreur" id={`${base}-e`}>
          <Icon name="alert" />
          <span>
            <span class="sr">{say(locale)('error.prefix')} </span>
            {error}
          </span>
        </p>
      )}
    </>
  );
}
