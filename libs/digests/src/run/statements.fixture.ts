import pg from 'pg';

type Query = (this: unknown, ...args: unknown[]) => unknown;
type Watch = (text: string) => void;

const prototype = pg.Client.prototype as unknown as { query: Query };
const original = prototype.query;

/** Tells `watch` of every statement that this process sends to PostgreSQL, until the returned function is called. What it throws, the sender gets. */
export function watchStatements(watch: Watch): () => void {
  prototype.query = function query(...args) {
    const [first] = args;
    const text = typeof first === 'string' ? first : ((first as { text?: string } | undefined)?.text ?? '');
    try {
      watch(text);
    } catch (error) {
      return fail(error as Error, args);
    }
    return original.apply(this, args);
  };
  return () => {
    prototype.query = original;
  };
}

function fail(error: Error, args: readonly unknown[]): unknown {
  const callback = args.at(-1);
  if (typeof callback !== 'function') return Promise.reject(error);
  setImmediate(() => callback(error));
  return undefined;
}
