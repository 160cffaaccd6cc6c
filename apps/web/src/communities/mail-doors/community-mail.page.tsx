import { Button, Form, Layout, Narrow, Notice, PageTitle } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from './messages.js';

export interface CommunityMailPageProps extends Framed {
  readonly token: string;
  /** The button was just pressed. */
  readonly done: boolean;
  readonly address: string;
  /** Null where its name is not for this person any more. */
  readonly community: { readonly name: string; readonly lang: string } | null;
  readonly stopped: boolean;
}

/** No more mail from one community: said before, one button, said after. */
export function CommunityMailPage(props: CommunityMailPageProps) {
  const { shell, done, address, community } = props;
  const t = say(shell.locale);
  const title = t(done ? 'stopped.title' : 'stop.title');
  return (
    <Layout shell={shell} title={title} robots="noindex">
      <Narrow>
        <PageTitle title={title} lead={done ? undefined : t('stop.lead', { address })} />
        {done && (
          <Notice kind="success" role="status">
            <p>{t('stopped.text', { address })}</p>
          </Notice>
        )}
        {community !== null && <p class="mt">{t('stop.named', { community: community.name })}</p>}
        <p class="mt-s">{t('stop.rest')}</p>
        {community !== null && <p class="mt-s">{t('stop.meetings')}</p>}
        <Stopping {...props} />
        <p class="meta mt">
          <a href="/connexion?next=/compte/abonnements">{t('sign-in')}</a>
        </p>
      </Narrow>
    </Layout>
  );
}

function Stopping({ shell: { locale }, token, done, stopped }: CommunityMailPageProps) {
  const t = say(locale);
  if (done) return null;
  if (stopped) return <p class="mt">{t('stop.already')}</p>;
  return (
    <Form action={`/courriels/communaute/${token}`} class="pile mt">
      <p class="aide">{t('nothing-yet')}</p>
      <p>
        <Button>{t('stop.submit')}</Button>
      </p>
    </Form>
  );
}
