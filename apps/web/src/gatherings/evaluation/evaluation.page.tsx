import { formatList, type Locale } from '@forum/i18n';
import { Bars, Breadcrumbs, Layout, Notice, PageTitle, Section, Table } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import type { ShownEvent } from '../events/shown-event.js';
import { sayEvaluation, sayEvents } from '../messages.js';
import { type Figure, interestBars, type ShownEvaluation, satisfactionBars } from './shown-evaluation.js';

export interface EvaluationPageProps extends Framed {
  readonly event: ShownEvent;
  readonly evaluation: ShownEvaluation;
  readonly canonical: string;
}

/** What the people at an event said of it: what is counted here, and what was published then, each under its name. */
export function EvaluationPage(props: EvaluationPageProps) {
  const { shell, event, evaluation, canonical } = props;
  const t = sayEvaluation(shell.locale);
  const crumbs = [
    { text: sayEvents(shell.locale)('events.title'), href: '/evenements' },
    { text: event.title, href: `/evenements/${event.slug}` },
    { text: t('title') },
  ];
  const lead = evaluation.source === 'responses' ? { lead: evaluation.lead } : {};
  return (
    <Layout
      shell={shell}
      title={t('title')}
      current="events"
      description={evaluation.lead}
      canonical={canonical}
    >
      <Breadcrumbs locale={shell.locale} crumbs={crumbs} />
      <PageTitle title={t('title')} over={event.title} {...lead} />
      {evaluation.source === 'published' && (
        <Notice>
          <p>{evaluation.lead}</p>
        </Notice>
      )}
      <div class="pile pile-xg mt">
        <Satisfaction {...props} />
        <Interest {...props} />
        <Section id="suites" title={t('after')}>
          <Figures {...props} figures={evaluation.after} caption={t('after')} first={t('column.what')} />
        </Section>
      </div>
    </Layout>
  );
}

function Satisfaction(props: EvaluationPageProps) {
  const { shell, evaluation } = props;
  const t = sayEvaluation(shell.locale);
  return (
    <Section id="satisfaction" title={t('satisfaction')}>
      <figure>
        <div role="img" aria-label={satisfactionSentence(evaluation, shell.locale)}>
          <Bars bars={satisfactionBars(evaluation)} />
        </div>
        <figcaption>{evaluation.method}</figcaption>
      </figure>
      <Figures
        {...props}
        figures={evaluation.satisfaction}
        caption={t('satisfaction')}
        first={t('column.item')}
      />
    </Section>
  );
}

function Interest(props: EvaluationPageProps) {
  const { shell, evaluation } = props;
  const t = sayEvaluation(shell.locale);
  const figures = evaluation.interest.map(({ label, here, published }) =>
    t('people.figure', { title: label, count: here ?? published ?? 0 }),
  );
  const sentence = t('interest.chart', {
    responses: evaluation.responses,
    figures: formatList(figures, shell.locale),
  });
  return (
    <Section id="interet" title={t('interest')}>
      <figure>
        <div role="img" aria-label={sentence}>
          <Bars bars={interestBars(evaluation)} />
        </div>
        <figcaption>{t('interest.note')}</figcaption>
      </figure>
      <Figures {...props} figures={evaluation.interest} caption={t('interest')} first={t('column.theme')} />
      <h3 class="mt-g">{t('several')}</h3>
      <p class="meta">{t('several.note')}</p>
      <Figures {...props} figures={evaluation.several} caption={t('several')} first={t('column.theme')} />
    </Section>
  );
}

interface FiguresProps extends EvaluationPageProps {
  readonly figures: readonly Figure[];
  readonly caption: string;
  readonly first: string;
}

/** What is counted here and what was published have a column each; one that would be empty is left out. */
function Figures({ shell, event, figures, caption, first }: FiguresProps) {
  const t = sayEvaluation(shell.locale);
  const columns = [
    { name: t('column.here'), of: ({ here }: Figure) => here, without: t('after.unknown') },
    {
      name: t('column.published', { year: event.year }),
      of: ({ published }: Figure) => published,
      without: t('not-published'),
    },
  ].filter(({ of }) => figures.some((figure) => of(figure) !== null));
  return (
    <Table
      class="mt"
      caption={caption}
      captionHidden
      stacked
      columns={[{ name: first }, ...columns.map(({ name }) => ({ name, numeric: true }))]}
      rows={figures.map((figure) => ({
        key: figure.key,
        cells: [figure.label, ...columns.map(({ of, without }) => of(figure) ?? without)],
      }))}
    />
  );
}

/** The finding in one sentence: it is all that some readers get of a chart. */
function satisfactionSentence(evaluation: ShownEvaluation, locale: Locale): string {
  const bars = satisfactionBars(evaluation);
  const [best, worst] = [bars[0], bars.at(-1)];
  return sayEvaluation(locale)('satisfaction.chart', {
    lowest: worst?.value ?? '',
    highest: best?.value ?? '',
    best: String(best?.label ?? ''),
    worst: String(worst?.label ?? ''),
  });
}
