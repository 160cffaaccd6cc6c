import {
  Banner,
  EmptyState,
  Form,
  InlineField,
  Layout,
  LinkButton,
  PageTitle,
  Patterns,
  Rails,
  Section,
  ThreadList,
  type ThreadListItem,
} from '@forum/ui';
import { feedLink } from '../discussion/feeds/feed-link.js';
import type { Framed } from '../http/index.js';
import { ClothFigure, type ClothProps } from './cloth.partial.js';
import { EventBlock, type ShownEvent } from './event.partial.js';
import { FirstVisit } from './first-visit.partial.js';
import { say } from './messages.js';
import { type ShownTheme, ThemeColumns } from './themes.partial.js';

export interface HomePageProps extends Framed {
  /** How the forum came to be; null without a founding event. */
  readonly founding: {
    readonly date: string;
    readonly count: number;
    readonly about: boolean;
    readonly sectors: number;
  } | null;
  readonly threads: readonly ThreadListItem[];
  /** Where a signed-in reader left off; null for visitors and when all is read. */
  readonly resume: string | null;
  readonly event: ShownEvent | null;
  /** When the digest leaves, in words. */
  readonly digest: { readonly weekday: string; readonly hour: string };
  readonly cloth: ClothProps;
  readonly themes: readonly ShownTheme[];
  readonly year: string | null;
  readonly canonical: string;
}

/** Home: a discussion to read, a theme to enter, the digest to receive. */
export function HomePage(props: HomePageProps) {
  const { shell, threads, themes, event, cloth, year, canonical } = props;
  const { locale, network } = shell;
  const t = say(locale);
  return (
    <Layout
      shell={shell}
      title={t('title')}
      current="home"
      description={t('description', { network: network.name, ...sizes(themes) })}
      canonical={canonical}
      feeds={[feedLink('', t('title'), locale)]}
    >
      <Patterns />
      <div class="accueil">
        <Title {...props} />
        <div class="accueil__large">
          <Rails
            asideLabel={t('around')}
            aside={
              <>
                {event !== null && <EventBlock locale={locale} event={event} />}
                {shell.signedIn === undefined && <FirstVisit locale={locale} />}
              </>
            }
          >
            <Recent locale={locale} threads={threads} />
          </Rails>
        </div>
        <div class="mt-g accueil__large">
          <Digest {...props} />
        </div>
        <div class="accueil__etoffe">
          <ClothFigure locale={locale} {...cloth} />
        </div>
        <ThemeColumns locale={locale} themes={themes} year={year} />
      </div>
    </Layout>
  );
}

function sizes(themes: readonly ShownTheme[]): { themes: number; leads: number } {
  return { themes: themes.length, leads: themes.reduce((sum, { leads }) => sum + leads.length, 0) };
}

function Title({ shell, founding, themes, resume }: HomePageProps) {
  const t = say(shell.locale);
  const isVisitor = shell.signedIn === undefined;
  const origin =
    founding === null
      ? t('lead.undated', sizes(themes))
      : t('lead.event', { ...founding, about: String(founding.about), ...sizes(themes) });
  return (
    <PageTitle
      title={t(isVisitor ? 'title.visitor' : 'title.member')}
      lead={isVisitor ? `${origin} ${t('lead.visitor')}` : origin}
    >
      <p class="grappe mt">
        {isVisitor ? (
          <>
            <LinkButton href="#recentes">{t('action.read')}</LinkButton>
            <LinkButton kind="second" href="/connexion">
              {t('action.sign-in')}
            </LinkButton>
          </>
        ) : (
          <>
            <LinkButton href={resume ?? '/nouveautes'}>
              {t(resume === null ? 'action.news' : 'action.resume')}
            </LinkButton>
            <LinkButton kind="second" href="/discussions/nouvelle">
              {t('action.open')}
            </LinkButton>
          </>
        )}
      </p>
    </PageTitle>
  );
}

function Recent({
  locale,
  threads,
}: Pick<HomePageProps, 'threads'> & Pick<HomePageProps['shell'], 'locale'>) {
  const t = say(locale);
  const open = <LinkButton href="/discussions/nouvelle">{t('action.open')}</LinkButton>;
  if (threads.length === 0) {
    return (
      <EmptyState id="recentes" title={t('recent.empty')} actions={open}>
        {t('recent.empty.text')}
      </EmptyState>
    );
  }
  return (
    <Section id="recentes" title={t('recent')}>
      <ThreadList locale={locale} threads={threads} />
      <p class="mt">
        <LinkButton kind="second" href="/discussions">
          {t('recent.all')}
        </LinkButton>
      </p>
    </Section>
  );
}

/** A visitor leaves an address; a member has a page for it. */
function Digest({ shell: { locale, csrf, signedIn }, digest }: HomePageProps) {
  const t = say(locale);
  if (signedIn !== undefined) {
    return (
      <Banner id="resume" title={t('digest.title')} text={t('digest.when', digest)}>
        <div>
          <p>{t('digest.settings.text')}</p>
          <p class="mt-s">
            <LinkButton kind="second" href="/compte/abonnements" icon="mail">
              {t('digest.settings')}
            </LinkButton>
          </p>
        </div>
      </Banner>
    );
  }
  return (
    <Banner id="resume" title={t('digest.title')} text={t('digest.when.all', digest)}>
      <Form action="/abonnement" csrf={csrf}>
        <InlineField
          locale={locale}
          name="address"
          type="email"
          autocomplete="email"
          label={t('digest.address')}
          button={t('digest.submit')}
          icon="mail"
          required
        />
        <p class="aide">{t('digest.help')}</p>
      </Form>
    </Banner>
  );
}
