import { Button, Form, LinkButton, Notice } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AccountFrame } from '../../identity/account/account-frame.partial.js';
import { say } from './messages.js';

export interface PersonalFeedPageProps extends Framed {
  /** The address just made: told this once. */
  readonly address: string | null;
  /** Null when there is no address. */
  readonly standing: { readonly created: string; readonly used: string | null } | null;
}

/** One's own feed: its address is made, replaced, taken away. */
export function PersonalFeedPage({ shell, address, standing }: PersonalFeedPageProps) {
  const t = say(shell.locale);
  return (
    <AccountFrame shell={shell} part="subscriptions" lead={t('lead')}>
      <h2 class="mt">{t('title')}</h2>
      <p class="mesure mt-s">{t('what')}</p>
      {address !== null && (
        <Notice kind="success" role="status" title={t('made')}>
          <p>{t('made.text')}</p>
          <p>
            <code>{address}</code>
          </p>
        </Notice>
      )}
      <p class="meta mt">{standingIn(t, standing)}</p>
      <Form action="/compte/abonnements/flux" csrf={shell.csrf} class="pile pile-s mt-s">
        {standing !== null && <p class="aide">{t('again.help')}</p>}
        <p>
          <Button {...(standing === null ? {} : { kind: 'second' as const })}>
            {t(standing === null ? 'make' : 'again')}
          </Button>
        </p>
      </Form>
      {standing !== null && (
        <Form action="/compte/abonnements/flux/suppression" csrf={shell.csrf} class="mt-s">
          <Button kind="danger">{t('remove')}</Button>
        </Form>
      )}
      <p class="mt">
        <LinkButton kind="link" href="/compte/abonnements">
          {t('back')}
        </LinkButton>
      </p>
    </AccountFrame>
  );
}

function standingIn(t: ReturnType<typeof say>, standing: PersonalFeedPageProps['standing']): string {
  if (standing === null) return t('none');
  const { created, used } = standing;
  return `${t('standing', { created })} ${used === null ? t('not-used') : t('used', { used })}`;
}
