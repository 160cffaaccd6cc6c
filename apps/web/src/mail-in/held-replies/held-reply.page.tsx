import type { SafeHtml } from '@forum/markup';
import { Button, Form, Layout, LinkButton, Narrow, Notice, PageTitle, Prose } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { type MailInKey, say } from '../messages.js';

export interface HeldReplyPageProps extends Framed {
  readonly token: string;
  readonly why: 'first' | 'other-address' | 'authentication';
  readonly sender: string;
  readonly title: string;
  readonly titleLang: string;
  /** In words. */
  readonly audience: string;
  readonly name: string | null;
  readonly html: SafeHtml;
  readonly lang: string;
}

/** What waits, where it will stand, who will read it and under which name: two buttons, and nothing happens before. */
export function HeldReplyPage(props: HeldReplyPageProps) {
  const { shell, token, why, sender, title, titleLang, audience, name, html, lang } = props;
  const t = say(shell.locale);
  return (
    <Layout shell={shell} title={t('held.title')} robots="noindex">
      <Narrow>
        <PageTitle title={t('held.title')} lead={t(`held.${why}`, { sender })} />
        <dl class="fiche mt">
          <dt>{t('held.thread')}</dt>
          <dd lang={titleLang}>{title}</dd>
          <dt>{t('held.audience')}</dt>
          <dd>{audience}</dd>
          <dt>{t('held.name')}</dt>
          <dd>{name ?? t('held.no-name')}</dd>
        </dl>
        <h2 class="mt">{t('held.words')}</h2>
        <Prose html={html} lang={lang} class="cite" />
        <Form action={`/courriels/reponse/${token}`} class="mt">
          <p class="grappe">
            <Button name="action" value="publier">
              {t('held.publish')}
            </Button>
            <Button kind="danger" name="action" value="supprimer">
              {t('held.discard')}
            </Button>
          </p>
        </Form>
      </Narrow>
    </Layout>
  );
}

export interface SettledReplyPageProps extends Framed {
  readonly title: MailInKey;
  readonly text: MailInKey;
  readonly kind: 'success' | 'alert';
  readonly next: { readonly href: string; readonly label: MailInKey };
}

export function SettledReplyPage({ shell, title, text, kind, next }: SettledReplyPageProps) {
  const t = say(shell.locale);
  return (
    <Layout shell={shell} title={t(title)} robots="noindex">
      <Narrow>
        <PageTitle title={t(title)} />
        <Notice kind={kind} role="status">
          <p>{t(text)}</p>
        </Notice>
        <p class="mt">
          <LinkButton href={next.href}>{t(next.label)}</LinkButton>
        </p>
      </Narrow>
    </Layout>
  );
}
