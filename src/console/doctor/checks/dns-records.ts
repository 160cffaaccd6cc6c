import { Resolver } from 'node:dns/promises';

/** What a name has in the DNS; `unknown` when no server answered. */
export type Records<T> = readonly T[] | 'unknown';

const PATIENCE_MS = 3_000;
/** The name has no such record: an answer, unlike a time-out. */
const EMPTY_ANSWERS = new Set(['ENODATA', 'ENOTFOUND']);

/** The questions that the checks ask of the DNS; tests answer them from a zone of their own. */
export interface Dns {
  texts(name: string): Promise<Records<string>>;
  mailServers(name: string): Promise<Records<string>>;
  addresses(host: string): Promise<Records<string>>;
  namesOf(address: string): Promise<Records<string>>;
}

/** @param servers other name servers than the system's */
export function systemDns(servers?: readonly string[]): Dns {
  const resolver = new Resolver({ timeout: PATIENCE_MS, tries: 1 });
  if (servers) resolver.setServers(servers);
  return {
    texts: (name) => asked(async () => (await resolver.resolveTxt(name)).map((parts) => parts.join(''))),
    mailServers: (name) =>
      asked(async () => (await resolver.resolveMx(name)).map(({ exchange }) => exchange)),
    addresses: (host) => asked(() => resolver.resolve4(host)),
    namesOf: (address) => asked(() => resolver.reverse(address)),
  };
}

async function asked<T>(ask: () => Promise<T[]>): Promise<Records<T>> {
  try {
    return await ask();
  } catch (error) {
    return EMPTY_ANSWERS.has(String((error as NodeJS.ErrnoException).code)) ? [] : 'unknown';
  }
}
