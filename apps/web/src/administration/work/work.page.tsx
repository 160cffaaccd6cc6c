import { formatMoment, formatNumber } from '@forum/i18n';
import type { FailedWork, WorkQueue } from '@forum/moderation';
import { Button, Form, Section, Table } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AdministrationFrame, SECTIONS } from '../frame/administration-frame.partial.js';
import { sayOfWork } from './messages.js';

export interface WorkPageProps extends Framed {
  readonly queues: readonly WorkQueue[];
  readonly failures: readonly FailedWork[];
  readonly now: Date;
  readonly timeZone: string;
}

/** Background work: what was given up first, then every queue. */
export function WorkPage(props: WorkPageProps) {
  const { shell, queues, failures } = props;
  const t = sayOfWork(shell.locale);
  return (
    <AdministrationFrame shell={shell} section="work" lead={t('lead')}>
      <div class="pile pile-xg">
        <Section id="abandonnes" title={t('failed')} ruled={false}>
          {failures.length === 0 ? <p class="meta mt-s">{t('failed.none')}</p> : <Failures {...props} />}
        </Section>
        <Section id="files" title={t('queues')}>
          {queues.length === 0 ? <p class="meta">{t('queues.none')}</p> : <Queues {...props} />}
          <p class="aide mt">{t('kept')}</p>
        </Section>
      </div>
    </AdministrationFrame>
  );
}

function Failures({ shell: { locale, csrf }, failures, now, timeZone }: WorkPageProps) {
  const t = sayOfWork(locale);
  return (
    <Table
      caption={t('failed.caption')}
      captionHidden
      stacked
      class="mt-s"
      columns={[{ name: t('work') }, { name: t('error') }, { name: t('when') }, { name: t('action') }]}
      rows={failures.map(({ id, name, error, tries, failedAt }) => {
        const when = formatMoment(failedAt, locale, { now, timeZone });
        return {
          key: id,
          cells: [
            <>
              {name}
              <br />
              <span class="meta">{t('tries', { count: tries })}</span>
            </>,
            <code key="error">{error}</code>,
            when,
            <Form
              key="retry"
              action={`${SECTIONS.work}/reprise`}
              csrf={csrf}
              label={t('retry.of', { name, when })}
              hidden={{ name, id }}
            >
              <Button kind="second" small>
                {t('retry')}
              </Button>
            </Form>,
          ],
        };
      })}
    />
  );
}

function Queues({ shell: { locale }, queues, now, timeZone }: WorkPageProps) {
  const t = sayOfWork(locale);
  const columns = [
    { name: t('work') },
    { name: t('schedule') },
    { name: t('waiting'), numeric: true },
    { name: t('active'), numeric: true },
    { name: t('failed.count'), numeric: true },
    { name: t('done'), numeric: true },
    { name: t('last') },
  ];
  return (
    <Table
      caption={t('queues.caption')}
      captionHidden
      stacked
      columns={columns}
      rows={queues.map(({ name, cron, waiting, active, failed, done, lastDoneAt }) => ({
        key: name,
        cells: [
          name,
          cron === null ? <span class="meta">{t('schedule.none')}</span> : <code>{cron}</code>,
          ...[waiting, active, failed, done].map((count) => formatNumber(count, locale)),
          lastDoneAt === null ? t('never') : formatMoment(lastDoneAt, locale, { now, timeZone }),
        ],
      }))}
    />
  );
}
