import { Parser } from 'htmlparser2';

export interface Field {
  readonly name: string;
  /** `text` for whatever one types in; `choice` for what one picks; `hidden`. */
  readonly kind: 'text' | 'choice' | 'hidden' | 'button';
  /** What stands there already. */
  readonly values: string[];
  /** What can be picked. */
  readonly options: string[];
}

export interface Form {
  readonly action: string;
  readonly method: 'GET' | 'POST';
  readonly fields: Field[];
}

type Attributes = Readonly<Record<string, string>>;

/** Every form of a page as a browser without script would fill it before anybody types: once for each of its named buttons too. */
export function formsIn(html: string, here: string): Form[] {
  const reader = new FormReader(here);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return reader.forms.flatMap((form) => [form, ...pressed(form, reader.buttonsOf(form))]);
}

function pressed(form: Form, buttons: readonly Field[]): Form[] {
  return buttons.map((button) => ({ ...form, fields: [...form.fields, button] }));
}

const NOT_TYPED = ['submit', 'button', 'file', 'image'];
const KINDS: Readonly<Record<string, Field['kind']>> = {
  hidden: 'hidden',
  checkbox: 'choice',
  radio: 'choice',
};

class FormReader {
  readonly forms: Form[] = [];
  readonly #byId = new Map<string, Form>();
  readonly #buttons = new Map<Form, Field[]>();
  #form: Form | undefined;
  #writing: { field: Field; text: string } | undefined;
  #select: Field | undefined;

  constructor(private readonly here: string) {}

  buttonsOf(form: Form): readonly Field[] {
    return this.#buttons.get(form) ?? [];
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'form') this.begin(attributes);
    const form = attributes.form === undefined ? this.#form : this.#byId.get(attributes.form);
    if (form) this.part(name, form, attributes);
  }

  private part(name: string, form: Form, attributes: Attributes): void {
    const parts: Record<string, () => void> = {
      input: () => this.input(form, attributes),
      option: () => this.option(attributes),
      button: () => this.button(form, attributes),
      textarea: () => {
        this.#writing = { field: fieldOf(form, attributes.name, 'text'), text: '' };
      },
      select: () => {
        this.#select = fieldOf(form, attributes.name, 'choice');
      },
    };
    parts[name]?.();
  }

  text(text: string): void {
    if (this.#writing) this.#writing.text += text;
  }

  close(name: string): void {
    if (name === 'form') this.#form = undefined;
    if (name === 'select') this.#select = undefined;
    if (name !== 'textarea' || !this.#writing) return;
    this.#writing.field.values.push(this.#writing.text);
    this.#writing = undefined;
  }

  private begin({ action = this.here, method = 'get', id }: Attributes): void {
    this.#form = { action, method: method.toLowerCase() === 'post' ? 'POST' : 'GET', fields: [] };
    this.forms.push(this.#form);
    if (id !== undefined) this.#byId.set(id, this.#form);
  }

  private button(form: Form, { name, value = '' }: Attributes): void {
    if (name === undefined) return;
    const buttons = this.#buttons.get(form) ?? [];
    this.#buttons.set(form, [...buttons, { name, kind: 'button', values: [value], options: [] }]);
  }

  private input(form: Form, { name, type = 'text', value = '', checked }: Attributes): void {
    if (name === undefined || NOT_TYPED.includes(type)) return;
    const field = fieldOf(form, name, KINDS[type] ?? 'text');
    if (field.kind === 'choice') field.options.push(value || 'on');
    if (field.kind !== 'choice') field.values.push(value);
    else if (checked !== undefined) field.values.push(value || 'on');
  }

  private option({ value = '', selected }: Attributes): void {
    if (!this.#select) return;
    this.#select.options.push(value);
    if (selected !== undefined) this.#select.values.splice(0, 1, value);
    else if (this.#select.values.length === 0) this.#select.values.push(value);
  }
}

function fieldOf(form: Form, name: string | undefined, kind: Field['kind']): Field {
  const known = form.fields.find((field) => field.name === name);
  if (known) return known;
  const field = { name: name ?? '', kind, values: [], options: [] };
  if (name !== undefined) form.fields.push(field);
  return field;
}
