import { type FieldProblem, Invalid } from '@forum/kernel';

/** A submitted form: untrusted text by field name. */
export type FormBody = Readonly<Record<string, unknown>>;

export type FieldProblems = Readonly<Record<string, FieldProblem>>;

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: FieldProblems };

/** Runs a command from a form: refused input comes back as problems by field, so that the form can be shown again with what was typed. */
export async function submitted<T>(command: () => Promise<T> | T): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await command() };
  } catch (error) {
    if (error instanceof Invalid) return { ok: false, problems: error.fields };
    throw error;
  }
}

/** One text field of a form, or nothing: also for a request that has no body at all. */
export function textOf(body: FormBody | null | undefined, name: string): string {
  const value = body?.[name];
  return typeof value === 'string' ? value : '';
}

/** A field that may come several times (checkboxes). */
export function listOf(body: FormBody | null | undefined, name: string): string[] {
  const value = body?.[name];
  const list = Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value];
  return list.filter((item): item is string => typeof item === 'string');
}
