import { createHash } from 'node:crypto';
import type { Sql } from 'sql-template-tag';
import type { Reader } from './reader.js';

interface Queryable {
  query(config: { name: string; text: string; values: unknown[] }): Promise<{ rows: unknown[] }>;
}

const names = new Map<string, string>();
const MAX_NAMES = 2_000;

/** The same text has the same name on every connection; beyond the cap a name is computed again, never reused. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha1').update(text).digest('base64url');
  if (names.size < MAX_NAMES) names.set(text, name);
  return name;
}

/** A Reader over whatever can run a prepared statement: the pool, or one connection in a transaction. */
export class PreparedReader implements Reader {
  constructor(private readonly target: () => Promise<Queryable> | Queryable) {}

  async rows<T>(query: Sql): Promise<T[]> {
    const text = query.text;
    const target = await this.target();
    const result = await target.query({ name: nameOf(text), text, values: query.values });
    return result.rows as T[];
  }

  async one<T>(query: Sql): Promise<T | undefined> {
    return (await this.rows<T>(query))[0];
  }
}
