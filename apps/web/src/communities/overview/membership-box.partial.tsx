import { type Community, canCommunity, charterWording, communityPath } from '@forum/communities';
import { CONSENT_WORDING } from '@forum/digests';
import { formatDate } from '@forum/i18n';
import { isSignedIn } from '@forum/identity';
import { Button, Checkbox, Encart, Form, Link, LinkButton, TextArea } from '@forum/ui';
import type { ComponentChildren } from 'preact';
import type { Viewer } from '../../http/index.js';
import { sayDoors } from '../doors/messages.js';

export interface MembershipBoxProps {
  readonly viewer: Viewer;
  readonly community: Community;
  /** How much of it comes by mail, and what else other features add; for members. */
  readonly own?: ComponentChildren;
  readonly typed?: { readonly message: string };
  readonly errors?: Readonly<Record<string, string>>;
  /** The secret of a link, which the form sends along. */
  readonly secret?: string;
}

/** What the reader is to the community, and the next step that is open to them. */
export function MembershipBox(props: MembershipBoxProps) {
  const { viewer, community } = props;
  const t = sayDoors(viewer.locale);
  const { standing } = community;
  if (!isSignedIn(viewer.actor)) return <SignInFirst {...props} />;
  if (standing?.state === 'active') return <Member {...props} />;
  if (standing?.state === 'requested') {
    return (
      <Encart id="adhesion" title={t('requested.title')}>
        <p>{t('requested.text')}</p>
        <Leave {...props} label={t('requested.withdraw')} />
      </Encart>
    );
  }
  if (standing?.state === 'banned') {
    const until = standing.bannedUntil;
    return (
      <Encart id="adhesion" title={t('banned.title')}>
        <p>
          {until === null
            ? t('banned.endless')
            : t('banned.until', {
                date: formatDate(new Date(until.getTime() - 1), viewer.locale, 'long', viewer.timeZone),
              })}
        </p>
      </Encart>
    );
  }
  return <Outside {...props} />;
}

function SignInFirst({ viewer, community, secret }: MembershipBoxProps) {
  const t = sayDoors(viewer.locale);
  const next = secret === undefined ? communityPath(community) : `/communautes/lien/${secret}`;
  return (
    <Encart id="adhesion" title={t('join.title')}>
      <p>{t(`door.${community.joinPolicy}`)}</p>
      <p class="mt-s">
        <LinkButton kind="second" href={`/connexion?next=${encodeURIComponent(next)}`}>
          {t('join.sign-in')}
        </LinkButton>
      </p>
    </Encart>
  );
}

function Member({ viewer, community, own }: MembershipBoxProps) {
  const t = sayDoors(viewer.locale);
  const { joinedAt } = community.standing ?? { joinedAt: null };
  const title =
    joinedAt === null
      ? t('member.title')
      : t('member.since', { date: formatDate(joinedAt, viewer.locale, 'long', viewer.timeZone) });
  return (
    <Encart id="adhesion" title={title}>
      {community.standing?.charterPending === true && (
        <p class="mt-s">
          <Link href={communityPath(community, 'charte')}>{t('charter.pending')}</Link>
        </p>
      )}
      {own}
      <Leave viewer={viewer} community={community} label={t('member.leave')} />
    </Encart>
  );
}

function Leave({ viewer, community, label }: MembershipBoxProps & { label: string }) {
  return (
    <Form
      action={communityPath(community, 'depart')}
      class="mt-s"
      {...(viewer.csrf === null ? {} : { csrf: viewer.csrf })}
    >
      <Button kind="link" small>
        {label}
      </Button>
    </Form>
  );
}

/** The form to come in or to ask, where there is a way; else how one comes in. */
function Outside(props: MembershipBoxProps) {
  const { viewer, community } = props;
  const { actor, locale } = viewer;
  const t = sayDoors(locale);
  const invited = community.standing?.state === 'invited';
  const may = mayKnock(props);
  if (may === null) {
    return (
      <Encart id="adhesion" title={t('join.title')}>
        <p>{t(community.state === 'archived' ? 'door.archived' : 'door.invitation')}</p>
      </Encart>
    );
  }
  if (!actor.profileComplete) return <ProfileFirst {...props} />;
  return (
    <Encart id="adhesion" title={t(invited ? 'invited.title' : 'join.title')}>
      <p>{t(invited ? 'invited.text' : `door.${community.joinPolicy}`)}</p>
      <JoinForm {...props} asking={may === 'request'} />
      {invited && <Leave viewer={viewer} community={community} label={t('invited.decline')} />}
    </Encart>
  );
}

function ProfileFirst({ viewer, community, secret }: MembershipBoxProps) {
  const t = sayDoors(viewer.locale);
  const next = secret === undefined ? communityPath(community) : `/communautes/lien/${secret}`;
  return (
    <Encart id="adhesion" title={t('join.title')}>
      <p>{t('join.profile')}</p>
      <p class="mt-s">
        <LinkButton kind="second" href={`/inscription?next=${encodeURIComponent(next)}`}>
          {t('join.profile.button')}
        </LinkButton>
      </p>
    </Encart>
  );
}

function mayKnock({ viewer: { actor }, community, secret }: MembershipBoxProps): 'join' | 'request' | null {
  if (canCommunity(actor, 'join', community)) return 'join';
  if (canCommunity(actor, 'request', community)) return 'request';
  const byLink = secret !== undefined && community.joinPolicy === 'request' && community.standing === null;
  return byLink ? 'request' : null;
}

function JoinForm(props: MembershipBoxProps & { asking: boolean }) {
  const { viewer, community, asking, typed, errors = {}, secret } = props;
  const { locale } = viewer;
  const t = sayDoors(locale);
  return (
    <Form
      action={secret === undefined ? communityPath(community, 'adhesion') : `/communautes/lien/${secret}`}
      class="pile pile-s mt-s"
      {...(viewer.csrf === null ? {} : { csrf: viewer.csrf })}
    >
      {asking && (
        <TextArea
          locale={locale}
          name="message"
          label={t('join.message')}
          help={t('join.message.help')}
          rows={3}
          maxlength={1_000}
          value={typed?.message ?? ''}
          error={errors.message}
        />
      )}
      <CharterAgreement {...props} />
      <p class="aide">{t('join.mail', { wording: CONSENT_WORDING[locale] })}</p>
      <Button>{t(asking ? 'join.ask' : 'join.enter')}</Button>
    </Form>
  );
}

function CharterAgreement({ viewer: { locale }, community, errors = {}, secret }: MembershipBoxProps) {
  const t = sayDoors(locale);
  if (community.charterVersion === 0) return null;
  return (
    <>
      <Checkbox
        locale={locale}
        name="charter"
        value={String(community.charterVersion)}
        label={charterWording(community, locale)}
        error={errors.charter}
      />
      <p class="aide">
        <Link href={secret === undefined ? communityPath(community, 'charte') : '#charte'}>
          {t('join.charter')}
        </Link>
      </p>
    </>
  );
}
