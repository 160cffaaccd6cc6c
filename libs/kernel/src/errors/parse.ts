import type { z } from 'zod';
import { type FieldProblem, Invalid } from './app-error.js';

type Issue = z.core.$ZodIssue;

const sizeCodes: Record<string, { small: string; big: string }> = {
  string: { small: 'too-short', big: 'too-long' },
  array: { small: 'too-few', big: 'too-many-values' },
};

/**
 * Reads input through its schema.
 * @throws Invalid with one problem per field. A custom message in a schema is taken as the problem's code.
 */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  // A map: a field may be named like what every object has.
  const fields = new Map<string, FieldProblem>();
  for (const issue of result.error.issues) {
    for (const name of fieldNames(issue)) if (!fields.has(name)) fields.set(name, problemOf(issue, input));
  }
  throw new Invalid(Object.fromEntries(fields));
}

function fieldNames(issue: Issue): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key].join('.'));
  return [issue.path.length === 0 ? 'body' : issue.path.join('.')];
}

/** What zod says by itself is a sentence; what a schema of ours says is a code. */
const OWN_CODE = /^[a-z]+(-[a-z]+)*$/;

function problemOf(issue: Issue, input: unknown): FieldProblem {
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeProblem(issue, input);
  if (OWN_CODE.test(issue.message)) return { code: issue.message };
  if (issue.code === 'unrecognized_keys') return { code: 'unknown-field' };
  if (issue.code === 'invalid_value') return { code: 'not-in-list' };
  if (issue.code === 'invalid_format') return { code: `not-${issue.format}` };
  return { code: valueAt(input, issue.path) === undefined ? 'required' : 'wrong-type' };
}

function sizeProblem(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, input: unknown): FieldProblem {
  const codes = sizeCodes[issue.origin] ?? { small: 'too-small', big: 'too-big' };
  if (issue.code === 'too_big') return { code: codes.big, params: { max: Number(issue.maximum) } };
  const value = valueAt(input, issue.path);
  const isEmpty = typeof value === 'string' && value.trim() === '';
  return isEmpty ? { code: 'required' } : { code: codes.small, params: { min: Number(issue.minimum) } };
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
