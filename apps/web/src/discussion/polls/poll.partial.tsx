import { HANDS, type Poll, type PollOutcome } from '@forum/discussion';
import { formatDateTime, type Locale } from '@forum/i18n';
import { Button, CheckboxGroup, Form, LinkButton, RadioGroup, Section } from '@forum/ui';
import { say } from './messages.js';

export interface ShowingPoll {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly csrf: string | undefined;
  readonly signedIn: boolean;
  /** The discussion's own address. */
  readonly path: string;
  readonly error?: string | undefined;
}

/** A question put to the discussion: what is asked, a ballot for whoever may vote, what it comes to. */
export function PollCard({ poll, showing }: { poll: Poll; showing: ShowingPoll }) {
  const { locale, timeZone } = showing;
  const t = say(locale);
  const when = formatDateTime(poll.closedAt ?? poll.closesAt, locale, 'long', timeZone);
  const { name } = poll.author;
  const question = poll.lang === locale ? poll.question : <span lang={poll.lang}>{poll.question}</span>;
  return (
    <Section id={`vote-${poll.id}`} title={question}>
      <p class="meta">
        {t(`kind.${poll.kind}`)} · {t(`scope.${poll.electorate}`)}{' '}
        {t(poll.closedAt === null ? 'until' : 'closed', { when })}{' '}
        {name === null ? t('by.gone') : t('by', { name })}
      </p>
      <div class="pile mt-s">
        {poll.outcome !== null && <Outcome poll={poll} outcome={poll.outcome} showing={showing} />}
        {poll.mayVote && <Ballot poll={poll} showing={showing} />}
        {poll.outcome === null && <p class="meta">{t('later')}</p>}
        <Actions poll={poll} showing={showing} />
      </div>
    </Section>
  );
}

function Ballot({ poll, showing }: { poll: Poll; showing: ShowingPoll }) {
  const { locale, csrf, error } = showing;
  const t = say(locale);
  const choices = labelsOf(poll, showing).map((label, index) => ({
    value: String(index + 1),
    label,
    ...(poll.kind === 'choices' && poll.lang !== locale ? { lang: poll.lang } : {}),
  }));
  const group = { locale, id: `choix-${poll.id}`, name: 'choices', error, choices };
  return (
    <Form action={actionOf(poll)} csrf={csrf} class="pile">
      {poll.kind === 'hands' ? (
        <RadioGroup
          {...group}
          label={t('choose')}
          value={poll.own[0] === undefined ? undefined : String(poll.own[0])}
        />
      ) : (
        <CheckboxGroup {...group} label={t('choose.several')} values={poll.own.map(String)} />
      )}
      <p>
        <Button small>{t(poll.own.length > 0 ? 'change' : 'vote')}</Button>
      </p>
    </Form>
  );
}

function Outcome({ poll, outcome, showing }: { poll: Poll; outcome: PollOutcome; showing: ShowingPoll }) {
  const t = say(showing.locale);
  const { voters, electors, voices } = outcome;
  return (
    <div>
      <h3>{t(poll.closedAt === null ? 'outcome.now' : 'outcome')}</h3>
      <ul>
        {labelsOf(poll, showing).map((label, index) => (
          <li key={label}>
            <span lang={poll.kind === 'choices' && poll.lang !== showing.locale ? poll.lang : undefined}>
              {label}
            </span>
            {' — '}
            <b>{t('voices', { count: voices[index] ?? 0 })}</b>
          </li>
        ))}
      </ul>
      <p class="meta">
        {electors === null
          ? t('outcome.readers', { voters })
          : t('outcome.participants', { voters, electors })}
      </p>
    </div>
  );
}

function Actions({ poll, showing: { locale, csrf, signedIn, path } }: { poll: Poll; showing: ShowingPoll }) {
  const t = say(locale);
  return (
    <>
      {!signedIn && poll.closedAt === null && (
        <p>
          <LinkButton kind="second" small href={`/connexion?next=${encodeURIComponent(path)}`}>
            {t('sign-in')}
          </LinkButton>
        </p>
      )}
      {poll.mayClose && (
        <Form action={`${actionOf(poll)}/fin`} csrf={csrf}>
          <Button kind="second" small>
            {t('close')}
          </Button>
        </Form>
      )}
    </>
  );
}

function labelsOf({ kind, options }: Poll, { locale, timeZone }: ShowingPoll): readonly string[] {
  const t = say(locale);
  if (kind === 'hands') return Array.from({ length: HANDS }, (_, n) => t(`hands.${(n + 1) as 1 | 2 | 3}`));
  if (kind === 'choices') return options;
  return options.map((instant) => formatDateTime(new Date(instant), locale, 'long', timeZone));
}

const actionOf = ({ threadId, id }: Poll): string => `/discussions/${threadId}/votes/${id}`;
