import type { Locale } from '@forum/i18n';
import type { ComponentChildren } from 'preact';
import { Link } from '../links/link.js';
import { LeadCode } from './lead-code.js';
import { LeadState, type LeadStateName } from './lead-state.js';

export interface LeadListItem {
  code: string;
  theme: number;
  title: string;
  href: string;
  state: LeadStateName;
  /** Beside the state: number of threads, a tag. */
  foot?: ComponentChildren;
  /** Under the title, in the large list. */
  meta?: ComponentChildren;
}

export interface LeadListProps {
  locale: Locale;
  leads: readonly LeadListItem[];
  /** A theme's own page: serif titles, state in a column. */
  large?: boolean;
  label?: string;
}

export function LeadList({ locale, leads, large, label }: LeadListProps) {
  return (
    <ul class={large ? 'pistes pistes--large' : 'pistes'} aria-label={label}>
      {leads.map((lead) => (
        <li key={lead.code} id={large ? `piste-${lead.code}` : undefined}>
          <LeadCode locale={locale} code={lead.code} theme={lead.theme} />
          {large ? <LargeTitle {...lead} /> : <Link href={lead.href}>{lead.title}</Link>}
          <LeadFoot locale={locale} state={lead.state} foot={lead.foot} />
        </li>
      ))}
    </ul>
  );
}

function LargeTitle({ href, title, meta }: LeadListItem) {
  return (
    <div>
      <p>
        <Link href={href}>{title}</Link>
      </p>
      {meta !== undefined && <p class="meta">{meta}</p>}
    </div>
  );
}

function LeadFoot({ locale, state, foot }: { locale: Locale } & Pick<LeadListItem, 'state' | 'foot'>) {
  return (
    <div class="pistes__pied">
      <LeadState locale={locale} state={state} />
      {foot}
    </div>
  );
}
