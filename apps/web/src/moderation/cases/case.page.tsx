import type { Post } from '@forum/discussion';
import { formatDate, formatMoment } from '@forum/i18n';
import type { FlagLine, Measure, PersonSheet, QueueItem } from '@forum/moderation';
import {
  Breadcrumbs,
  Encart,
  Layout,
  Link,
  LinkButton,
  Notice,
  PageTitle,
  Prose,
  Rails,
  Tag,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { sayOfFlags } from '../flags/messages.js';
import { MeasureList } from '../measures/measure-list.partial.js';
import { say } from '../messages.js';
import { ItemClaim } from '../queue/item-claim.partial.js';
import type { Reading } from '../reading.js';
import { Decision, type DecisionProps } from './decision.partial.js';

export interface CasePageProps extends Framed, Reading {
  readonly post: Post;
  /** The message before it and the one after, as far as there are any. */
  readonly around: readonly Post[];
  readonly thread: {
    readonly id: string;
    readonly title: string;
    readonly lang: string;
    readonly path: string;
  };
  readonly flags: readonly FlagLine[];
  /** Null for the network's own words. */
  readonly person: PersonSheet | null;
  readonly measures: readonly Measure[];
  /** Its line in the queue; null for what nobody brought there. */
  readonly item: QueueItem | null;
  readonly viewerId: string | null;
  readonly minutes: { readonly claim: number; readonly undo: number };
  readonly own: boolean;
  readonly pending: boolean;
  readonly may: DecisionProps['may'];
  readonly words: string;
  readonly note: string;
  readonly errors: Readonly<Record<string, string>>;
}

/** One message, in context, with what was said of it and a decision to take. */
export function CasePage(props: CasePageProps) {
  const { shell, post, thread, errors } = props;
  const { locale } = shell;
  const t = say(locale);
  const title = t('case.title', { number: post.number, name: nameOf(post, props) });
  return (
    <Layout
      shell={shell}
      title={title}
      current="moderation"
      robots="noindex"
      hasErrors={Object.keys(errors).length > 0}
    >
      <Breadcrumbs
        locale={locale}
        crumbs={[{ text: t('queue.title'), href: '/moderation' }, { text: title }]}
      />
      <PageTitle
        title={title}
        over={
          <Link href={thread.path} {...(thread.lang === locale ? {} : { lang: thread.lang })}>
            {thread.title}
          </Link>
        }
        meta={<AuthorMeta {...props} />}
      />
      <Rails asideLabel={t('case.person')} aside={<Aside {...props} />}>
        {props.item !== null && <ItemClaim {...props} locale={locale} csrf={shell.csrf} item={props.item} />}
        <State {...props} />
        <Context {...props} />
        <Flags {...props} />
        <Decide {...props} />
      </Rails>
    </Layout>
  );
}

function nameOf(post: Post, { shell }: CasePageProps): string {
  return post.author.name ?? say(shell.locale)('case.gone');
}

function AuthorMeta({ shell: { locale }, person, timeZone }: CasePageProps) {
  if (person === null) return null;
  const t = say(locale);
  const { posts, hiddenPosts, createdAt } = person;
  return (
    <>
      <span>{t('case.since', { when: formatDate(createdAt, locale, 'long', timeZone) })}</span>
      <span>{t('case.posts', { count: posts, hidden: hiddenPosts })}</span>
      {person.suspended && <Tag kind="alert">{t('person.suspended')}</Tag>}
    </>
  );
}

function State({ shell: { locale }, post, own, pending, may }: CasePageProps) {
  const t = say(locale);
  const decides = mayDecide(may);
  return (
    <>
      {post.state === 'held' && (
        <Notice kind="alert" title={t('case.held')}>
          <p>{t('case.held.text')}</p>
        </Notice>
      )}
      {post.state === 'hidden' && (
        <Notice kind="alert" title={t('case.hidden')}>
          <p>{t(pending ? 'case.hidden.rule' : 'case.hidden.text')}</p>
        </Notice>
      )}
      {own && !decides && (
        <Notice title={t('case.own')}>
          <p>{t('case.own.text')}</p>
        </Notice>
      )}
    </>
  );
}

function Context(props: CasePageProps) {
  const { shell, post, around, now, timeZone } = props;
  const { locale } = shell;
  const t = say(locale);
  const shown = [...around, post].sort((a, b) => a.number - b.number);
  return (
    <section aria-labelledby="contexte">
      <h2 id="contexte">{t('case.context')}</h2>
      <div class="reponses mt">
        {shown.map((one) => {
          const when = formatMoment(one.publishedAt ?? one.createdAt, locale, { now, timeZone });
          const head = t('case.number', { number: one.number, name: nameOf(one, props), when });
          return (
            <div class="message" key={one.id}>
              <p class="meta">{one.id === post.id ? <strong>{head}</strong> : head}</p>
              {one.html === null ? (
                <p class="meta mt-s">{t('case.unreadable')}</p>
              ) : (
                <Prose html={one.html} class="mt-s" {...(one.lang === locale ? {} : { lang: one.lang })} />
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}

function Flags({ shell: { locale }, flags, now, timeZone }: CasePageProps) {
  const t = say(locale);
  return (
    <section aria-labelledby="signalements">
      <h2 id="signalements">{t('case.flags')}</h2>
      {flags.length === 0 ? (
        <p class="meta mt-s">{t('case.flags.none')}</p>
      ) : (
        <ul class="liens sans-puce mt-s">
          {flags.map(({ id, reason, note, reporter, createdAt, decided }) => (
            <li key={id}>
              <strong>{sayOfFlags(locale)(`reason.${reason}`)}</strong>{' '}
              {decided && <Tag>{t('case.flags.decided')}</Tag>}
              {note !== null && <p class="lecture">{note}</p>}
              <p class="meta">
                {t('case.flags.by', {
                  name: reporter ?? t('case.gone'),
                  when: formatMoment(createdAt, locale, { now, timeZone }),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function mayDecide({ hide, restore, keep, approve, refuse }: DecisionProps['may']): boolean {
  return hide || restore || keep || approve || refuse;
}

function Decide({ shell: { locale, csrf }, post, thread, may, words, note, errors }: CasePageProps) {
  const t = say(locale);
  if (!mayDecide(may)) return null;
  return (
    <>
      {post.number === 1 && (
        <p class="meta">
          {t('case.opening')} <Link href={thread.path}>{t('case.opening.link')}</Link>
        </p>
      )}
      <Decision
        locale={locale}
        csrf={csrf}
        action={`/discussions/${thread.id}/messages/${post.id}/moderation`}
        hidden={post.state === 'hidden'}
        may={may}
        words={words}
        note={note}
        errors={errors}
      />
    </>
  );
}

function Aside({ shell: { locale }, person, measures, now, timeZone }: CasePageProps) {
  const t = say(locale);
  return (
    <>
      {person !== null && (
        <Encart id="personne" title={t('case.person')}>
          <p>{person.name ?? t('case.gone')}</p>
          <p class="mt-s">
            <LinkButton kind="second" small href={`/moderation/personnes/${person.id}`}>
              {t('case.person.link')}
            </LinkButton>
          </p>
        </Encart>
      )}
      {measures.length > 0 && (
        <Encart id="decisions" title={t('case.history')}>
          <MeasureList locale={locale} measures={measures} now={now} timeZone={timeZone} />
        </Encart>
      )}
    </>
  );
}
