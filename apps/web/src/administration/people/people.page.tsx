import { formatDate, formatRelative, type Locale } from '@forum/i18n';
import type { PersonRow } from '@forum/identity';
import { EmptyState, Link, SearchForm, Table, Tag } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AdministrationFrame, SECTIONS } from '../frame/administration-frame.partial.js';
import { More } from '../frame/more.partial.js';
import { sayOfPeople } from './messages.js';

export interface PeoplePageProps extends Framed {
  readonly people: readonly PersonRow[];
  readonly next: string | null;
  readonly beyondFirst: boolean;
  readonly search: string;
  /** A sector's words by its code. */
  readonly sectors: Readonly<Record<string, string>>;
  readonly now: Date;
  readonly timeZone: string;
}

/** Everybody, found by name or address. */
export function PeoplePage(props: PeoplePageProps) {
  const { shell, search, next, beyondFirst } = props;
  const { locale } = shell;
  const t = sayOfPeople(locale);
  return (
    <AdministrationFrame shell={shell} section="people" lead={t('lead')}>
      <SearchForm
        action={SECTIONS.people}
        label={t('search')}
        fieldLabel={t('search.field')}
        button={t('search.button')}
        kind="second"
        id="qp"
        value={search}
        class="mesure"
      />
      <Found {...props} />
      <More
        locale={locale}
        path={SECTIONS.people}
        query={search === '' ? {} : { q: search }}
        next={next}
        beyondFirst={beyondFirst}
      />
    </AdministrationFrame>
  );
}

function Found(props: PeoplePageProps) {
  const { shell, people } = props;
  const t = sayOfPeople(shell.locale);
  if (people.length === 0) {
    const everybody = <Link href={SECTIONS.people}>{t('search.all')}</Link>;
    return (
      <div class="mt">
        <EmptyState id="vide" title={t('empty.title')} actions={everybody}>
          {t('empty.text')}
        </EmptyState>
      </div>
    );
  }
  return (
    <Table
      caption={t('caption')}
      captionHidden
      stacked
      class="mt"
      columns={[{ name: t('person') }, { name: t('roles') }, { name: t('since') }, { name: t('seen') }]}
      rows={people.map((person) => ({ key: person.id, cells: cellsOf(person, props) }))}
    />
  );
}

function cellsOf(person: PersonRow, { shell: { locale }, sectors, now, timeZone }: PeoplePageProps) {
  const t = sayOfPeople(locale);
  const { id, name, address, sector, roles, suspended, createdAt, lastSeenAt } = person;
  const meta = [address, sector === null ? null : sectors[sector]].filter(Boolean).join(' · ');
  return [
    <>
      <Link href={`${SECTIONS.people}/${id}`}>{name ?? t('nameless')}</Link>{' '}
      {suspended && <Tag kind="alert">{t('suspended')}</Tag>}
      <br />
      <span class="meta">{meta}</span>
    </>,
    rolesOf(roles, locale),
    formatDate(createdAt, locale, 'long', timeZone),
    lastSeenAt === null ? t('seen.never') : formatRelative(lastSeenAt, locale, { now, timeZone }),
  ];
}

export function rolesOf(roles: PersonRow['roles'], locale: Locale): string {
  const t = sayOfPeople(locale);
  const held = roles.length === 0 ? (['member'] as const) : roles;
  return held.map((role) => t(`role.${role}`)).join(', ');
}
