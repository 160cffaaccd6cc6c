import type { Locale } from '@forum/i18n';
import { LinkButton, Section, Table, Time } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AccountFrame } from './account-frame.partial.js';
import { say } from './messages.js';

export interface ShownConsent {
  readonly id: string;
  readonly wording: string;
  /** The language it was read in. */
  readonly lang: Locale;
  readonly givenAt: Date;
  readonly given: string;
  readonly withdrawn: string | null;
}

export interface DataPageProps extends Framed {
  readonly consents: readonly ShownConsent[];
  /** How long proofs are kept after an account is closed. */
  readonly years: number;
}

/** What is kept of a person: to take away, to check, to erase. */
export function DataPage({ shell, consents, years }: DataPageProps) {
  const t = say(shell.locale);
  return (
    <AccountFrame shell={shell} part="data" lead={t('data.lead')}>
      <div class="mesure">
        <Section id="copie" title={t('data.download')} ruled={false} class="mt">
          <p class="mt-s">{t('data.download.text')}</p>
          <p class="mt">
            <LinkButton href="/compte/donnees/mes-donnees.json" kind="second">
              {t('data.download')}
            </LinkButton>
          </p>
        </Section>
        <Section id="accords" title={t('data.consents')} class="mt-g">
          {consents.length === 0 ? (
            <p class="mt-s">{t('data.consents.none')}</p>
          ) : (
            <Consents locale={shell.locale} consents={consents} />
          )}
        </Section>
        <Section id="fermeture" title={t('data.close')} class="mt-g">
          <p class="mt-s">{t('data.close.text', { years })}</p>
          <p class="mt">
            <LinkButton href="/compte/fermeture" kind="danger">
              {t('data.close.link')}
            </LinkButton>
          </p>
        </Section>
      </div>
    </AccountFrame>
  );
}

function Consents({ locale, consents }: { locale: Locale; consents: readonly ShownConsent[] }) {
  const t = say(locale);
  const columns = ['data.consents.words', 'data.consents.given', 'data.consents.withdrawn'] as const;
  return (
    <Table
      caption={t('data.consents.caption')}
      stacked
      class="mt-s"
      columns={columns.map((name) => ({ name: t(name) }))}
      rows={consents.map(({ id, wording, lang, givenAt, given, withdrawn }) => ({
        key: id,
        cells: [
          <span key="words" lang={lang}>
            {wording}
          </span>,
          <Time key="given" at={givenAt}>
            {given}
          </Time>,
          withdrawn ?? t('data.consents.stands'),
        ],
      }))}
    />
  );
}
