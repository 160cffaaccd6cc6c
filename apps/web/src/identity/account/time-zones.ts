import type { Locale } from '@forum/i18n';

/** Where this network's people live, west to east; any other zone that somebody has stays on offer to them. */
const NAMED: ReadonlyArray<{ readonly zone: string; readonly label: Record<Locale, string> }> = [
  { zone: 'America/Vancouver', label: { fr: 'Vancouver (Pacifique)', en: 'Vancouver (Pacific)' } },
  {
    zone: 'America/Edmonton',
    label: { fr: 'Edmonton, Calgary (Rocheuses)', en: 'Edmonton, Calgary (Mountain)' },
  },
  { zone: 'America/Regina', label: { fr: 'Regina (sans heure d’été)', en: 'Regina (no daylight time)' } },
  { zone: 'America/Winnipeg', label: { fr: 'Winnipeg (Centre)', en: 'Winnipeg (Central)' } },
  {
    zone: 'America/Toronto',
    label: { fr: 'Québec, Montréal, Toronto (Est)', en: 'Québec, Montréal, Toronto (Eastern)' },
  },
  {
    zone: 'America/Halifax',
    label: { fr: 'Halifax, Moncton (Atlantique)', en: 'Halifax, Moncton (Atlantic)' },
  },
  { zone: 'America/St_Johns', label: { fr: 'Saint-Jean (Terre-Neuve)', en: 'St. John’s (Newfoundland)' } },
  { zone: 'Europe/London', label: { fr: 'Londres', en: 'London' } },
  { zone: 'Europe/Paris', label: { fr: 'Paris, Bruxelles, Genève', en: 'Paris, Brussels, Geneva' } },
  { zone: 'UTC', label: { fr: 'Temps universel (UTC)', en: 'Universal time (UTC)' } },
];

/** The zones to choose from, the person's own among them. */
export function timeZoneOptions(locale: Locale, own: string): Array<{ value: string; label: string }> {
  const named = NAMED.map(({ zone, label }) => ({ value: zone, label: label[locale] }));
  const isNamed = named.some(({ value }) => value === own);
  return isNamed ? named : [{ value: own, label: own.replaceAll('_', ' ') }, ...named];
}
