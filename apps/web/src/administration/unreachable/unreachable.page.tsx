import { formatMoment } from '@forum/i18n';
import type { UnreachablePerson } from '@forum/mail-in';
import { EmptyState, Link, Table, Time } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AdministrationFrame } from '../frame/administration-frame.partial.js';
import { sayOfUnreachable } from './messages.js';

export interface UnreachablePageProps extends Framed {
  readonly people: readonly UnreachablePerson[];
  readonly now: Date;
  readonly timeZone: string;
}

/** Whom nothing leaves for any more, and why: they are to be reached otherwise. */
export function UnreachablePage(props: UnreachablePageProps) {
  const { shell, people } = props;
  const { locale } = shell;
  const t = sayOfUnreachable(locale);
  return (
    <AdministrationFrame shell={shell} section="mails" lead={t('lead')}>
      <h2 class="mt">{t('title')}</h2>
      {people.length === 0 ? (
        <div class="mt">
          <EmptyState id="vide" title={t('empty')}>
            {t('empty.text')}
          </EmptyState>
        </div>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          stacked
          class="mt"
          columns={[{ name: t('person') }, { name: t('address') }, { name: t('why') }, { name: t('since') }]}
          rows={people.map((person) => ({ key: person.id, cells: cellsOf(person, props) }))}
        />
      )}
    </AdministrationFrame>
  );
}

function cellsOf(person: UnreachablePerson, { shell: { locale }, now, timeZone }: UnreachablePageProps) {
  const { id, name, address, reason, since, said } = person;
  const t = sayOfUnreachable(locale);
  return [
    <Link key="person" href={`/administration/personnes/${id}`}>
      {name ?? t('no-name')}
    </Link>,
    address,
    <>
      {t(reason)}
      {said !== null && said !== '' && (
        <>
          <br />
          <span class="meta">{said}</span>
        </>
      )}
    </>,
    <Time key="since" at={since}>
      {formatMoment(since, locale, { now, timeZone })}
    </Time>,
  ];
}
