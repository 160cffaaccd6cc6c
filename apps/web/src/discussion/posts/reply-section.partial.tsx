import { type Thread, threadPath } from '@forum/discussion';
import type { Locale } from '@forum/i18n';
import { Button, Composer, ErrorSummary, Form, LinkButton, Notice } from '@forum/ui';
import type { ComponentChildren } from 'preact';
import { say } from '../messages.js';
import { ComposeButtons, ComposeFields, type Composing } from './compose.partial.js';

export interface ReplySectionProps {
  readonly thread: Thread;
  readonly locale: Locale;
  /** What keeps this reader from answering; `none` when nothing does. */
  readonly barrier: 'none' | 'sign-in' | 'profile' | 'suspended' | 'members' | 'closed';
  readonly composing?: Omit<Composing, 'locale'>;
  readonly csrf?: string;
  /** The message that is answered. */
  readonly answering?: { readonly id: string; readonly number: number; readonly name: string };
  /** Makes a form sent twice publish once. */
  readonly key?: string;
  readonly draftFound?: boolean;
  /** Further fields of the form: how to follow. */
  readonly follow?: ComponentChildren;
}

/** Where one answers, or the one step that is missing before one can. */
export function ReplySection(props: ReplySectionProps) {
  const { locale, barrier, composing } = props;
  if (barrier === 'closed') return null;
  return (
    <section aria-labelledby="repondre-titre" id="repondre" class="mt non-imprime">
      <h2 id="repondre-titre">{say(locale)(barrier === 'sign-in' ? 'reply.sign-in' : 'reply.title')}</h2>
      {barrier === 'none' && composing ? (
        <ReplyForm {...props} composing={composing} />
      ) : (
        <Barrier {...props} />
      )}
    </section>
  );
}

function Barrier({ thread, locale, barrier }: ReplySectionProps) {
  const t = say(locale);
  const next = encodeURIComponent(`${threadPath(thread)}#repondre`);
  if (barrier === 'suspended') {
    return (
      <Notice kind="alert">
        <p>{t('reply.suspended')}</p>
      </Notice>
    );
  }
  if (barrier === 'members') {
    return (
      <>
        <p class="mt-s">{t('reply.members.text', { name: thread.community?.name ?? '' })}</p>
        <p class="mt-s">
          <LinkButton href={`/communautes/${thread.community?.slug ?? ''}`}>
            {t('reply.members.button')}
          </LinkButton>
        </p>
      </>
    );
  }
  const signIn = barrier === 'sign-in';
  return (
    <>
      <p class="mt-s">{t(signIn ? 'reply.sign-in.text' : 'reply.profile.text')}</p>
      <p class="mt-s">
        <LinkButton href={`${signIn ? '/connexion' : '/inscription'}?next=${next}`}>
          {t(signIn ? 'reply.sign-in.button' : 'reply.profile.button')}
        </LinkButton>
      </p>
    </>
  );
}

function ReplyForm(props: ReplySectionProps & { composing: Omit<Composing, 'locale'> }) {
  const { thread, locale, composing, csrf, answering, key, draftFound, follow } = props;
  const t = say(locale);
  const action = `/discussions/${thread.id}/messages`;
  const errors = Object.entries(composing.errors).map(([id, text]) => ({ id, text }));
  return (
    <>
      <ErrorSummary locale={locale} errors={errors} />
      {draftFound && (
        <DraftNotice locale={locale} action={`/discussions/${thread.id}/brouillon`} csrf={csrf} />
      )}
      <Composer action={action} csrf={csrf} class="mt-s" hidden={{ replyTo: answering?.id, cle: key }}>
        {answering && (
          <p class="meta">{t('reply.answering', { number: answering.number, name: answering.name })}</p>
        )}
        <ComposeFields locale={locale} {...composing} />
        {follow}
        <ComposeButtons locale={locale} submit={t('reply.submit')} />
      </Composer>
    </>
  );
}

/** What was typed and not published is back; its writer decides. */
export function DraftNotice({
  locale,
  action,
  csrf,
}: {
  locale: Locale;
  action: string;
  csrf?: string | undefined;
}) {
  const t = say(locale);
  return (
    <Notice title={t('draft.found')} level={3}>
      <p>{t('draft.found.text')}</p>
      <Form action={action} csrf={csrf}>
        <Button kind="second" small>
          {t('draft.drop')}
        </Button>
      </Form>
    </Notice>
  );
}
