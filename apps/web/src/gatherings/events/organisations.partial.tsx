import type { Locale } from '@forum/i18n';
import { Bars, Details } from '@forum/ui';
import { sayEvents } from '../messages.js';
import type { SectorGroup } from './shown-event.js';

/** How many organisations of each sector, and which. */
export function Organisations({ locale, groups }: { locale: Locale; groups: readonly SectorGroup[] }) {
  const most = Math.max(1, ...groups.map(({ names }) => names.length));
  return (
    <>
      <figure>
        <Bars
          bars={groups.map(({ code, label, names }) => ({
            key: code,
            label,
            value: String(names.length),
            percent: (names.length * 100) / most,
          }))}
        />
        <figcaption>{sayEvents(locale)('event.organisations.note')}</figcaption>
      </figure>
      <div class="mt">
        {groups
          .filter(({ names }) => names.length > 0)
          .map(({ code, label, names }) => (
            <Details key={code} summary={label}>
              <ul class="pile pile-s sans-puce">
                {names.map((name) => (
                  <li key={name} lang="fr-CA">
                    {name}
                  </li>
                ))}
              </ul>
            </Details>
          ))}
      </div>
    </>
  );
}
