import { Invalid } from '../errors/app-error.js';

/** One page of a list, and the opaque place where the next begins. */
export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

export type CursorValue = string | number | null;

/** Packs the sort keys of the last row. Opaque to callers, not secret: visibility is asked again on every page. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * Unpacks a cursor of exactly `length` sort keys.
 * @throws Invalid on field `cursor` for anything that this code did not make.
 */
export function decodeCursor(text: string, length: number): CursorValue[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && values.every(isCursorValue)) return values;
  } catch {
    // Not JSON: refused below like any other forgery.
  }
  throw Invalid.field('cursor', 'bad-cursor');
}

function isCursorValue(value: unknown): value is CursorValue {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

/** Cuts a result fetched with `limit + 1` rows into a page. */
export function toPage<T>(
  rows: readonly T[],
  limit: number,
  key: (row: T) => readonly CursorValue[],
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(key(last)) : null };
}
