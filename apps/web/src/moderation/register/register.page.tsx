import { formatDate } from '@forum/i18n';
import type { DecisionRegister } from '@forum/moderation';
import { Breadcrumbs, Layout, PageTitle, Table } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { sayOfRegister } from './messages.js';

export interface RegisterPageProps extends Framed {
  readonly register: DecisionRegister;
}

/** What moderation decides, for everyone. */
export function RegisterPage({ shell, register: { lines, smallest } }: RegisterPageProps) {
  const { locale } = shell;
  const t = sayOfRegister(locale);
  return (
    <Layout shell={shell} title={t('title')}>
      <Breadcrumbs locale={locale} crumbs={[{ text: t('about'), href: '/a-propos' }, { text: t('title') }]} />
      <PageTitle title={t('title')} lead={t('lead', { smallest })} />
      {lines.length === 0 ? (
        <p class="meta">{t('none')}</p>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          stacked
          columns={[{ name: t('month') }, { name: t('what') }, { name: t('count') }]}
          rows={lines.map(({ month, what, count }) => ({
            key: `${month} ${what}`,
            cells: [
              formatDate(new Date(`${month}T12:00:00Z`), locale, 'month', 'UTC'),
              t(`what.${what}`),
              count === null ? t('few', { smallest }) : String(count),
            ],
          }))}
        />
      )}
    </Layout>
  );
}
