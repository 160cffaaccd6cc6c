import { say } from '../messages.js';
import { type Entry, participateEntries, understandEntries } from './entries.js';
import type { Shell } from './shell.js';

export function Footer({ shell }: { shell: Shell }) {
  const t = say(shell.locale);
  const { forumName, name, about, sources } = shell.network;
  return (
    <footer class="pied">
      <div class="cadre pied__rang">
        <div>
          <h2 lang="fr-CA">{forumName}</h2>
          <p lang={about === undefined ? 'fr-CA' : undefined}>{about ?? name}</p>
        </div>
        <Links id="pied-lire" title={t('footer.participate')} entries={participateEntries(shell)} />
        <Links id="pied-savoir" title={t('footer.understand')} entries={understandEntries(shell)} />
        {sources !== undefined && (
          <div>
            <h2>{t('footer.sources')}</h2>
            <p>{sources}</p>
          </div>
        )}
      </div>
    </footer>
  );
}

function Links({ id, title, entries }: { id: string; title: string; entries: readonly Entry[] }) {
  return (
    <nav aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="sans-puce">
        {entries.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
