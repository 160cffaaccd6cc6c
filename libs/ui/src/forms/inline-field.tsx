import type { ComponentChildren } from 'preact';
import type { IconName } from '../icons/symbols.js';
import { Button } from '../links/button.js';
import { describedBy, groupClass, HelpAndError, type Labelled } from './group.js';

export interface InlineFieldProps extends Labelled {
  type?: 'email' | 'text' | 'search';
  value?: string;
  autocomplete?: string;
  required?: boolean;
  /** The button's words. */
  button: ComponentChildren;
  icon?: IconName;
}

/** One field and its button on a line: a form that asks for a single thing. */
export function InlineField({ locale, label, help, error, button, icon, type, ...rest }: InlineFieldProps) {
  const { id = rest.name, name, value, autocomplete, required } = rest;
  return (
    <div class={groupClass(error)}>
      <label for={id}>{label}</label>
      <HelpAndError {...{ locale, id, name, help, error }} />
      <div class="duo">
        <input
          class="champ"
          type={(type ?? 'text') as 'text'}
          {...{ id, name, value, autocomplete, required }}
          {...describedBy({ id, name, help, error })}
        />
        <Button icon={icon}>{button}</Button>
      </div>
    </div>
  );
}
