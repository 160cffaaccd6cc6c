import { Button, Form, Layout, LinkButton, Narrow, PageTitle } from '@forum/ui';
import type { VNode } from 'preact';
import type { Framed } from '../../http/index.js';
import { say } from './messages.js';

export interface LinkPageProps extends Framed {
  readonly token: string;
  readonly state: 'usable' | 'used' | 'expired';
  readonly purpose: 'sign-in' | 'add-address';
  readonly address: string;
  /** Whose account gets the address. */
  readonly name: string | null;
  readonly minutes: number;
}

/** Where a mail's link leads. Opening it changes nothing: only the button does. */
export function LinkPage(props: LinkPageProps) {
  return props.state === 'usable' ? <Usable {...props} /> : <Spent {...props} state={props.state} />;
}

function Usable({ shell, token, purpose, address, name }: LinkPageProps) {
  const t = say(shell.locale);
  const lead = t.rich<VNode>(`link.${purpose}.lead`, {
    address,
    name: name ?? t('link.add-address.nameless'),
    strong: (words) => <strong>{words}</strong>,
  });
  return (
    <Layout shell={shell} title={t(`link.${purpose}.title`)} robots="noindex">
      <Narrow>
        <PageTitle title={t(`link.${purpose}.title`)} lead={lead} />
        <Form action={`/connexion/lien/${token}`} csrf={shell.csrf} class="mt">
          <p>
            <Button>{t(`link.${purpose}.submit`)}</Button>
          </p>
          <p class="aide mt">{t('link.not-you')}</p>
        </Form>
      </Narrow>
    </Layout>
  );
}

function Spent({ shell, state, purpose, minutes }: LinkPageProps & { state: 'used' | 'expired' }) {
  const t = say(shell.locale);
  return (
    <Layout shell={shell} title={t(`link.${state}.title`)} robots="noindex">
      <Narrow>
        <PageTitle title={t(`link.${state}.title`)} lead={t(`link.${state}.text`, { minutes })} />
        <p class="mt">
          <LinkButton href={purpose === 'sign-in' ? '/connexion' : '/compte'}>{t('link.another')}</LinkButton>
        </p>
      </Narrow>
    </Layout>
  );
}
