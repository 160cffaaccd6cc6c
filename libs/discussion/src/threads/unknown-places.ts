import { Invalid, type Reader } from '@forum/kernel';
import type { ThreadsRepository } from './threads.repository.js';

/** @throws Invalid naming the theme or the lead that does not exist */
export async function refuseUnknownPlaces(
  reader: Reader,
  threads: ThreadsRepository,
  place: { readonly theme: number; readonly leads: readonly string[] },
): Promise<void> {
  if (!(await threads.themeExists(reader, place.theme))) throw Invalid.field('theme', 'unknown-theme');
  const [code] = await threads.unknownLeads(reader, place.leads);
  if (code !== undefined) throw Invalid.field('leads', 'unknown-lead', { code });
}
