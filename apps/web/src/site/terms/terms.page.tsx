import { Quote } from '@forum/ui';
import { linkTo, Passage, SitePage, type SitePageProps } from '../frame/site-page.partial.js';
import { say } from './terms.messages.js';

export interface TermsPageProps extends SitePageProps {
  readonly version: string;
  /** The very words that a person agrees to before a first post. */
  readonly wording: string;
  /** How long the record of moderation is kept, in words. */
  readonly logYears: string;
}

const RULES = ['insult', 'personal', 'false', 'advertising', 'law', 'security'] as const;

/** What whoever writes agrees to. */
export function TermsPage(props: TermsPageProps) {
  const { shell, version, wording } = props;
  const t = say(shell.locale);
  const lead = `${t('lead')} ${t('version', { version })}`;
  return (
    <SitePage {...props} name="terms" title={t('title')} lead={lead}>
      <Passage id="accord" title={t('accept.title')}>
        <p>{t('accept.text')}</p>
        <Quote>{wording}</Quote>
        <p>{t.rich('accept.proof', { a: linkTo('/compte/donnees') })}</p>
        <p>{t('accept.read')}</p>
      </Passage>
      <Passage id="qui" title={t('who.title')}>
        <p>{t('who.text')}</p>
      </Passage>
      <Passage id="textes" title={t('yours.title')}>
        <p>{t('yours.text')}</p>
        <p>{t('yours.duty')}</p>
      </Passage>
      <Rules {...props} />
      <Passage id="site" title={t('service.title')}>
        <p>{t('service.text')}</p>
        <p>{t('service.close')}</p>
      </Passage>
      <Passage id="droit" title={t('law.title')}>
        <p>{t.rich('law.text', { a: linkTo('/confidentialite') })}</p>
      </Passage>
    </SitePage>
  );
}

function Rules({ shell: { locale }, logYears }: TermsPageProps) {
  const t = say(locale);
  return (
    <>
      <Passage id="regles" title={t('rules.title')}>
        <ul>
          {RULES.map((rule) => (
            <li key={rule}>{t(`rules.${rule}`)}</li>
          ))}
        </ul>
      </Passage>
      <Passage id="moderation" title={t('moderation.title')}>
        <p>{t('moderation.text', { years: logYears })}</p>
        <p>{t('moderation.contest')}</p>
      </Passage>
    </>
  );
}
