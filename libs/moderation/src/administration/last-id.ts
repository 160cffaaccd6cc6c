import { decodeCursor, Invalid, isId } from '@forum/kernel';

/** The id that a page of a list sorted by id ended with; null on the first page. @throws Invalid for a forged cursor */
export function lastId(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const [id] = decodeCursor(cursor, 1);
  if (typeof id !== 'string' || !isId(id)) throw Invalid.field('cursor', 'bad-cursor');
  return id;
}
