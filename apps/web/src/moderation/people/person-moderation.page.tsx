import { formatDate } from '@forum/i18n';
import type { Measure, PersonSheet } from '@forum/moderation';
import { Breadcrumbs, ErrorSummary, Facts, Layout, Notice, PageTitle, Section } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { lastDay, MeasureList, stands } from '../measures/measure-list.partial.js';
import { sayOfMeasures } from '../measures/messages.js';
import { say } from '../messages.js';
import type { Reading } from '../reading.js';
import { LiftForm, TakeForm, type TakeFormProps } from './measures.partial.js';
import { SuspensionForm, type SuspensionFormProps } from './suspension.partial.js';

export interface PersonModerationPageProps
  extends Framed,
    Reading,
    Pick<SuspensionFormProps, 'errors' | 'back'> {
  readonly values: TakeFormProps['values'];
  readonly slowMinutes: number;
  readonly person: PersonSheet;
  readonly sector: string | null;
  readonly measures: readonly Measure[];
  readonly maySuspend: boolean;
  readonly own: boolean;
}

/** A person before moderators: what was decided, and suspending. */
export function PersonModerationPage(props: PersonModerationPageProps) {
  const { shell, person, errors } = props;
  const { locale } = shell;
  const t = say(locale);
  const name = person.name ?? t('case.gone');
  const problems = Object.entries(errors).map(([id, text]) => ({ id, text }));
  return (
    <Layout shell={shell} title={name} current="moderation" robots="noindex" hasErrors={problems.length > 0}>
      <Breadcrumbs
        locale={locale}
        crumbs={[{ text: t('queue.title'), href: '/moderation' }, { text: name }]}
      />
      <PageTitle title={name} lead={t('person.lead')} />
      <ErrorSummary locale={locale} errors={problems} />
      <div class="contenant">
        <PersonFacts {...props} />
      </div>
      <div class="pile pile-xg mt">
        <Suspension {...props} />
        <Measures {...props} />
        <Decided {...props} />
      </div>
    </Layout>
  );
}

function PersonFacts({ shell: { locale }, person, sector, timeZone }: PersonModerationPageProps) {
  const t = say(locale);
  const roles = person.roles.length === 0 ? ['member' as const] : person.roles;
  const facts = [
    { term: t('person.sector'), value: sector ?? '—' },
    { term: t('person.roles'), value: roles.map((role) => t(`person.${role}`)).join(', ') },
    { term: t('person.registered'), value: formatDate(person.createdAt, locale, 'long', timeZone) },
    {
      term: t('person.messages'),
      value: t('case.posts', { count: person.posts, hidden: person.hiddenPosts }),
    },
  ];
  return <Facts wide facts={facts} />;
}

function Suspension(props: PersonModerationPageProps) {
  const { shell, person, maySuspend, own, values, errors, back } = props;
  const { locale, csrf } = shell;
  const t = say(locale);
  const form = { locale, csrf, personId: person.id, values, errors, back };
  return (
    <Section id="suspension" title={t(person.suspended ? 'person.suspended' : 'person.suspend')}>
      {person.suspended && (
        <Notice kind="alert">
          <p>{standing(props)}</p>
        </Notice>
      )}
      {maySuspend ? (
        <div class="mesure mt-s">
          <SuspensionForm suspended={person.suspended} {...form} />
        </div>
      ) : (
        <p class="meta">{t(own ? 'person.cannot.self' : 'person.cannot')}</p>
      )}
    </Section>
  );
}

/** Measures other than a suspension, which has its own form. */
function Measures(props: PersonModerationPageProps) {
  const { shell, person, maySuspend, values, errors, measures, slowMinutes, now } = props;
  const { locale, csrf } = shell;
  const t = sayOfMeasures(locale);
  if (!maySuspend) return null;
  const form = { locale, csrf, personId: person.id, values, errors };
  const standing = measures.filter(
    (measure) =>
      measure.kind.startsWith('account-') && measure.kind !== 'account-suspended' && stands(measure, now),
  );
  return (
    <>
      <Section id="mesures" title={t('take.title')}>
        <TakeForm {...form} slowMinutes={slowMinutes} />
      </Section>
      {standing.length > 0 && (
        <Section id="levees" title={t('lift.title')}>
          <LiftForm {...form} standing={standing} />
        </Section>
      )}
    </>
  );
}

function standing({ shell: { locale }, person, timeZone }: PersonModerationPageProps): string {
  const t = say(locale);
  const reason = person.suspensionReason ?? '';
  return person.suspendedUntil === null
    ? t('person.suspended.endless', { reason })
    : t('person.suspended.until', { reason, when: lastDay(person.suspendedUntil, locale, timeZone) });
}

function Decided({ shell: { locale }, measures, now, timeZone }: PersonModerationPageProps) {
  const t = say(locale);
  return (
    <Section id="decisions" title={t('person.decided')}>
      {measures.length === 0 ? (
        <p class="meta">{t('person.decided.none')}</p>
      ) : (
        <MeasureList locale={locale} measures={measures} now={now} timeZone={timeZone} />
      )}
    </Section>
  );
}
