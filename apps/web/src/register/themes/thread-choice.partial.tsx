import type { Locale } from '@forum/i18n';
import { Button, Filters, Form, LeadCode } from '@forum/ui';
import type { ShownLead } from '../leads/lead-items.js';
import { say } from '../messages.js';
import { type Choice, choicePath, SORTS, STATES } from './thread-choice.js';

interface ThreadChoiceProps {
  readonly locale: Locale;
  readonly theme: number;
  readonly choice: Choice;
  readonly leads: readonly ShownLead[];
  /** Discussions of the whole theme. */
  readonly total: number;
}

/** The ways to narrow a theme's discussions: links for the leads, a form for state and order. */
export function ThreadChoice(props: ThreadChoiceProps) {
  return (
    <>
      <LeadFilters {...props} />
      <OrderForm {...props} />
    </>
  );
}

function LeadFilters({ locale, theme, choice, leads, total }: ThreadChoiceProps) {
  const t = say(locale);
  const href = (lead: string | null) => choicePath(theme, { ...choice, lead, cursor: null });
  const all = (
    <>
      {t('filter.lead.all')} <span class="chiffre">{total}</span>
    </>
  );
  return (
    <Filters
      class="mt-s"
      label={t('filter.lead')}
      items={[
        { href: href(null), text: all, current: choice.lead === null },
        ...leads.map(({ code, title, threads }) => ({
          href: href(code),
          current: choice.lead === code,
          text: (
            <>
              <LeadCode locale={locale} code={code} theme={theme} />
              <span class="chiffre">
                {threads}
                <span class="sr"> {t('filter.lead.spoken', { count: threads, title })}</span>
              </span>
            </>
          ),
        })),
      ]}
    />
  );
}

function OrderForm({ locale, theme, choice }: ThreadChoiceProps) {
  const t = say(locale);
  const sorts = SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }));
  const states = [
    { value: '', label: t('state.all') },
    ...STATES.map((state) => ({ value: state, label: t(`state.${state}`) })),
  ];
  return (
    <Form
      method="get"
      class="grappe mt-s"
      action={`/themes/${theme}#discussions`}
      hidden={{ lead: choice.lead ?? undefined }}
    >
      <Choices name="sort" label={t('sort.label')} options={sorts} value={choice.sort} />
      <Choices name="state" label={t('state.label')} options={states} value={choice.state ?? ''} />
      <Button kind="second">{t('apply')}</Button>
    </Form>
  );
}

interface ChoicesProps {
  readonly name: string;
  readonly label: string;
  readonly options: ReadonlyArray<{ readonly value: string; readonly label: string }>;
  readonly value: string;
}

function Choices({ name, label, options, value }: ChoicesProps) {
  return (
    <span class="grappe">
      <label class="etiq" for={name}>
        {label}
      </label>
      <select class="champ champ--court" id={name} name={name}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
