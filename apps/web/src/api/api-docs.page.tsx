import { catalogue, type Locale, translate } from '@forum/i18n';
import { Layout, PageTitle, Table } from '@forum/ui';
import type { Framed } from '../http/index.js';

const messages = catalogue({
  fr: {
    title: 'Interface de programmation',
    lead: 'Les mêmes services et les mêmes droits que les pages, en JSON. La description complète est en OpenAPI 3.1 : /api/openapi.json.',
    token:
      'Pour écrire, ou lire en votre nom, faites un jeton dans votre compte et envoyez-le dans l’en-tête Authorization: Bearer.',
    method: 'Méthode',
    path: 'Adresse',
    summary: 'Ce qu’elle fait',
    who: 'Pour qui',
    open: 'tout le monde',
    closed: 'avec un jeton',
  },
  en: {
    title: 'Programming interface',
    lead: 'The same services and the same rights as the pages, in JSON. The whole description is in OpenAPI 3.1: /api/openapi.json.',
    token:
      'To write, or to read in your name, make a token in your account and send it in the header Authorization: Bearer.',
    method: 'Method',
    path: 'Address',
    summary: 'What it does',
    who: 'For whom',
    open: 'everyone',
    closed: 'with a token',
  },
});

export interface ApiDocsPageProps extends Framed {
  readonly locale: Locale;
  readonly routes: ReadonlyArray<{ method: string; path: string; summary: string; open: boolean }>;
}

export function ApiDocsPage({ shell, locale, routes }: ApiDocsPageProps) {
  const t = translate(messages, locale);
  return (
    <Layout shell={shell} title={t('title')}>
      <PageTitle title={t('title')} lead={t('lead')} />
      <p class="mt">{t('token')}</p>
      <Table
        caption={t('title')}
        captionHidden
        stacked
        columns={[{ name: t('method') }, { name: t('path') }, { name: t('summary') }, { name: t('who') }]}
        rows={routes.map(({ method, path, summary, open }) => ({
          key: `${method} ${path}`,
          cells: [
            method,
            <code key="path">{path}</code>,
            <span key="summary" lang="en">
              {summary}
            </span>,
            open ? t('open') : t('closed'),
          ],
        }))}
      />
    </Layout>
  );
}
