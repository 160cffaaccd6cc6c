import { ErrorSummary, Layout, Narrow, PageTitle } from '@forum/ui';
import type { VNode } from 'preact';
import type { Framed } from '../../http/index.js';
import { CodeForm, type CodeLimits } from './code-form.partial.js';
import { say } from './messages.js';

export interface CodePageProps extends Framed {
  /** Where it went, half hidden; null when this browser has no code on its way any more. */
  readonly masked: string | null;
  readonly purpose: 'sign-in' | 'add-address';
  /** Where another one is asked for. */
  readonly again: string;
  readonly error: string | null;
  readonly limits: CodeLimits;
}

/** Typing the code that has just been sent. */
export function CodePage({ shell, masked, purpose, again, error, limits }: CodePageProps) {
  const { locale, csrf } = shell;
  const t = say(locale);
  const lead =
    masked === null
      ? undefined
      : t.rich<VNode>('code.sent', {
          masked,
          minutes: limits.minutes,
          strong: (words) => <strong>{words}</strong>,
        });
  const label = t(purpose === 'sign-in' ? 'code.again' : 'code.again.address');
  return (
    <Layout shell={shell} title={t('code.title')} robots="noindex" hasErrors={error !== null}>
      <Narrow>
        <PageTitle title={t('code.title')} lead={lead} />
        <ErrorSummary locale={locale} errors={error === null ? [] : [{ id: 'code', text: error }]} />
        <CodeForm
          locale={locale}
          csrf={csrf}
          limits={limits}
          error={error ?? undefined}
          again={{ href: again, label }}
        />
      </Narrow>
    </Layout>
  );
}
