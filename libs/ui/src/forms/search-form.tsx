import type { ComponentChildren } from 'preact';
import { classes } from '../document/classes.js';
import { Button, type ButtonProps } from '../links/button.js';
import { Form } from './form.js';

export interface SearchFormProps {
  action: string;
  /** Names the form for those who cannot see what surrounds it. */
  label: string;
  fieldLabel: string;
  button: ComponentChildren;
  kind?: ButtonProps['kind'];
  id: string;
  name?: string;
  value?: string;
  class?: string;
}

/** One field and its button on a line, sent by GET. */
export function SearchForm({ action, label, fieldLabel, button, kind, id, ...rest }: SearchFormProps) {
  return (
    <Form method="get" role="search" class={classes('duo', rest.class)} action={action} label={label}>
      <label class="sr" for={id}>
        {fieldLabel}
      </label>
      <input class="champ" type="search" id={id} name={rest.name ?? 'q'} value={rest.value} />
      <Button kind={kind} icon={kind === undefined ? 'search' : undefined}>
        {button}
      </Button>
    </Form>
  );
}
