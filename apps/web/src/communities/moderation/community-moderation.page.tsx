import { type Community, communityPath, type Member, type SecretLink } from '@forum/communities';
import { formatDate } from '@forum/i18n';
import {
  Button,
  Details,
  ErrorSummary,
  Form,
  Link,
  LinkButton,
  Notice,
  Section,
  TextArea,
  Time,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { CommunityFrame } from '../frame/community-frame.partial.js';
import type { CommunityFrameProps } from '../frame/community-shell.js';
import { say } from '../messages.js';
import { sayDesk } from './messages.js';

export interface CommunityModerationPageProps extends Framed {
  readonly frame: CommunityFrameProps;
  readonly requests: readonly (Member & { readonly sectorLabel: string | null })[];
  readonly banned: readonly Member[];
  readonly links: readonly SecretLink[] | null;
  /** The address of a link that was just made: shown once. */
  readonly made: string | null;
  readonly timeZone: string;
  /** The form that was refused, and why. */
  readonly refused: { readonly accountId: string; readonly reason: string } | null;
  readonly errors: Readonly<Record<string, string>>;
}

/** What a community's moderators decide about who comes in. */
export function CommunityModerationPage(props: CommunityModerationPageProps) {
  const { shell, frame, errors, made } = props;
  const { locale } = shell;
  const t = sayDesk(locale);
  const list = Object.entries(errors).map(([name, text]) => ({
    id: `${name}-${props.refused?.accountId ?? ''}`,
    text,
  }));
  return (
    <CommunityFrame
      shell={shell}
      frame={frame}
      title={say(locale)('section.moderation')}
      hasErrors={list.length > 0}
    >
      <div class="pile pile-xg mt">
        <ErrorSummary locale={locale} errors={list} />
        {made !== null && (
          <Notice kind="success" title={t('links.new.title')} role="status">
            <p>{t('links.new.text')}</p>
            <p class="mt-s">
              <code class="coupe">{made}</code>
            </p>
          </Notice>
        )}
        <Requests {...props} />
        <Section id="file" title={t('queue.title')}>
          <p class="mt-s">{t('queue.text')}</p>
          <p class="mt-s">
            <LinkButton kind="second" href={`/moderation?communaute=${frame.community.slug}`}>
              {t('queue.link')}
            </LinkButton>
          </p>
        </Section>
        <KeptOut {...props} />
        {props.links !== null && <Links {...props} links={props.links} />}
      </div>
    </CommunityFrame>
  );
}

function Requests(props: CommunityModerationPageProps) {
  const { shell, requests } = props;
  const t = sayDesk(shell.locale);
  return (
    <Section id="demandes" title={t('requests.title', { count: requests.length })} ruled={false}>
      <ul class="resultats sans-puce">
        {requests.map((request) => (
          <Request key={request.id} {...props} request={request} />
        ))}
      </ul>
    </Section>
  );
}

type RequestProps = CommunityModerationPageProps & {
  readonly request: CommunityModerationPageProps['requests'][number];
};

function Request(props: RequestProps) {
  const { shell, frame, request, timeZone } = props;
  const { locale } = shell;
  const t = sayDesk(locale);
  const { name, sectorLabel, createdAt, message, id } = request;
  return (
    <li>
      <h3>{name === null ? t('nameless') : <Link href={`/personnes/${id}`}>{name}</Link>}</h3>
      <p class="meta">
        {sectorLabel !== null && `${sectorLabel} · `}
        <Time at={createdAt}>
          {t('requests.since', { date: formatDate(createdAt, locale, 'long', timeZone) })}
        </Time>
      </p>
      <p class="lignes">{message ?? t('requests.silent')}</p>
      <div class="grappe mt-s">
        <Form action={memberPath(frame.community, id, 'accueil')} csrf={shell.csrf}>
          <Button small>{t('requests.accept')}</Button>
        </Form>
      </div>
      <Refusal {...props} />
    </li>
  );
}

function Refusal({ shell, frame, request, refused, errors }: RequestProps) {
  const { locale } = shell;
  const t = sayDesk(locale);
  const isRefused = refused?.accountId === request.id;
  return (
    <Details summary={t('requests.refuse')} open={isRefused}>
      <Form
        action={memberPath(frame.community, request.id, 'refus')}
        csrf={shell.csrf}
        class="pile pile-s mesure"
      >
        <TextArea
          locale={locale}
          id={`reason-${request.id}`}
          name="reason"
          label={t('reason')}
          help={t('reason.help')}
          rows={2}
          maxlength={500}
          required
          value={isRefused ? refused.reason : ''}
          {...(isRefused && errors.reason !== undefined ? { error: errors.reason } : {})}
        />
        <p>
          <Button kind="second" small>
            {t('refuse.submit')}
          </Button>
        </p>
      </Form>
    </Details>
  );
}

function KeptOut({ shell, frame, banned, timeZone }: CommunityModerationPageProps) {
  const { locale } = shell;
  const t = sayDesk(locale);
  return (
    <Section id="exclusions" title={t('kept-out.title')}>
      {banned.length === 0 && <p class="mt-s">{t('kept-out.none')}</p>}
      <ul class="resultats sans-puce">
        {banned.map(({ id, name, bannedUntil }) => (
          <li key={id}>
            <p>
              {name ?? t('nameless')},{' '}
              {bannedUntil === null
                ? t('kept-out.endless')
                : t('kept-out.until', {
                    date: formatDate(new Date(bannedUntil.getTime() - 1), locale, 'long', timeZone),
                  })}
            </p>
            <Form action={memberPath(frame.community, id, 'retour')} csrf={shell.csrf} class="mt-s">
              <Button kind="second" small>
                {t('kept-out.lift')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Links({
  shell,
  frame,
  links,
  timeZone,
}: CommunityModerationPageProps & { links: readonly SecretLink[] }) {
  const { locale } = shell;
  const t = sayDesk(locale);
  const path = communityPath(frame.community, 'liens');
  return (
    <Section id="liens" title={t('links.title')}>
      <p class="mt-s lecture">{t('links.text')}</p>
      {links.length === 0 && <p class="mt-s">{t('links.none')}</p>}
      <ul class="resultats sans-puce">
        {links.map(({ id, createdAt, createdBy }) => (
          <li key={id}>
            <p>
              {t('links.made', {
                date: formatDate(createdAt, locale, 'long', timeZone),
                name: createdBy ?? t('links.nobody'),
              })}
            </p>
            <Form action={`${path}/${id}/fermeture`} csrf={shell.csrf} class="mt-s">
              <Button kind="second" small>
                {t('links.revoke')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form action={path} csrf={shell.csrf} class="mt">
        <Button kind="second">{t('links.create')}</Button>
      </Form>
    </Section>
  );
}

function memberPath(community: Community, accountId: string, what: string): string {
  return communityPath(community, `membres/${accountId}/${what}`);
}
