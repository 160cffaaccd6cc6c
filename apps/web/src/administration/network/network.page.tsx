import { Button, Field, Form, Section } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AdministrationFrame, SECTIONS } from '../frame/administration-frame.partial.js';
import { sayOfNetwork } from './messages.js';
import { SettingsForm, type SettingsFormProps } from './settings.partial.js';

const MAX_NAME = 60;
const MAX_WORDS = 300;

/** By the names under which the description is refused, so that each problem finds its field. */
export interface ContactValues {
  readonly forumName: string;
  readonly 'privacyOfficer.title.fr': string;
  readonly 'privacyOfficer.title.en': string;
  readonly 'privacyOfficer.contact': string;
  readonly postalAddress: string;
}

export interface NetworkPageProps extends Framed, Pick<SettingsFormProps, 'settings'> {
  readonly contact: ContactValues;
  /** The postal address given at start, which prevails. */
  readonly environmentAddress: string | null;
  readonly errors: Readonly<Record<string, string>>;
}

/** What the forum says of itself, and its settings. */
export function NetworkPage(props: NetworkPageProps) {
  const { shell, settings, errors } = props;
  const { locale, csrf } = shell;
  const t = sayOfNetwork(locale);
  return (
    <AdministrationFrame shell={shell} section="network" lead={t('lead')} errors={errors}>
      <div class="pile pile-xg">
        <Section id="forum" title={t('contact')} ruled={false}>
          <ContactForm {...props} />
        </Section>
        <Section id="reglages" title={t('settings')}>
          <SettingsForm locale={locale} csrf={csrf} settings={settings} errors={errors} />
        </Section>
      </div>
    </AdministrationFrame>
  );
}

function ContactForm({ shell: { locale, csrf }, contact, environmentAddress, errors }: NetworkPageProps) {
  const t = sayOfNetwork(locale);
  const text = (name: keyof ContactValues) => ({
    locale,
    name,
    value: contact[name],
    error: errors[name],
    maxlength: name === 'forumName' ? MAX_NAME : MAX_WORDS,
  });
  return (
    <Form action={SECTIONS.network} csrf={csrf} class="pile pile-g mesure mt-s">
      <Field {...text('forumName')} label={t('forumName')} help={t('forumName.help')} required />
      <fieldset class="groupe">
        <legend>{t('officer')}</legend>
        <p class="aide">{t('officer.help')}</p>
        <div class="pile mt-s">
          <Field {...text('privacyOfficer.title.fr')} label={t('officer.fr')} lang="fr-CA" />
          <Field {...text('privacyOfficer.title.en')} label={t('officer.en')} lang="en-CA" />
          <Field
            {...text('privacyOfficer.contact')}
            label={t('officer.contact')}
            help={t('officer.contact.help')}
          />
        </div>
      </fieldset>
      <Field
        {...text('postalAddress')}
        label={t('postal')}
        help={
          environmentAddress === null
            ? t('postal.help')
            : t('postal.environment', { address: environmentAddress })
        }
      />
      <p>
        <Button>{t('save')}</Button>
      </p>
    </Form>
  );
}
