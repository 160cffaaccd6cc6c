import { Button, Form, Layout, Link, LinkFromPeople, Narrow, Notice, PageTitle } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from './messages.js';

export interface MeetingDoorPageProps extends Framed {
  readonly token: string;
  readonly title: string;
  readonly lang: string;
  readonly community: string;
  readonly when: string;
  /** The same by the reader's own clock; null where that is no other. */
  readonly yours: string | null;
  readonly place: string;
  readonly videoUrl: string | null;
  readonly said: 'none' | 'yes' | 'maybe' | 'no' | 'waiting';
  /** A yes would wait for a place. */
  readonly full: boolean;
  readonly shut: 'cancelled' | 'past' | 'outside' | null;
  /** What came of a button that was pressed. */
  readonly outcome: 'kept' | 'pick' | null;
}

const ANSWERS = ['yes', 'maybe', 'no'] as const;

/** A meeting as its mail tells of it, and one button for each answer. */
export function MeetingDoorPage(props: MeetingDoorPageProps) {
  const { shell, token, title, lang, community } = props;
  const t = say(shell.locale);
  return (
    <Layout shell={shell} title={t('meeting.title', { title })} robots="noindex">
      <Narrow>
        <PageTitle title={title} lang={lang} over={t('over', { community })} />
        <Outcome {...props} />
        <MeetingFacts {...props} />
        <Answering {...props} />
        <p class="mt">
          <Link href={`/rencontres/${token}/rencontre.ics`}>{t('calendar')}</Link>
        </p>
        <p class="meta mt-s">{t('personal')}</p>
      </Narrow>
    </Layout>
  );
}

function Outcome({ shell: { locale }, outcome, said }: MeetingDoorPageProps) {
  const t = say(locale);
  if (outcome === null) return null;
  const isKept = outcome === 'kept';
  return (
    <Notice kind={isKept ? 'success' : 'danger'} role={isKept ? 'status' : 'alert'}>
      <p>{isKept ? `${t('kept')} ${t(`said.${said}`)}` : t('pick')}</p>
    </Notice>
  );
}

function MeetingFacts({ shell: { locale }, when, yours, place, videoUrl, lang }: MeetingDoorPageProps) {
  const t = say(locale);
  return (
    <dl class="fiche mt">
      <dt>{t('when')}</dt>
      <dd>{when}</dd>
      {yours !== null && <dt>{t('yours')}</dt>}
      {yours !== null && <dd>{yours}</dd>}
      {place !== '' && <dt>{t('place')}</dt>}
      {place !== '' && <dd lang={lang}>{place}</dd>}
      {videoUrl !== null && <dt>{t('online')}</dt>}
      {videoUrl !== null && (
        <dd>
          <LinkFromPeople href={videoUrl}>{videoUrl}</LinkFromPeople>
        </dd>
      )}
    </dl>
  );
}

function Answering({ shell: { locale }, token, shut, said, full, outcome }: MeetingDoorPageProps) {
  const t = say(locale);
  if (shut !== null)
    return (
      <Notice kind="info" class="mt">
        <p>{t(`shut.${shut}`)}</p>
      </Notice>
    );
  return (
    <Form action={`/rencontres/${token}`} class="pile mt">
      <h2>{t('ask')}</h2>
      {outcome !== 'kept' && <p>{t(`said.${said}`)}</p>}
      {full && <p>{t('full')}</p>}
      <p class="grappe">
        {ANSWERS.map((answer) => (
          <Button
            key={answer}
            name="answer"
            value={answer}
            {...(answer === 'yes' ? {} : { kind: 'second' as const })}
          >
            {t(answer)}
          </Button>
        ))}
      </p>
      <p class="aide">{t(outcome === 'kept' ? 'change-mind' : 'nothing-yet')}</p>
    </Form>
  );
}
