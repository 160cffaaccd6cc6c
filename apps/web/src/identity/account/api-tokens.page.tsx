import type { Locale } from '@forum/i18n';
import {
  Button,
  CheckboxGroup,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  Link,
  Notice,
  Section,
  Table,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AccountFrame } from './account-frame.partial.js';
import { say } from './messages.js';

export type ScopeName = 'read' | 'write' | 'admin';

export interface ShownToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ScopeName[];
  /** In words; null when it never was. */
  readonly used: string | null;
  readonly expires: string;
}

export interface ApiTokensPageProps extends Framed {
  readonly tokens: readonly ShownToken[];
  /** The one just made, shown this once. */
  readonly made: { readonly token: string; readonly until: string } | null;
  /** What this person may give a token. */
  readonly scopes: readonly ScopeName[];
  readonly typed: { readonly name: string; readonly scopes: readonly string[] };
  readonly errors: Readonly<Record<string, string>>;
}

/** Tokens for programs. */
export function ApiTokensPage(props: ApiTokensPageProps) {
  const { shell, tokens, made, errors } = props;
  const { locale } = shell;
  const t = say(locale);
  const summary = Object.entries(errors).map(([id, text]) => ({ id, text }));
  return (
    <AccountFrame
      shell={shell}
      part="tokens"
      hasErrors={summary.length > 0}
      lead={
        <>
          {t('tokens.lead')} <Link href="/api/docs">{t('tokens.docs')}</Link>
        </>
      }
    >
      <ErrorSummary locale={locale} errors={summary} />
      {made && (
        <Notice kind="success" role="status" title={t('tokens.made')} class="mt">
          <p>{t('tokens.made.text', { until: made.until })}</p>
          <p class="mt-s">
            <code>{made.token}</code>
          </p>
        </Notice>
      )}
      {tokens.length === 0 ? (
        <EmptyState id="aucun-jeton" title={t('tokens.none')}>
          {t('tokens.none.text')}
        </EmptyState>
      ) : (
        <Tokens locale={locale} csrf={shell.csrf} tokens={tokens} />
      )}
      <Section id="nouveau" title={t('tokens.new')} class="mt-g">
        <NewToken {...props} />
      </Section>
    </AccountFrame>
  );
}

function Tokens({
  locale,
  csrf,
  tokens,
}: Pick<ApiTokensPageProps, 'tokens'> & { locale: Locale; csrf?: string }) {
  const t = say(locale);
  const columns = [
    'tokens.name',
    'tokens.scopes',
    'tokens.used',
    'tokens.expires',
    'security.action',
  ] as const;
  return (
    <Table
      caption={t('tokens.caption')}
      captionHidden
      stacked
      class="mt"
      columns={columns.map((name) => ({ name: t(name) }))}
      rows={tokens.map(({ id, name, scopes, used, expires }) => ({
        key: id,
        cells: [
          name,
          scopes.map((scope) => t(`tokens.scope.${scope}`)).join(' · '),
          used ?? t('tokens.never'),
          expires,
          <DeleteToken key="delete" locale={locale} csrf={csrf} id={id} name={name} />,
        ],
      }))}
    />
  );
}

interface DeleteTokenProps extends Pick<ShownToken, 'id' | 'name'> {
  readonly locale: Locale;
  readonly csrf: string | undefined;
}

function DeleteToken({ locale, csrf, id, name }: DeleteTokenProps) {
  const t = say(locale);
  return (
    <Form action={`/compte/jetons/${id}/suppression`} csrf={csrf} label={t('tokens.delete.of', { name })}>
      <Button kind="second" small>
        {t('tokens.delete')}
      </Button>
    </Form>
  );
}

function NewToken({ shell: { locale, csrf }, scopes, typed, errors }: ApiTokensPageProps) {
  const t = say(locale);
  return (
    <Form action="/compte/jetons" csrf={csrf} class="pile pile-g mesure mt-s" novalidate>
      <Field
        locale={locale}
        name="name"
        label={t('tokens.name')}
        help={t('tokens.name.help')}
        value={typed.name}
        error={errors.name}
        maxlength={80}
        required
      />
      <CheckboxGroup
        locale={locale}
        name="scopes"
        label={t('tokens.scopes')}
        error={errors.scopes}
        values={typed.scopes}
        choices={scopes.map((scope) => ({ value: scope, label: t(`tokens.scope.${scope}`) }))}
      />
      <p>
        <Button>{t('tokens.create')}</Button>
      </p>
    </Form>
  );
}
