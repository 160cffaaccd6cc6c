import { linkTo, Passage, SitePage, type SitePageProps } from '../frame/site-page.partial.js';
import { say } from './accessibility.messages.js';

export interface AccessibilityPageProps extends SitePageProps {
  /** When the pages were last assessed, in words. */
  readonly assessed: string;
}

const WCAG = 'https://www.w3.org/TR/WCAG22/';
const SGQRI =
  'https://www.quebec.ca/gouvernement/ministere/cybersecurite-numerique/publications/standard-accessibilite-sites-web';

const MADE = ['script', 'keyboard', 'colour', 'size', 'language', 'time', 'sign-in', 'mail'] as const;
const LIMITS = ['members', 'browsers', 'elsewhere'] as const;

/** The statement of conformity, and how to report a barrier. */
export function AccessibilityPage(props: AccessibilityPageProps) {
  const t = say(props.shell.locale);
  return (
    <SitePage {...props} name="accessibility" title={t('title')} lead={t('lead')}>
      <Passage id="but" title={t('aim.title')}>
        <p>{t.rich('aim.text', { wcag: linkTo(WCAG), sgqri: linkTo(SGQRI) })}</p>
      </Passage>
      <Passage id="etat" title={t('state.title')}>
        <p>{t('state.text', { month: props.assessed })}</p>
      </Passage>
      <Passage id="comment" title={t('made.title')}>
        <ul>
          {MADE.map((one) => (
            <li key={one}>{t(`made.${one}`)}</li>
          ))}
        </ul>
      </Passage>
      <Passage id="limites" title={t('limits.title')}>
        <ul>
          {LIMITS.map((one) => (
            <li key={one}>{t(`limits.${one}`)}</li>
          ))}
        </ul>
      </Passage>
      <Passage id="obstacle" title={t('barrier.title')}>
        <p>{t('barrier.text')}</p>
        <p>{t('barrier.both')}</p>
      </Passage>
    </SitePage>
  );
}
