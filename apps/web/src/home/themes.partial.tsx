import type { Locale } from '@forum/i18n';
import { Details, Findings, LeadList, Link, ThemeColumn, WeekBars } from '@forum/ui';
import { leadItems, type ShownLead } from '../register/leads/lead-items.js';
import { say } from './messages.js';

export interface ShownTheme {
  readonly number: number;
  readonly title: string;
  readonly threads: number;
  readonly posts: number;
  /** Messages of people by week, the oldest first. */
  readonly weeks: readonly number[];
  readonly leads: readonly ShownLead[];
  readonly findings: ReadonlyArray<{ readonly number: number; readonly text: string }>;
}

interface ThemeColumnsProps {
  readonly locale: Locale;
  readonly themes: readonly ShownTheme[];
  readonly year: string | null;
}

/** The themes side by side, each with its life, its leads and its findings. */
export function ThemeColumns({ locale, themes, year }: ThemeColumnsProps) {
  if (themes.length === 0) return null;
  const t = say(locale);
  const leads = themes.reduce((sum, theme) => sum + theme.leads.length, 0);
  return (
    <section class="section mt-g accueil__large" id="themes" aria-labelledby="themes-titre">
      <h2 id="themes-titre">{t('themes.title', { themes: themes.length, leads })}</h2>
      <div class="trois">
        {themes.map((theme) => (
          <OneTheme key={theme.number} locale={locale} theme={theme} year={year} />
        ))}
      </div>
      <p class="mt">
        <Link href="/pistes">{t('themes.register')}</Link>
      </p>
    </section>
  );
}

interface OneThemeProps extends Omit<ThemeColumnsProps, 'themes'> {
  readonly theme: ShownTheme;
}

function OneTheme({ locale, theme, year }: OneThemeProps) {
  const t = say(locale);
  const { number, title, leads, findings } = theme;
  const moving = leads.filter(({ state }) => state !== 'proposed' && state !== 'set-aside').length;
  return (
    <ThemeColumn locale={locale} number={number} name={title} href={`/themes/${number}`}>
      <Life locale={locale} theme={theme} />
      <Details
        leads
        summary={`${t('theme.leads', { count: leads.length })} `}
        {...(moving > 0 ? { meta: t('theme.moving', { count: moving }) } : {})}
      >
        <LeadList
          locale={locale}
          leads={leadItems(leads, { locale, year })}
          label={t('theme.leads.label', { number })}
        />
      </Details>
      {findings.length > 0 && (
        <Details summary={t('theme.findings', { count: findings.length })} class="mt">
          <Findings
            findings={findings.map((finding) => ({ key: String(finding.number), text: finding.text }))}
          />
        </Details>
      )}
    </ThemeColumn>
  );
}

function Life({ locale, theme: { number, threads, posts, weeks } }: Omit<OneThemeProps, 'year'>) {
  const t = say(locale);
  const isQuiet = weeks.every((count) => count === 0);
  return (
    <div class="theme__vie mt-s">
      <span>
        <strong>{t('theme.threads', { count: threads })}</strong>
        {threads > 0 && `, ${t('theme.posts', { count: posts })}`}
        <br />
        {t('theme.fresh', { count: weeks.at(-1) ?? 0 })}
      </span>
      {!isQuiet && (
        <WeekBars
          theme={number}
          weeks={weeks}
          label={t('theme.weeks', { weeks: weeks.length, first: weeks[0] ?? 0, last: weeks.at(-1) ?? 0 })}
        />
      )}
    </div>
  );
}
