import { type Charter, charterWording, communityPath } from '@forum/communities';
import { formatDate } from '@forum/i18n';
import { Button, Form, LinkButton, Notice, Prose } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { CommunityFrame } from '../frame/community-frame.partial.js';
import type { CommunityFrameProps } from '../frame/community-shell.js';
import { say } from '../messages.js';
import { Difference } from './difference.partial.js';
import { sayCharter } from './messages.js';

export interface CharterPageProps extends Framed {
  readonly frame: CommunityFrameProps;
  readonly charter: Charter | null;
  /** The one that the reader accepted last; null for outsiders and before any. */
  readonly accepted: Charter | null;
  readonly pending: boolean;
  readonly mayChange: boolean;
  readonly timeZone: string;
}

/** What holds among the members; a change is shown and asked again. */
export function CharterPage(props: CharterPageProps) {
  const { shell, frame, charter, mayChange, timeZone } = props;
  const { locale } = shell;
  const t = sayCharter(locale);
  return (
    <CommunityFrame shell={shell} frame={frame} title={say(locale)('section.charter')}>
      <div class="etroite mt">
        {charter === null ? (
          <p>
            {t('none')} {mayChange && t('none.write')}
          </p>
        ) : (
          <>
            <Agreement {...props} charter={charter} />
            <p class="meta mt">
              {t('version', {
                version: charter.version,
                date: formatDate(charter.createdAt, locale, 'long', timeZone),
              })}
            </p>
            <Prose html={charter.html} lang={charter.lang} class="mt-s" />
          </>
        )}
        {mayChange && (
          <p class="mt">
            <LinkButton kind="second" href={communityPath(frame.community, 'charte/modifier')}>
              {t('edit')}
            </LinkButton>
          </p>
        )}
      </div>
    </CommunityFrame>
  );
}

function Agreement(props: CharterPageProps & { charter: Charter }) {
  const { shell, frame, charter, accepted, pending } = props;
  const { locale } = shell;
  const t = sayCharter(locale);
  if (!pending) {
    if (accepted?.version !== charter.version) return null;
    return (
      <Notice kind="success">
        <p>{t('accepted.title')}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="alert" title={t(accepted === null ? 'pending.first' : 'pending.title')}>
      <p>{t('pending.text')}</p>
      <Changes locale={locale} accepted={accepted} charter={charter} />
      <Form
        action={communityPath(frame.community, 'charte')}
        csrf={shell.csrf}
        class="mt"
        hidden={{ charter: String(charter.version) }}
      >
        <p>{charterWording(frame.community, locale)}</p>
        <p class="mt-s">
          <Button>{t('pending.submit')}</Button>
        </p>
      </Form>
    </Notice>
  );
}

interface ChangesProps {
  readonly locale: Framed['shell']['locale'];
  readonly accepted: Charter | null;
  readonly charter: Charter;
}

function Changes({ locale, accepted, charter }: ChangesProps) {
  if (accepted === null) return null;
  const t = sayCharter(locale);
  return (
    <>
      <h3 class="mt-s">{t('changes.title', { version: accepted.version })}</h3>
      <p class="meta">{t('changes.key')}</p>
      <Difference locale={locale} lang={charter.lang} before={accepted.markdown} after={charter.markdown} />
    </>
  );
}
