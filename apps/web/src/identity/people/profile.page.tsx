import {
  Avatar,
  Breadcrumbs,
  Button,
  Encart,
  Form,
  Layout,
  Link,
  LinkList,
  Rails,
  Section,
  ThreadList,
  type ThreadListItem,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { sayOfIgnoring } from '../ignoring/messages.js';
import { say } from './messages.js';

export interface ProfilePageProps extends Framed {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly initials: string;
    /** Sector, organisation, since when: in words. */
    readonly facts: readonly string[];
    readonly about: string | null;
  };
  readonly threads: readonly ThreadListItem[];
  /** The reader would rather not read them. */
  readonly ignored: boolean;
  /** The reader's own page. */
  readonly own: boolean;
}

/** A person, for members. */
export function ProfilePage(props: ProfilePageProps) {
  const { shell, person, own } = props;
  const { locale } = shell;
  const t = say(locale);
  return (
    <Layout shell={shell} title={person.name} robots="noindex" {...(own ? { current: 'account' } : {})}>
      <Breadcrumbs locale={locale} crumbs={[{ text: person.name }]} />
      {own ? (
        <Rails asideLabel={t('aside')} aside={<Yours {...props} />}>
          <Person {...props} />
        </Rails>
      ) : (
        <Person {...props} />
      )}
    </Layout>
  );
}

function Person({ shell, person, threads, own, ignored }: ProfilePageProps) {
  const { locale } = shell;
  const t = say(locale);
  return (
    <div>
      <header class="grappe titre">
        <Avatar initials={person.initials} size="large" />
        <div>
          <h1>{person.name}</h1>
          <p class="meta">
            {person.facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        </div>
      </header>
      {person.about !== null && <About text={person.about} />}
      <p class="meta mt">{t('members-only')}</p>
      {shell.features.moderation === true && shell.signedIn?.isModerator && (
        <p class="mt-s">
          <Link href={`/moderation/personnes/${person.id}`}>{t('moderate')}</Link>
        </p>
      )}
      {!own && <Ignoring shell={shell} personId={person.id} ignored={ignored} />}
      <Section id="discussions" title={t('threads')} class="mt-g">
        {threads.length === 0 ? (
          <p class="mt-s">{t('threads.none')}</p>
        ) : (
          <ThreadList locale={locale} threads={threads} />
        )}
      </Section>
    </div>
  );
}

function Ignoring({ shell, personId, ignored }: Framed & { personId: string; ignored: boolean }) {
  const t = sayOfIgnoring(shell.locale);
  return (
    <Form action={`/personnes/${personId}/ignorer${ignored ? '/fin' : ''}`} csrf={shell.csrf} class="mt-s">
      <Button kind="link" small>
        {t(ignored ? 'stop' : 'ignore')}
      </Button>
      {!ignored && <p class="aide">{t('ignore.help')}</p>}
    </Form>
  );
}

function About({ text }: { text: string }) {
  const paragraphs = text.split(/\n{2,}/);
  return (
    <div class="pile">
      {paragraphs.map((paragraph) => (
        <p class="lecture" key={paragraph}>
          {paragraph}
        </p>
      ))}
    </div>
  );
}

function Yours({ shell: { locale } }: Framed) {
  const t = say(locale);
  const links = [
    ['/compte', t('yours.edit')],
    ['/compte/abonnements', t('yours.subscriptions')],
    ['/compte/donnees', t('yours.data')],
    ['/deconnexion', t('yours.sign-out')],
  ] as const;
  return (
    <>
      <Encart id="votre-compte" title={t('yours')}>
        <LinkList>
          {links.map(([href, words]) => (
            <li key={href}>
              <Link href={href}>{words}</Link>
            </li>
          ))}
        </LinkList>
      </Encart>
      <Encart id="qui-voit" title={t('visibility')}>
        <p class="meta">{t('visibility.text')}</p>
      </Encart>
    </>
  );
}
