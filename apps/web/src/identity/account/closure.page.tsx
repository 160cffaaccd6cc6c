import { Breadcrumbs, Button, Form, Layout, LinkButton, Narrow, PageTitle, RadioGroup } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from './messages.js';

/** Leaving: what goes, what stays, and one button. Opening this page changes nothing. */
export function ClosurePage({ shell }: Framed) {
  const { locale } = shell;
  const t = say(locale);
  return (
    <Layout shell={shell} title={t('close.title')} current="account" robots="noindex">
      <Breadcrumbs
        locale={locale}
        crumbs={[
          { text: t('account'), href: '/compte' },
          { text: t('tab.data'), href: '/compte/donnees' },
          { text: t('data.close') },
        ]}
      />
      <Narrow>
        <PageTitle title={t('close.title')} lead={t('close.lead')} />
        <Form action="/compte/fermeture" csrf={shell.csrf} class="pile pile-g mt">
          <RadioGroup
            locale={locale}
            name="messages"
            label={t('close.posts')}
            value="stay"
            choices={[
              { value: 'stay', label: t('close.posts.stay'), help: t('close.posts.stay.help') },
              { value: 'go', label: t('close.posts.go'), help: t('close.posts.go.help') },
            ]}
          />
          <p class="grappe">
            <LinkButton href="/compte/donnees" kind="second">
              {t('close.keep')}
            </LinkButton>
            <Button kind="danger">{t('close.submit')}</Button>
          </p>
        </Form>
      </Narrow>
    </Layout>
  );
}
