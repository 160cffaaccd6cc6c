import { Button, Form, Layout, LinkButton, Narrow, PageTitle } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from './messages.js';

/** Leaving takes a button: a link that a page or a mail shows cannot sign anybody out. */
export function SignOutPage({ shell }: Framed) {
  const t = say(shell.locale);
  const lead = shell.signedIn ? t('out.lead') : t('out.done.lead');
  return (
    <Layout shell={shell} title={t('out.title')} robots="noindex">
      <Narrow>
        <PageTitle title={t('out.title')} lead={lead} />
        {shell.signedIn ? (
          <Form action="/deconnexion" csrf={shell.csrf} class="mt">
            <p class="grappe">
              <Button>{t('out.submit')}</Button>
              <LinkButton kind="link" href="/">
                {t('out.stay')}
              </LinkButton>
            </p>
          </Form>
        ) : (
          <p class="mt">
            <LinkButton href="/connexion">{t('ask.title')}</LinkButton>
          </p>
        )}
      </Narrow>
    </Layout>
  );
}
