import type { Estimate } from '@forum/digests';
import { Button, EmptyState, Encart, Form, Link, LinkButton, Notice, Section } from '@forum/ui';
import type { TextPiece } from '../../administration/mails/text-pieces.js';
import type { Framed } from '../../http/index.js';
import { AccountFrame } from '../../identity/account/account-frame.partial.js';
import { EstimateWords } from './estimate.partial.js';
import { say } from './messages.js';

export interface TrialPageProps extends Framed {
  readonly estimate: Estimate;
  /** The digest, cut where the forum's own links stand; null when there would be none. */
  readonly text: readonly TextPiece[] | null;
  readonly subject: string | null;
  /** What the form said; null when nothing is to be saved. */
  readonly typed: Readonly<Record<string, string>> | null;
}

/** What choices would give, before they are saved. */
export function TrialPage(props: TrialPageProps) {
  const { shell, estimate, typed } = props;
  const { locale } = shell;
  const t = say(locale);
  return (
    <AccountFrame shell={shell} part="subscriptions" lead={t('trial.title')}>
      <div class="pile pile-g">
        {typed !== null && (
          <Notice title={t('trial.unsaved')} role="status">
            <p>{t('trial.unsaved.text')}</p>
          </Notice>
        )}
        <Encart id="estimation" title={t('estimate.title')}>
          <EstimateWords estimate={estimate} locale={locale} />
        </Encart>
        <Decision {...props} />
        <Mail {...props} />
      </div>
    </AccountFrame>
  );
}

function Decision({ shell: { locale, csrf }, typed }: TrialPageProps) {
  const t = say(locale);
  if (typed === null)
    return (
      <p>
        <LinkButton kind="second" href="/compte/abonnements">
          {t('trial.back')}
        </LinkButton>
      </p>
    );
  return (
    <Form action="/compte/abonnements" csrf={csrf} hidden={typed}>
      <p class="grappe">
        <Button>{t('trial.save')}</Button>
        <Button kind="second" name="action" value="retour">
          {t('trial.back')}
        </Button>
      </p>
    </Form>
  );
}

function Mail({ shell: { locale }, text, subject }: TrialPageProps) {
  const t = say(locale);
  if (text === null)
    return (
      <EmptyState id="vide" title={t('trial.empty')}>
        {t('trial.empty.text')}
      </EmptyState>
    );
  return (
    <Section id="courriel" title={t('trial.mail')}>
      {subject !== null && <p class="meta mt-s">{t('trial.links')}</p>}
      <pre class="courriel__texte mt-s">
        {text.map(({ text: words, href }) =>
          href === undefined ? (
            words
          ) : (
            <Link key={href} href={href}>
              {words}
            </Link>
          ),
        )}
      </pre>
    </Section>
  );
}
