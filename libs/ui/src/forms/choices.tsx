import type { ComponentChildren } from 'preact';
import { describedBy, groupClass, HelpAndError, type Labelled, LabelText } from './group.js';

export interface Choice {
  value: string;
  label: ComponentChildren;
  help?: ComponentChildren;
  /** The language of the label, where it is not the page's. */
  lang?: string;
}

interface ChoiceGroup extends Labelled {
  choices: readonly Choice[];
  class?: string;
}

/** The first control has the group's own id, so that an error summary lands on something that can be used. */
const choiceId = (base: string, index: number): string => (index === 0 ? base : `${base}-${index + 1}`);

interface OneChoice extends Choice {
  id: string;
  name: string;
  type: 'radio' | 'checkbox';
  checked: boolean;
  required?: boolean;
}

function OneChoice({ id, name, type, value, checked, required, label, help, lang }: OneChoice) {
  return (
    <div class="choix">
      <input type={type} id={id} name={name} value={value} checked={checked} required={required} />
      <label for={id} lang={lang}>
        <LabelText label={label} note={help} />
      </label>
    </div>
  );
}

interface InputsOfGroup extends ChoiceGroup {
  type: 'radio' | 'checkbox';
  chosen: readonly string[];
  required?: boolean;
}

function Group({
  locale,
  id,
  name,
  label,
  note,
  help,
  error,
  choices,
  type,
  chosen,
  ...rest
}: InputsOfGroup) {
  const base = id ?? name;
  const described = describedBy({ id, name, help, error })['aria-describedby'];
  return (
    <fieldset class={groupClass(error, rest.class)} aria-describedby={described}>
      <legend>
        <LabelText label={label} note={note} />
      </legend>
      <HelpAndError {...{ locale, id, name, help, error }} />
      {choices.map((choice, index) => (
        <OneChoice
          key={choice.value}
          {...choice}
          id={choiceId(base, index)}
          name={name}
          type={type}
          checked={chosen.includes(choice.value)}
          required={rest.required}
        />
      ))}
    </fieldset>
  );
}

/** One of several; nothing is chosen unless `value` says so. */
export function RadioGroup({ value, ...group }: ChoiceGroup & { value?: string; required?: boolean }) {
  return <Group {...group} type="radio" chosen={value === undefined ? [] : [value]} />;
}

/** Any of several; all are sent under one name. */
export function CheckboxGroup({ values = [], ...group }: ChoiceGroup & { values?: readonly string[] }) {
  return <Group {...group} type="checkbox" chosen={values} />;
}

export interface CheckboxProps extends Labelled {
  checked?: boolean;
  value?: string;
}

/** A single box. Consent is never ticked in advance. */
export function Checkbox({ locale, id, name, label, note, help, error, checked, value }: CheckboxProps) {
  const base = id ?? name;
  const box = (
    <div class="choix">
      <input
        type="checkbox"
        id={base}
        name={name}
        value={value}
        checked={checked}
        {...describedBy({ id, name, help: undefined, error })}
      />
      <label for={base}>
        <LabelText label={label} note={note ?? help} />
      </label>
    </div>
  );
  if (error === undefined) return box;
  return (
    <div class={groupClass(error)}>
      <HelpAndError {...{ locale, id, name, error }} />
      {box}
    </div>
  );
}
