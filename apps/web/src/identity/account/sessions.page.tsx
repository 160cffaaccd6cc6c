import type { Locale } from '@forum/i18n';
import { Button, Form, Table, Tag, Time } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AccountFrame } from './account-frame.partial.js';
import { say } from './messages.js';

export interface OpenSession {
  readonly id: string;
  /** Empty when its browser said nothing. */
  readonly device: string;
  readonly here: boolean;
  readonly openedAt: Date;
  readonly opened: string;
  readonly seenAt: Date;
  readonly seen: string;
}

export interface SessionsPageProps extends Framed {
  readonly sessions: readonly OpenSession[];
}

/** Where one is signed in. */
export function SessionsPage({ shell, sessions }: SessionsPageProps) {
  const { locale, csrf } = shell;
  const t = say(locale);
  const columns = ['security.device', 'security.seen', 'security.opened', 'security.action'] as const;
  return (
    <AccountFrame shell={shell} part="security" lead={t('security.lead')}>
      <Table
        caption={t('security.caption')}
        captionHidden
        stacked
        class="mt"
        columns={columns.map((name) => ({ name: t(name) }))}
        rows={sessions.map((session) => ({ key: session.id, cells: cellsOf(session, locale, csrf) }))}
      />
      <div class="grappe mt">
        {sessions.length > 1 && (
          <Form action="/compte/securite/autres/fin" csrf={csrf}>
            <Button kind="danger">{t('security.end-others')}</Button>
          </Form>
        )}
        <Form action="/deconnexion" csrf={csrf}>
          <Button kind="second">{t('security.sign-out')}</Button>
        </Form>
      </div>
    </AccountFrame>
  );
}

function cellsOf(session: OpenSession, locale: Locale, csrf: string | undefined) {
  const t = say(locale);
  const device = session.device === '' ? t('security.unknown') : session.device;
  return [
    <>
      {device} {session.here && <Tag kind="success">{t('security.here')}</Tag>}
    </>,
    <Time key="seen" at={session.seenAt}>
      {session.seen}
    </Time>,
    <Time key="opened" at={session.openedAt}>
      {session.opened}
    </Time>,
    session.here ? (
      '—'
    ) : (
      <Form
        action={`/compte/securite/${session.id}/fin`}
        csrf={csrf}
        label={t('security.end.of', { device, when: session.opened })}
      >
        <Button kind="second" small>
          {t('security.end')}
        </Button>
      </Form>
    ),
  ];
}
