import type { Audience } from '@forum/discussion';
import { Button, Form, LinkButton, Notice } from '@forum/ui';
import type { ComponentChildren } from 'preact';
import { CurationFrame, type CurationFrameProps } from './curation-frame.partial.js';
import { say } from './messages.js';

type Confirming = Omit<CurationFrameProps, 'errors'>;

export interface MergeConfirmPageProps extends Confirming {
  readonly count: number;
  readonly into: { readonly id: string; readonly title: string };
  readonly reason: string;
}

/** What a merge will do, before it is done. */
export function MergeConfirmPage(props: MergeConfirmPageProps) {
  const { shell, thread, count, into, reason } = props;
  const t = say(shell.locale);
  const hidden = { into: into.id, reason, confirme: 'oui' };
  return (
    <Confirm {...props} title={t('merge.page')} action="fusion" hidden={hidden} button={t('merge.do')}>
      <p>{t('merge.effect', { count, from: thread.title, to: into.title })}</p>
      <p>{t('merge.links')}</p>
      <p>{t('why', { reason })}</p>
    </Confirm>
  );
}

export interface MoveConfirmPageProps extends Confirming {
  /** Null: under the themes. */
  readonly audience: Audience | null;
  readonly sent: Readonly<Record<string, string>>;
  readonly leads: readonly string[];
}

/** Who will and will not read a discussion once it is there. */
export function MoveConfirmPage(props: MoveConfirmPageProps) {
  const { shell, audience, sent, leads } = props;
  const t = say(shell.locale);
  return (
    <Confirm
      {...props}
      title={t('move.page')}
      action="deplacement"
      hidden={{ ...sent, confirme: 'oui' }}
      leads={leads}
      button={t('move')}
    >
      <Notice kind="alert">
        {audience === null && <p>{t('move.all')}</p>}
        {audience !== null && <p>{t(audience.everyone ? 'move.public' : 'move.members', { ...audience })}</p>}
        {audience !== null && !audience.everyone && <p>{t('move.lost', { count: audience.lost })}</p>}
        {audience !== null && !audience.everyone && <p>{t('move.seen')}</p>}
      </Notice>
      <p>{t('why', { reason: sent.reason ?? '' })}</p>
    </Confirm>
  );
}

interface ConfirmProps extends Confirming {
  readonly title: string;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly leads?: readonly string[];
  readonly button: string;
  readonly children: ComponentChildren;
}

function Confirm({ title, action, hidden, leads = [], button, children, ...frame }: ConfirmProps) {
  const { shell, thread } = frame;
  return (
    <CurationFrame {...frame} errors={{}} title={title}>
      <div class="pile mt">
        {children}
        <Form action={`/discussions/${thread.id}/organiser/${action}`} csrf={shell.csrf} hidden={hidden}>
          {leads.map((code) => (
            <input key={code} type="hidden" name="leads" value={code} />
          ))}
          <p class="grappe">
            <Button>{button}</Button>
            <LinkButton kind="link" href={`/discussions/${thread.id}/organiser`}>
              {say(shell.locale)('cancel')}
            </LinkButton>
          </p>
        </Form>
      </div>
    </CurationFrame>
  );
}
