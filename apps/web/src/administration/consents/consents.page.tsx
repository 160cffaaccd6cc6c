import { formatDateTime } from '@forum/i18n';
import type { RegisteredConsent } from '@forum/moderation';
import { Button, EmptyState, Form, Link, Table, Tag } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AdministrationFrame, SECTIONS } from '../frame/administration-frame.partial.js';
import { More } from '../frame/more.partial.js';
import { sayOfConsents } from './messages.js';

export interface ConsentsPageProps extends Framed {
  readonly consents: readonly RegisteredConsent[];
  readonly next: string | null;
  readonly beyondFirst: boolean;
  readonly years: number;
  readonly timeZone: string;
}

/** The register of consents: what, in which words, when. */
export function ConsentsPage(props: ConsentsPageProps) {
  const { shell, consents, next, beyondFirst, years } = props;
  const { locale, csrf } = shell;
  const t = sayOfConsents(locale);
  return (
    <AdministrationFrame shell={shell} section="consents" lead={t('lead', { years })}>
      {consents.length === 0 ? (
        <EmptyState id="vide" title={t('empty')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          <Form action={`${SECTIONS.consents}/export`} csrf={csrf}>
            <p class="grappe">
              <Button kind="second">{t('export')}</Button>
              <span class="aide">{t('export.help')}</span>
            </p>
          </Form>
          <Table
            caption={t('caption')}
            captionHidden
            stacked
            class="mt"
            columns={[
              { name: t('person') },
              { name: t('consent') },
              { name: t('given') },
              { name: t('withdrawn') },
            ]}
            rows={consents.map((consent) => ({ key: consent.id, cells: cellsOf(consent, props) }))}
          />
        </>
      )}
      <More locale={locale} path={SECTIONS.consents} next={next} beyondFirst={beyondFirst} />
    </AdministrationFrame>
  );
}

function cellsOf(consent: RegisteredConsent, { shell: { locale }, timeZone }: ConsentsPageProps) {
  const t = sayOfConsents(locale);
  const { accountId, name, address, kind, wording, wordingVersion: version, source } = consent;
  const when = (at: Date) => formatDateTime(at, locale, 'long', timeZone);
  return [
    accountId === null ? (
      <span class="meta">{t('gone')}</span>
    ) : (
      <>
        <Link href={`${SECTIONS.people}/${accountId}`}>{name ?? address}</Link>
        {name !== null && (
          <>
            <br />
            <span class="meta">{address}</span>
          </>
        )}
      </>
    ),
    <>
      <strong>{t(`kind.${kind}`)}</strong>
      <br />
      <span {...(consent.locale === locale ? {} : { lang: consent.locale })}>{wording}</span>
      <br />
      <span class="meta">{t('version', { version, source })}</span>
    </>,
    when(consent.givenAt),
    consent.withdrawnAt === null ? <Tag kind="success">{t('standing')}</Tag> : when(consent.withdrawnAt),
  ];
}
