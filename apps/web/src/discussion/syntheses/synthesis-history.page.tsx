import type { Thread } from '@forum/discussion';
import { Breadcrumbs, Layout, Narrow, PageTitle } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { Changes } from './conflict.partial.js';
import { say } from './messages.js';
import type { PartChange } from './synthesis-changes.js';

export interface ShownVersion {
  readonly version: number;
  readonly name: string;
  readonly when: string;
  readonly from: number;
  readonly to: number;
  readonly reason: string | null;
  readonly changes: readonly PartChange[];
}

export interface SynthesisHistoryPageProps extends Framed {
  readonly thread: Thread;
  readonly path: string;
  /** Newest first. */
  readonly versions: readonly ShownVersion[];
}

/** Every version of a synthesis: who, when, why, and what changed word by word. */
export function SynthesisHistoryPage({ shell, thread, path, versions }: SynthesisHistoryPageProps) {
  const { locale } = shell;
  const t = say(locale);
  const title = t('history.title');
  return (
    <Layout shell={shell} title={title} theme={thread.theme} robots="noindex">
      <Breadcrumbs
        locale={locale}
        crumbs={[{ text: thread.title, href: `${path}#synthese` }, { text: title }]}
      />
      <Narrow>
        <PageTitle title={title} />
        {versions.map((one, index) => (
          <section class="section mt" key={one.version} id={`version-${one.version}`}>
            <h2>{t('history.version', { version: one.version })}</h2>
            <p class="meta">
              <span>{one.name}</span>
              <span>{one.when}</span>
              <span>{t('history.covers', { from: one.from, to: one.to })}</span>
              {index === 0 && <span>{t('history.standing')}</span>}
            </p>
            {one.reason !== null && <p class="mt-s">{one.reason}</p>}
            {one.version === 1 && <p class="meta mt-s">{t('history.first')}</p>}
            {one.changes.length === 0 ? (
              <p class="meta mt-s">{t('history.same')}</p>
            ) : (
              <Changes locale={locale} changes={one.changes} />
            )}
          </section>
        ))}
      </Narrow>
    </Layout>
  );
}
