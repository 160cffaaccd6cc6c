import { CONSENT_WORDING, INSTANT_WORDING, type Level, type TargetKind } from '@forum/digests';
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
  /** The same for mail that leaves at once. */
  readonly instantAgreed: boolean;
  /** Absent for visitors, who are shown in first. */
  readonly csrf?: string;
}

/** From most to least; a discussion has no « essentiel » of its own, unless a program chose it. */
const OFFERED: Readonly<Record<TargetKind, readonly Level[]>> = {
  thread: ['instant', 'digest', 'none'],
  theme: ['instant', 'digest', 'main', 'none'],
  lead: ['instant', 'digest', 'main', 'none'],
  community: ['instant', 'digest', 'main', 'none'],
};

/** Beside a discussion, a theme or a lead: how much of it comes by mail. */
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

type ChoiceProps = FollowFormProps & { readonly csrf: string };

function Choice({ locale, kind, id, path, level, csrf, agreed, instantAgreed }: ChoiceProps) {
  const t = say(locale);
  const offered = OFFERED[kind];
  const levels = level === undefined || offered.includes(level) ? offered : [...offered, level];
  const place = kind === 'thread' ? 'thread' : 'place';
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
        {...(level === undefined ? {} : { value: level })}
        options={levels.map((one) => ({ value: one, label: t(`follow.${place}.${one}`) }))}
      />
      <p class="aide">{standing(locale, kind, level)}</p>
      <Agreements locale={locale} agreed={agreed} instantAgreed={instantAgreed} />
      <Button kind="second" small>
        {t('follow.save')}
      </Button>
    </Form>
  );
}

/** What holds now, in one sentence. */
function standing(locale: Locale, kind: TargetKind, level: Level | undefined): string {
  const t = say(locale);
  // Nothing said of a lead or a discussion: what is wider decides.
  if (level === undefined) return t(kind === 'theme' || kind === 'community' ? 'follow.out' : 'follow.wider');
  return t(`follow.is.${level}`);
}

type Agreed = Pick<FollowFormProps, 'locale' | 'agreed' | 'instantAgreed'>;

/** What pressing the button agrees to, word for word; short when closed. */
function Agreements({ locale, agreed, instantAgreed }: Agreed) {
  const t = say(locale);
  if (agreed && instantAgreed) return null;
  return (
    <details class="depliant">
      <summary>{t('follow.consent.summary')}</summary>
      <div class="pile pile-s">
        {!instantAgreed && (
          <p class="aide">{t('follow.consent.instant', { wording: INSTANT_WORDING[locale] })}</p>
        )}
        {!agreed && <p class="aide">{t('follow.consent', { wording: CONSENT_WORDING[locale] })}</p>}
      </div>
    </details>
  );
}
