import { CONSENT_WORDING, type Level, type TargetKind } from '@forum/digests';
import type { Locale } from '@forum/i18n';
import { Button, Encart, Form, LinkButton, Segments } from '@forum/ui';
import { say } from '../messages.js';

export interface FollowFormProps {
  readonly locale: Locale;
  readonly kind: TargetKind;
  readonly id: string;
  /** Where to come back to. */
  readonly path: string;
  /** Undefined when nothing was chosen for it. */
  readonly level: Level | undefined;
  /** Digests are already being sent: nothing more to agree to. */
  readonly agreed: boolean;
  /** Absent for visitors, who are shown in first. */
  readonly csrf?: string;
}

/** Beside a discussion, a theme or a lead: in my digest, or not. */
export function FollowForm({ csrf, ...followed }: FollowFormProps) {
  const t = say(followed.locale);
  return (
    <Encart id="suivre" title={t('follow.title')}>
      {csrf === undefined ? (
        <p>
          <LinkButton kind="second" small href={`/connexion?next=${encodeURIComponent(followed.path)}`}>
            {t('follow.sign-in')}
          </LinkButton>
        </p>
      ) : (
        <Choice {...followed} csrf={csrf} />
      )}
    </Encart>
  );
}

function Choice({
  locale,
  kind,
  id,
  path,
  level,
  agreed,
  csrf,
}: FollowFormProps & { readonly csrf: string }) {
  const t = say(locale);
  const isIn = level !== undefined && level !== 'none';
  // Nothing said of a lead or a discussion: its theme decides.
  const unsaid = level === undefined && kind !== 'theme';
  const chosen = isIn ? 'digest' : 'none';
  return (
    <Form
      action="/compte/abonnements/suivi"
      csrf={csrf}
      class="pile pile-s"
      hidden={{ kind, id, next: path }}
    >
      <Segments
        name="level"
        legend={t('follow.legend')}
        {...(unsaid ? {} : { value: chosen })}
        options={[
          { value: 'none', label: t('own.none') },
          { value: 'digest', label: t('own.digest') },
        ]}
      />
      <p class="aide">{unsaid ? t('follow.theme') : t(isIn ? 'follow.in' : 'follow.out')}</p>
      {!isIn && !agreed && <p class="aide">{t('follow.consent', { wording: CONSENT_WORDING[locale] })}</p>}
      <Button kind="second" small>
        {t('follow.save')}
      </Button>
    </Form>
  );
}
