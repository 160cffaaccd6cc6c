import { formatDate } from '@forum/i18n';
import type { AccountSummary } from '@forum/identity';
import type { Measure, PersonSheet } from '@forum/moderation';
import { Button, Facts, Form, Link, Notice, Section, Tag } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { lastDay, MeasureList } from '../../moderation/measures/measure-list.partial.js';
import { SuspensionForm } from '../../moderation/people/suspension.partial.js';
import { AdministrationFrame, SECTIONS } from '../frame/administration-frame.partial.js';
import { sayOfPeople } from './messages.js';

export interface PersonPageProps extends Framed {
  readonly person: PersonSheet;
  readonly account: Pick<AccountSummary, 'address' | 'verified' | 'locale'>;
  readonly sector: string | null;
  readonly measures: readonly Measure[];
  readonly own: boolean;
  readonly now: Date;
  readonly timeZone: string;
}

/** One person: who they are here, their roles, a suspension, what was decided. */
export function PersonPage(props: PersonPageProps) {
  const { shell, person, measures, now, timeZone } = props;
  const { locale } = shell;
  const t = sayOfPeople(locale);
  return (
    <AdministrationFrame shell={shell} section="people" title={person.name ?? t('nameless')}>
      <div class="pile pile-xg">
        <div class="contenant">
          <Facts wide facts={factsOf(props)} />
        </div>
        <Roles {...props} />
        <Suspension {...props} />
        <Section id="decisions" title={t('decisions')}>
          {measures.length === 0 ? (
            <p class="meta">{t('decisions.none')}</p>
          ) : (
            <MeasureList locale={locale} measures={measures} now={now} timeZone={timeZone} />
          )}
        </Section>
      </div>
    </AdministrationFrame>
  );
}

function factsOf({ shell: { locale }, person, account, sector, timeZone }: PersonPageProps) {
  const t = sayOfPeople(locale);
  const { id, name, createdAt, registeredVia, posts, hiddenPosts } = person;
  const when = formatDate(createdAt, locale, 'long', timeZone);
  const state = t(account.verified ? 'address.confirmed' : 'address.waiting');
  return [
    {
      term: t('address'),
      value: (
        <>
          {account.address} <span class="meta">({state})</span>
        </>
      ),
    },
    { term: t('sector'), value: sector ?? '—' },
    { term: t('registered'), value: t('registered.value', { when, via: t(`via.${registeredVia}`) }) },
    { term: t('language'), value: t(`language.${account.locale}`) },
    {
      term: t('messages'),
      value: (
        <>
          {t('messages.value', { count: posts, hidden: hiddenPosts })}
          {name !== null && (
            <>
              {' · '}
              <Link href={`/personnes/${id}`}>{t('profile')}</Link>
            </>
          )}
        </>
      ),
    },
  ];
}

const GRANTED = ['moderator', 'administrator'] as const;

function Roles({ shell: { locale, csrf }, person }: PersonPageProps) {
  const t = sayOfPeople(locale);
  const path = `${SECTIONS.people}/${person.id}/roles`;
  return (
    <Section id="roles" title={t('roles.heading')}>
      <p class="meta">{t('roles.text')}</p>
      <ul class="liens sans-puce mt-s">
        {GRANTED.map((role) => {
          const has = person.roles.includes(role);
          return (
            <li key={role}>
              <p>
                <strong>{t(`roles.${role}`)}</strong> {has && <Tag kind="success">{t('roles.has')}</Tag>}
              </p>
              <p class="meta">{t(`roles.${role}.text`)}</p>
              <Form action={has ? `${path}/retrait` : path} csrf={csrf} class="mt-s" hidden={{ role }}>
                <Button kind={has ? 'danger' : 'second'} small>
                  {t(has ? 'roles.revoke' : 'roles.grant')}
                  <span class="sr"> ({t(`role.${role}`)})</span>
                </Button>
              </Form>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Suspension({ shell: { locale, csrf }, person, own, timeZone }: PersonPageProps) {
  const t = sayOfPeople(locale);
  const reason = person.suspensionReason ?? '';
  const until = person.suspendedUntil;
  const words =
    until === null
      ? t('suspension.endless', { reason })
      : t('suspension.until', { reason, when: lastDay(until, locale, timeZone) });
  return (
    <Section id="suspension" title={t('suspension')}>
      {person.suspended && (
        <Notice kind="alert">
          <p>{words}</p>
        </Notice>
      )}
      {own ? (
        <p class="meta">{t('suspension.own')}</p>
      ) : (
        <div class="mesure mt-s">
          <SuspensionForm
            locale={locale}
            csrf={csrf}
            personId={person.id}
            suspended={person.suspended}
            values={{ reason: '', lastDay: '' }}
            errors={{}}
            back="administration"
          />
        </div>
      )}
    </Section>
  );
}
