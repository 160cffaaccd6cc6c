import { Details, Link } from '@forum/ui';
import { linkTo, Passage, SitePage, type SitePageProps } from '../frame/site-page.partial.js';
import { say } from './help.messages.js';
import { Formatting, Mail, type MailHelp } from './help-parts.partial.js';

export interface HelpPageProps extends SitePageProps {
  /** Durations in words, as the settings have them. */
  readonly access: {
    readonly minutes: string;
    readonly attempts: number;
    readonly days: string;
    readonly hours: string;
  };
  readonly drafts: { readonly days: string; readonly parked: string };
  readonly mail: MailHelp;
  /** How soon a person looks at what a report has hidden. */
  readonly reviewHours: string;
}

const PARTS = [
  ['lire', 'read'],
  ['connexion', 'sign-in'],
  ['ecrire', 'write'],
  ['mise-en-forme', 'format'],
  ['courriels', 'mail'],
  ['communautes', 'together'],
  ['signaler', 'flag'],
  ['partir', 'leave'],
  ['rien-de-cela', 'none'],
  ['aide', 'ask'],
] as const;

/** How to do each thing, in the order in which a person comes to need it. */
export function HelpPage(props: HelpPageProps) {
  const { shell, access, mail } = props;
  const { locale } = shell;
  const t = say(locale);
  return (
    <SitePage {...props} name="help" title={t('title')} lead={t('lead')}>
      <Contents {...props} />
      <Reading {...props} />
      <Passage id="connexion" title={t('sign-in.title')}>
        <p>{t.rich('sign-in.code', { ...access, a: linkTo('/connexion') })}</p>
        <p>{t.rich('sign-in.stay', { ...access, a: linkTo('/compte/securite') })}</p>
        <p>{t('sign-in.lost')}</p>
      </Passage>
      <Writing {...props} />
      <Formatting locale={locale} />
      <Mail locale={locale} mail={mail} />
      <Passage id="communautes" title={t('together.title')}>
        <p>{t.rich('together.communities', { a: linkTo('/communautes') })}</p>
        <p>{t('together.calendar')}</p>
      </Passage>
      <Passage id="signaler" title={t('flag.title')}>
        <p>{t('flag.text', { hours: props.reviewHours })}</p>
        <p>{t.rich('flag.after', { a: linkTo('/conditions') })}</p>
      </Passage>
      <Leaving {...props} />
      <Passage id="aide" title={t('ask.title')}>
        <p>{t.rich('ask.text', { a: linkTo('/accessibilite#obstacle') })}</p>
      </Passage>
    </SitePage>
  );
}

/** Folded, and first: on a phone the side column would come after all of the text. */
function Contents({ shell: { locale } }: HelpPageProps) {
  const t = say(locale);
  return (
    <Details summary={t('contents')}>
      <ol>
        {PARTS.map(([id, part]) => (
          <li key={id}>
            <Link href={`#${id}`}>{t(`${part}.title`)}</Link>
          </li>
        ))}
      </ol>
    </Details>
  );
}

function Reading({ shell: { locale } }: HelpPageProps) {
  const t = say(locale);
  const places = {
    themes: linkTo('/#themes'),
    leads: linkTo('/pistes'),
    threads: linkTo('/discussions'),
  };
  return (
    <Passage id="lire" title={t('read.title')}>
      <p>{t.rich('read.where', places)}</p>
      <p>{t.rich('read.seam', { news: linkTo('/nouveautes') })}</p>
      <p>{t('read.language')}</p>
      <p>{t.rich('read.search', { search: linkTo('/recherche') })}</p>
    </Passage>
  );
}

function Writing({ shell: { locale }, drafts }: HelpPageProps) {
  const t = say(locale);
  return (
    <Passage id="ecrire" title={t('write.title')}>
      <p>{t('write.first')}</p>
      <p>{t('write.reply')}</p>
      <p>{t.rich('write.open', { a: linkTo('/discussions/nouvelle') })}</p>
      <p>{t.rich('write.draft', { ...drafts, a: linkTo('/compte/brouillons') })}</p>
      <p>{t('write.edit')}</p>
      <p>{t('write.react')}</p>
      <p>{t('write.name')}</p>
      <p>{t('write.synthesis')}</p>
    </Passage>
  );
}

function Leaving({ shell: { locale } }: HelpPageProps) {
  const t = say(locale);
  return (
    <>
      <Passage id="partir" title={t('leave.title')}>
        <p>{t('leave.stop')}</p>
        <p>{t.rich('leave.data', { a: linkTo('/compte/donnees') })}</p>
      </Passage>
      <Passage id="rien-de-cela" title={t('none.title')}>
        <ul>
          <li>{t('none.private')}</li>
          <li>{t('none.points')}</li>
          <li>{t('none.tracking')}</li>
          <li>{t('none.elsewhere')}</li>
          <li>{t('none.script')}</li>
        </ul>
      </Passage>
    </>
  );
}
