import { type Row, Table } from '@forum/ui';
import type { ComponentChildren } from 'preact';
import { Passage, SitePage, type SitePageProps } from '../frame/site-page.partial.js';
import type { CookieLine } from './cookies.js';
import type { KeptLine } from './kept.js';
import { say } from './privacy.messages.js';
import { Rights } from './rights.partial.js';

export interface PrivacyPageProps extends SitePageProps {
  readonly kept: readonly KeptLine[];
  readonly cookies: readonly CookieLine[];
  /** Durations in words. */
  readonly times: {
    readonly invitation: string;
    readonly reminder: string;
    readonly rateLimits: string;
    readonly answer: string;
  };
}

/** What is kept of people, why and until when (Québec, Act respecting the protection of personal information in the private sector, s. 8 and 8.2). */
export function PrivacyPage(props: PrivacyPageProps) {
  const { shell, times } = props;
  const { locale } = shell;
  const t = say(locale);
  const b = (words: ComponentChildren[]) => <strong>{words}</strong>;
  return (
    <SitePage {...props} name="privacy" title={t('title')} lead={t('lead')}>
      <Passage id="demande" title={t('ask.title')}>
        <ul>
          <li>{t.rich('ask.read', { b })}</li>
          <li>{t.rich('ask.mail', { b })}</li>
          <li>{t.rich('ask.write', { b })}</li>
        </ul>
        <p>{t('ask.noted')}</p>
      </Passage>
      <Passage id="usage" title={t('why.title')}>
        <p>{t('why.text')}</p>
        <p>{t('why.shared')}</p>
        <p>{t('why.invited', { days: times.invitation, reminder: times.reminder })}</p>
        <p>{t('why.address', { days: times.rateLimits })}</p>
      </Passage>
      <Seen {...props} />
      <Kept {...props} />
      <Cookies {...props} />
      <Rights locale={locale} answer={times.answer} />
      <Ends {...props} />
    </SitePage>
  );
}

const SEEN = ['posts', 'profile', 'address', 'reading'] as const;

function Seen({ shell: { locale } }: PrivacyPageProps) {
  const t = say(locale);
  const title = t('seen.title');
  const columns = [t('seen.what'), t('seen.by')];
  const rows = SEEN.map((one) => ({ key: one, cells: [t(`seen.${one}`), t(`seen.${one}.by`)] }));
  return <Passage id="qui-voit-quoi" title={title} table={<Lines {...{ title, columns, rows }} />} />;
}

function Kept({ shell: { locale }, kept }: PrivacyPageProps) {
  const t = say(locale);
  const title = t('kept.title');
  const columns = [t('kept.what'), t('kept.long')];
  const rows = kept.map(({ what, long }) => ({ key: what, cells: [what, long] }));
  return (
    <Passage id="durees" title={title} table={<Lines {...{ title, columns, rows }} />}>
      <p>{t('kept.text')}</p>
    </Passage>
  );
}

function Cookies({ shell: { locale }, cookies }: PrivacyPageProps) {
  const t = say(locale);
  const title = t('cookies.title');
  const columns = [t('cookies.name'), t('cookies.why'), t('cookies.long')];
  const rows = cookies.map(({ name, why, long }) => ({
    key: name,
    cells: [<code key="name">{name}</code>, why, long],
  }));
  return (
    <Passage id="temoins" title={title} table={<Lines {...{ title, columns, rows }} />}>
      <p>{t('cookies.text')}</p>
    </Passage>
  );
}

interface LinesProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A table named by the title just above it; on a phone, one block per line. */
function Lines({ title, columns, rows }: LinesProps) {
  return (
    <Table caption={title} captionHidden stacked columns={columns.map((name) => ({ name }))} rows={rows} />
  );
}

function Ends({ shell: { locale } }: PrivacyPageProps) {
  const t = say(locale);
  return (
    <>
      <Passage id="depart" title={t('leave.title')}>
        <p>{t('leave.text')}</p>
      </Passage>
      <Passage id="incident" title={t('incident.title')}>
        <p>{t('incident.text')}</p>
      </Passage>
      <Passage id="jamais" title={t('not.title')}>
        <p>{t('not.text')}</p>
      </Passage>
    </>
  );
}
