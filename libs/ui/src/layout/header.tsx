import { Form } from '../forms/form.js';
import { Icon, Mark } from '../icons/icon.js';
import { Link } from '../links/link.js';
import { say } from '../messages.js';
import { Avatar } from '../people/avatar.js';
import { Selvedges } from '../register/theme-column.js';
import { accountEntries, type Entry, mainEntries, otherLanguage } from './entries.js';
import type { Place, Shell } from './shell.js';

interface HeaderProps {
  shell: Shell;
  theme?: number;
  current?: Place;
}

export function Header({ shell, theme, current }: HeaderProps) {
  return (
    <header class="entete">
      <Selvedges theme={theme} />
      <div class="cadre entete__rang">
        <Brand network={shell.network} />
        {shell.features.search && <Search shell={shell} place="header" />}
        <Drawer shell={shell} current={current} />
      </div>
    </header>
  );
}

/** The names stay French in every language. */
function Brand({ network }: Pick<Shell, 'network'>) {
  return (
    <a class="marque" href="/">
      <Mark />
      <span>
        <b lang="fr-CA">{network.forumName}</b> <small lang="fr-CA">{network.name}</small>
      </span>
    </a>
  );
}

/** Twice on the page, since the menu hides the first on a phone: each has its own name and field. */
function Search({ shell: { locale }, place }: { shell: Shell; place: 'header' | 'menu' }) {
  const t = say(locale);
  const id = place === 'header' ? 'q' : 'q-menu';
  return (
    <Form
      method="get"
      class={place === 'header' ? 'loupe entete__loupe' : 'loupe'}
      role="search"
      label={t(place === 'header' ? 'search.label' : 'search.labelInMenu')}
      action="/recherche"
    >
      <label class="sr" for={id}>
        {t('search.words')}
      </label>
      <input class="champ" type="search" id={id} name="q" placeholder={t('search.placeholder')} />
      <button class="bouton" type="submit">
        <Icon name="search" />
        <span class="sr">{t('search.submit')}</span>
      </button>
    </Form>
  );
}

/** On a phone a popover, opened without script; on a wide screen two rows of links. */
function Drawer({ shell, current }: Omit<HeaderProps, 'theme'>) {
  const t = say(shell.locale);
  return (
    <>
      <button class="bouton bouton--second bascule" type="button" popovertarget="menu">
        <Icon name="menu" />
        {t('menu.open')}
      </button>
      <div class="tiroir" id="menu" popover="auto">
        <button
          class="bouton bouton--lien bascule"
          type="button"
          popovertarget="menu"
          popovertargetaction="hide"
        >
          <Icon name="close" />
          {t('menu.close')}
        </button>
        {shell.features.search && <Search shell={shell} place="menu" />}
        <nav aria-label={t('nav.main')}>
          <ul class="tiroir__liens">
            {mainEntries(shell).map((entry) => (
              <MenuEntry key={entry.href} {...entry} current={current} path={shell.path} />
            ))}
          </ul>
        </nav>
        <AccountNav shell={shell} current={current} />
      </div>
    </>
  );
}

interface MenuEntryProps extends Entry {
  current: Place | undefined;
  path: string;
}

/** `page` for the very page, `true` for a page under it. */
function ariaCurrent({
  place,
  href,
  current,
  path,
}: Omit<MenuEntryProps, 'text'>): 'page' | 'true' | undefined {
  if (place === undefined || place !== current) return undefined;
  return path.split('?', 1)[0] === href ? 'page' : 'true';
}

function MenuEntry({ text, ...entry }: MenuEntryProps) {
  return (
    <li>
      <a href={entry.href} aria-current={ariaCurrent(entry)}>
        {text}
      </a>
    </li>
  );
}

function AccountNav({ shell, current }: Omit<HeaderProps, 'theme'>) {
  const { locale, path, signedIn } = shell;
  const t = say(locale);
  const other = otherLanguage(locale, path);
  return (
    <nav class="tiroir__pied" aria-label={t('nav.account')}>
      <ul class="tiroir__liens">
        {accountEntries(shell).map((entry) => (
          <MenuEntry key={entry.href} {...entry} current={current} path={path} />
        ))}
        {signedIn === undefined ? <SignIn shell={shell} /> : <Account shell={shell} current={current} />}
        <li>
          <Link href={other.href} lang={other.tag} hreflang={other.tag} rel="nofollow">
            {other.text}
          </Link>
        </li>
      </ul>
    </nav>
  );
}

function SignIn({ shell: { locale } }: { shell: Shell }) {
  return (
    <li>
      <a href="/connexion">{say(locale)('account.signIn')}</a>
    </li>
  );
}

function Account({ shell: { signedIn, path }, current }: Omit<HeaderProps, 'theme'>) {
  if (signedIn === undefined) return null;
  const mark = ariaCurrent({ place: 'account', href: '/compte', current, path });
  return (
    <li>
      <a href="/compte" aria-current={mark}>
        <Avatar initials={signedIn.initials} size="small" /> {signedIn.name}
      </a>
    </li>
  );
}
