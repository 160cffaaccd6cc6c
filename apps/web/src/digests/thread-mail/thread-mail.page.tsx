import { CONSENT_WORDING, INSTANT_WORDING } from '@forum/digests';
import { Button, Form, Layout, Narrow, Notice, PageTitle } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say as sayMail } from '../messages.js';
import { say } from './messages.js';

export interface ThreadMailPageProps extends Framed {
  readonly token: string;
  /** What was just chosen; null when nothing was. */
  readonly done: 'digest' | 'instant' | 'none' | null;
  readonly address: string;
  readonly thread: { readonly title: string; readonly lang: string } | null;
  /** What the link in the mail was about. */
  readonly first: 'resume' | 'rien';
  readonly agreed: boolean;
}

/** One discussion's mail: silent, in the digest, or each message. */
export function ThreadMailPage(props: ThreadMailPageProps) {
  const { shell, done, address, thread } = props;
  const t = say(shell.locale);
  const title = t(done === null ? 'title' : `done.${done}`);
  return (
    <Layout shell={shell} title={title} robots="noindex">
      <Narrow>
        <PageTitle title={title} lead={done === null ? t('lead', { address }) : undefined} />
        {thread !== null && (
          <p class="lecture" lang={thread.lang}>
            {thread.title}
          </p>
        )}
        {done === null ? (
          <p class="meta mt-s">{t('nothing-yet')}</p>
        ) : (
          <Notice kind="success" role="status">
            <p>{t('effect', { address })}</p>
          </Notice>
        )}
        <Choices {...props} />
      </Narrow>
    </Layout>
  );
}

function Choices({ shell: { locale }, token, done, first, agreed }: ThreadMailPageProps) {
  const t = say(locale);
  const levels = { rien: 'none', resume: 'digest', tout: 'instant' } as const;
  const order =
    first === 'resume' ? (['resume', 'rien', 'tout'] as const) : (['rien', 'resume', 'tout'] as const);
  // Before anything is chosen, « chaque message » is what holds; after, one may change one's mind.
  const offered = order.filter((one) => (done === null ? one !== 'tout' : levels[one] !== done));
  return (
    <Form action={`/courriels/discussion/${token}`} class="pile mt">
      <p class="grappe">
        {offered.map((one, at) => (
          <Button
            key={one}
            name="choix"
            value={one}
            {...(at === 0 && done === null ? {} : { kind: 'second' as const })}
          >
            {t(`${one}`)}
          </Button>
        ))}
      </p>
      {!agreed && offered.includes('resume') && (
        <p class="aide">{t('consent.digest', { wording: CONSENT_WORDING[locale] })}</p>
      )}
      {offered.includes('tout') && (
        <p class="aide">{t('consent.instant', { wording: INSTANT_WORDING[locale] })}</p>
      )}
      <p class="meta">
        <a href="/connexion?next=/compte/notifications">{sayMail(locale)('mail.sign-in')}</a>
      </p>
    </Form>
  );
}
