import { Invalid, type Reader } from '@forum/kernel';
import type { CommunitiesRepository, Places } from './communities.repository.js';

/** @throws Invalid naming the first theme or lead that does not exist */
export async function refuseUnknownPlaces(
  communities: CommunitiesRepository,
  reader: Reader,
  places: Places,
): Promise<void> {
  const unknown = await communities.unknownPlaces(reader, places);
  if (unknown.themes.length > 0) throw Invalid.field('themes', 'unknown-theme');
  const [code] = unknown.leads;
  if (code !== undefined) throw Invalid.field('leads', 'unknown-lead', { code });
}
