import { Breadcrumbs, Layout, PageTitle, Tabs } from '@forum/ui';
import type { ComponentChildren } from 'preact';
import type { Framed } from '../../http/index.js';
import { say } from './messages.js';

const PARTS = {
  account: '/compte',
  subscriptions: '/compte/abonnements',
  notifications: '/compte/notifications',
  bookmarks: '/compte/signets',
  drafts: '/compte/brouillons',
  security: '/compte/securite',
  tokens: '/compte/jetons',
  ignored: '/compte/ignores',
  moderation: '/compte/moderation',
  data: '/compte/donnees',
} as const;

export type AccountPart = keyof typeof PARTS;

export interface AccountFrameProps extends Framed {
  readonly part: AccountPart;
  readonly lead?: ComponentChildren;
  readonly hasErrors?: boolean;
  readonly children: ComponentChildren;
}

/** What the pages of one's account have in common: where one is, and the other parts. Never indexed. */
export function AccountFrame({ shell, part, lead, hasErrors = false, children }: AccountFrameProps) {
  const { locale } = shell;
  const t = say(locale);
  const here = t(`tab.${part}`);
  const parts = Object.entries(PARTS) as Array<[AccountPart, string]>;
  return (
    <Layout
      shell={shell}
      title={`${here} · ${t('account')}`}
      current="account"
      robots="noindex"
      hasErrors={hasErrors}
    >
      <Breadcrumbs
        locale={locale}
        crumbs={
          part === 'account'
            ? [{ text: t('account') }]
            : [{ text: t('account'), href: '/compte' }, { text: here }]
        }
      />
      <PageTitle title={part === 'account' ? t('account') : here} lead={lead} />
      <Tabs
        label={t('tabs.label')}
        items={parts.map(([name, href]) => ({ href, text: t(`tab.${name}`), current: name === part }))}
      />
      {children}
    </Layout>
  );
}
