import { SearchForm } from '../forms/search-form.js';
import { say } from '../messages.js';
import { Selvedges } from '../register/theme-column.js';
import { Layout } from './layout.js';
import type { Shell } from './shell.js';

/** The refusals that have their own words; any other is said in general ones. */
const FAILURES = [403, 404, 429, 500] as const;
type Failure = (typeof FAILURES)[number] | 400;

export interface ErrorPageProps {
  shell: Shell;
  status: number;
  /** A sentence that says more than the status does, in the reader's language. */
  text?: string;
  /** 429: how long to wait. */
  retryAfterSeconds?: number;
  /** 500: what finds the failure in the log. */
  reference?: string;
}

/** What happened, and the next step. Printable, like any page. */
export function ErrorPage({ shell, status, text, retryAfterSeconds, reference }: ErrorPageProps) {
  const t = say(shell.locale);
  const failure = failureOf(status);
  const words = text ?? t(`failure.${failure}.text`, { when: waitingTime(shell, retryAfterSeconds) });
  return (
    <Layout shell={shell} title={t(`failure.${failure}.title`)} robots="noindex">
      <div class="etroite">
        <p class="surtitre">{t('failure.label', { status: String(status) })}</p>
        <h1 class="mt-s">{t(`failure.${failure}`)}</h1>
        <div class="lecture mt">
          <p>{words}</p>
          {reference !== undefined && <p>{t('failure.reference', { reference })}</p>}
        </div>
        <NextSteps shell={shell} searchable={status === 404} />
        <div class="mt-g">
          <Selvedges />
        </div>
      </div>
    </Layout>
  );
}

function failureOf(status: number): Failure {
  return FAILURES.find((one) => one === status) ?? (status >= 500 ? 500 : 400);
}

function waitingTime({ locale }: Shell, seconds: number | undefined): string {
  const t = say(locale);
  if (seconds === undefined) return t('failure.429.soon');
  return t('failure.429.minutes', { count: Math.max(1, Math.ceil(seconds / 60)) });
}

function NextSteps({ shell, searchable }: { shell: Shell; searchable: boolean }) {
  const t = say(shell.locale);
  return (
    <>
      {searchable && shell.features.search && (
        <SearchForm
          class="mt"
          action="/recherche"
          id="q-page"
          label={t('failure.search')}
          fieldLabel={t('search.words')}
          button={t('search.submit')}
        />
      )}
      <ul class="liens sans-puce mt">
        <li>
          <a href="/">{t('failure.home')}</a>
        </li>
        <li>
          <a href="/pistes">{t('failure.leads')}</a>
        </li>
        <li>
          <a href="/aide">{t('failure.help')}</a>
        </li>
      </ul>
    </>
  );
}
