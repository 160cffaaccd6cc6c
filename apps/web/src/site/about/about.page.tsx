import { linkTo, Passage, SitePage, type SitePageProps } from '../frame/site-page.partial.js';
import { say } from './about.messages.js';
import { Origin, type ShownOrigin } from './origin.partial.js';

export interface AboutPageProps extends SitePageProps {
  readonly counts: { readonly themes: number; readonly leads: number };
  readonly sectors: readonly string[];
  /** Weekday and hour of the digest, in words. */
  readonly digest: { readonly weekday: string; readonly hour: string };
  /** Null where no gathering is known. */
  readonly origin: ShownOrigin | null;
}

/** What this place is, for whom, where it comes from, how to take part. */
export function AboutPage(props: AboutPageProps) {
  const { shell, sectors, contact, counts, origin } = props;
  const t = say(shell.locale);
  const lead = t('lead', { forum: shell.network.forumName });
  const links = { themesLink: linkTo('/#themes'), leadsLink: linkTo('/pistes') };
  return (
    <SitePage {...props} name="about" title={t('title')} lead={lead}>
      <Passage id="quoi" title={t('what.title')}>
        <p>{t.rich('what.where', { ...counts, ...links })}</p>
        <p>{t('what.open')}</p>
        <p>{t('what.who', { network: contact.network })}</p>
      </Passage>
      <Passage id="pour-qui" title={t('who.title')}>
        <p>{t('who.text')}</p>
        <ul>
          {sectors.map((sector) => (
            <li key={sector}>{sector}</li>
          ))}
        </ul>
        <p>{t('who.free')}</p>
      </Passage>
      {origin !== null && <Origin locale={shell.locale} origin={origin} />}
      <TakePart {...props} />
    </SitePage>
  );
}

function TakePart({ shell: { locale }, digest }: AboutPageProps) {
  const t = say(locale);
  const when = t('part.weekly', { ...digest });
  return (
    <Passage id="participer" title={t('part.title')}>
      <ul>
        <li>{t.rich('part.read', { a: linkTo('/discussions') })}</li>
        <li>{t.rich('part.mail', { when, a: linkTo('/#resume') })}</li>
        <li>{t.rich('part.write', { a: linkTo('/connexion') })}</li>
      </ul>
      <p>{t.rich('part.care', { a: linkTo('/a-propos/registre') })}</p>
      <p>{t.rich('part.help', { a: linkTo('/aide') })}</p>
    </Passage>
  );
}
