import type { ComponentChildren } from 'preact';
import { classes } from '../document/classes.js';
import { describedBy, groupClass, HelpAndError, type Labelled, LabelText } from './group.js';

interface Control extends Labelled {
  value?: string;
  required?: boolean;
  maxlength?: number;
  autocomplete?: string;
  class?: string;
}

export interface FieldProps extends Control {
  type?: 'text' | 'email' | 'url' | 'search' | 'tel' | 'date' | 'time' | 'number' | 'file' | 'datetime-local';
  inputmode?: 'numeric' | 'decimal' | 'email' | 'url' | 'tel' | 'search';
  /** `code`: six digits, wide apart; `short`: as wide as its content. */
  look?: 'code' | 'short';
  /** For `file`: "application/pdf". */
  accept?: string;
  min?: string | number;
  max?: string | number;
  lang?: string;
}

export function Field({
  locale,
  label,
  note,
  help,
  error,
  look,
  type,
  value,
  class: extra,
  ...rest
}: FieldProps) {
  const { id = rest.name, name, ...attributes } = rest;
  return (
    <div class={groupClass(error, extra)}>
      <label for={id}>
        <LabelText label={label} note={note} />
      </label>
      <HelpAndError {...{ locale, id, name, help, error }} />
      <input
        {...attributes}
        class={classes('champ', look === 'code' && 'champ--code', look === 'short' && 'champ--court')}
        id={id}
        name={name}
        // Preact types each kind of input apart; here the kind is only known when the page is made.
        type={(type ?? 'text') as 'text'}
        value={type === 'file' ? undefined : value}
        {...describedBy({ id, name, help, error })}
      />
    </div>
  );
}

export interface TextAreaProps extends Control {
  rows?: number;
  lang?: string;
}

export function TextArea({ locale, label, note, help, error, value, class: extra, ...rest }: TextAreaProps) {
  const { id = rest.name, name, rows = 7, ...attributes } = rest;
  return (
    <div class={groupClass(error, extra)}>
      <label for={id}>
        <LabelText label={label} note={note} />
      </label>
      <HelpAndError {...{ locale, id, name, help, error }} />
      <textarea
        {...attributes}
        class="champ"
        id={id}
        name={name}
        rows={rows}
        value={value}
        {...describedBy({ id, name, help, error })}
      />
    </div>
  );
}

export interface Option {
  value: string;
  label: string;
}

export interface SelectProps extends Control {
  options: readonly Option[];
  /** Further `<optgroup>` or `<option>` elements. */
  children?: ComponentChildren;
}

export function Select({ locale, label, note, help, error, value, options, children, ...rest }: SelectProps) {
  const { id = rest.name, name, class: extra, ...attributes } = rest;
  return (
    <div class={groupClass(error, extra)}>
      <label for={id}>
        <LabelText label={label} note={note} />
      </label>
      <HelpAndError {...{ locale, id, name, help, error }} />
      <select {...attributes} class="champ" id={id} name={name} {...describedBy({ id, name, help, error })}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
    </div>
  );
}
