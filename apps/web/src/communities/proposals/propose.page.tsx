import {
  CHARTER_MAX,
  FOUNDERS_MAX,
  JOIN_POLICIES,
  NAME_MAX,
  PURPOSE_MAX,
  VISIBILITIES,
} from '@forum/communities';
import {
  Breadcrumbs,
  Button,
  CheckboxGroup,
  Composer,
  Details,
  ErrorSummary,
  Field,
  Layout,
  LinkButton,
  PageTitle,
  RadioGroup,
  TextArea,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';
import { sayProposal } from './messages.js';

export interface ProposalValues {
  readonly name: string;
  readonly purpose: string;
  readonly charter: string;
  /** Addresses, one a line. */
  readonly founders: string;
  readonly owner: string;
  readonly visibility: string;
  readonly joinPolicy: string;
  readonly themes: readonly string[];
  readonly leads: readonly string[];
}

interface Option {
  readonly value: string;
  readonly label: string;
}

export interface ProposePageProps extends Framed {
  readonly values: ProposalValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly administrator: boolean;
  readonly trialDays: number;
  readonly themes: readonly Option[];
  readonly leads: readonly Option[];
}

/** Proposing a community. */
export function ProposePage(props: ProposePageProps) {
  const { shell, errors, administrator, trialDays } = props;
  const { locale } = shell;
  const t = sayProposal(locale);
  const list = Object.entries(errors).map(([id, text]) => ({ id, text }));
  const title = t(administrator ? 'title.administrator' : 'title');
  const lead = administrator ? t('lead.administrator') : t('lead', { days: trialDays });
  return (
    <Layout shell={shell} title={title} current="communities" robots="noindex" hasErrors={list.length > 0}>
      <Breadcrumbs
        locale={locale}
        crumbs={[{ text: say(locale)('title'), href: '/communautes' }, { text: title }]}
      />
      <PageTitle title={title} lead={lead} />
      <div class="etroite mt">
        <ErrorSummary locale={locale} errors={list} />
        <Composer action="/communautes/nouvelle" csrf={shell.csrf} class="mt">
          <About {...props} />
          <Places {...props} />
          <Doors {...props} />
          <Carriers {...props} />
          <p class="grappe">
            <Button>{t(administrator ? 'submit.administrator' : 'submit')}</Button>
            <LinkButton kind="link" href="/communautes">
              {t('cancel')}
            </LinkButton>
          </p>
        </Composer>
      </div>
    </Layout>
  );
}

function About({ shell: { locale }, values, errors }: ProposePageProps) {
  const t = sayProposal(locale);
  return (
    <>
      <Field
        locale={locale}
        name="name"
        label={t('name')}
        value={values.name}
        error={errors.name}
        maxlength={NAME_MAX}
        required
      />
      <TextArea
        locale={locale}
        name="purpose"
        label={t('purpose')}
        help={t('purpose.help')}
        value={values.purpose}
        error={errors.purpose}
        rows={4}
        maxlength={PURPOSE_MAX}
        required
      />
    </>
  );
}

function Places({ shell: { locale }, values, errors, themes, leads }: ProposePageProps) {
  const t = sayProposal(locale);
  return (
    <>
      <CheckboxGroup
        locale={locale}
        name="themes"
        label={t('themes')}
        values={values.themes}
        error={errors.themes}
        choices={themes}
      />
      <Details summary={t('leads')} open={values.leads.length > 0 || errors.leads !== undefined}>
        <CheckboxGroup
          locale={locale}
          name="leads"
          label={t('leads')}
          help={t('leads.help')}
          values={values.leads}
          error={errors.leads}
          choices={leads}
        />
      </Details>
    </>
  );
}

function Doors({ shell: { locale }, values, errors }: ProposePageProps) {
  const t = sayProposal(locale);
  return (
    <>
      <RadioGroup
        locale={locale}
        name="visibility"
        label={t('visibility')}
        value={values.visibility}
        error={errors.visibility}
        choices={VISIBILITIES.map((value) => ({
          value,
          label: t(`visibility.${value}`),
          help: t(`visibility.${value}.help`),
        }))}
      />
      <RadioGroup
        locale={locale}
        name="joinPolicy"
        label={t('joinPolicy')}
        value={values.joinPolicy}
        error={errors.joinPolicy}
        choices={JOIN_POLICIES.map((value) => ({ value, label: t(`joinPolicy.${value}`) }))}
      />
      <TextArea
        locale={locale}
        name="charter"
        label={t('charter')}
        help={t('charter.help')}
        value={values.charter}
        error={errors.charter}
        rows={6}
        maxlength={CHARTER_MAX}
      />
    </>
  );
}

function Carriers({ shell: { locale }, values, errors, administrator }: ProposePageProps) {
  const t = sayProposal(locale);
  if (administrator) {
    return (
      <Field
        locale={locale}
        type="email"
        name="owner"
        label={t('owner')}
        help={t('owner.help')}
        value={values.owner}
        error={errors.owner}
      />
    );
  }
  return (
    <TextArea
      locale={locale}
      name="founders"
      label={t('founders')}
      help={t('founders.help', { count: FOUNDERS_MAX })}
      value={values.founders}
      error={errors.founders}
      rows={3}
      maxlength={2_000}
    />
  );
}
