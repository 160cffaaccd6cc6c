import type { Locale } from '@forum/i18n';
import type { ThreadCaseAction } from '@forum/moderation';
import { Button, Encart, Form, TextArea } from '@forum/ui';
import { say } from '../messages.js';

const MAX_WORDS = 500;

/** Each decision has its own address: a closure and a hiding are two things. */
export const THREAD_PATHS: Readonly<Record<ThreadCaseAction, string>> = {
  close: 'fermeture',
  reopen: 'reouverture',
  hide: 'masquage',
  restore: 'retablissement',
};

const ORDER = ['close', 'reopen', 'restore', 'hide'] as const;

export interface ThreadModerationProps {
  readonly locale: Locale;
  readonly csrf: string | undefined;
  readonly threadId: string;
  readonly may: Readonly<Record<ThreadCaseAction, boolean>>;
  readonly words?: string;
  readonly error?: string | undefined;
}

/** One reason, then what to do: the buttons that the policies allow. */
export function ThreadModerationForm({ locale, csrf, threadId, may, words, error }: ThreadModerationProps) {
  const t = say(locale);
  const offered = ORDER.filter((action) => may[action]);
  const [first] = offered;
  if (first === undefined) return null;
  const address = (action: ThreadCaseAction) => `/discussions/${threadId}/${THREAD_PATHS[action]}`;
  return (
    <Form action={address(first)} csrf={csrf} class="pile">
      <TextArea
        locale={locale}
        id="motif"
        name="reason"
        label={t('thread.reason')}
        error={error}
        value={words}
        rows={3}
        maxlength={MAX_WORDS}
        required
      />
      <p class="grappe">
        {offered.map((action) => (
          <Button
            key={action}
            small
            kind={action === 'hide' ? 'danger' : 'second'}
            formaction={address(action)}
          >
            {t(`thread.${action}`)}
          </Button>
        ))}
      </p>
    </Form>
  );
}

export function ThreadModerationAside(props: ThreadModerationProps) {
  if (!Object.values(props.may).some(Boolean)) return null;
  return (
    <Encart id="moderation" title={say(props.locale)('thread.title')}>
      <ThreadModerationForm {...props} />
    </Encart>
  );
}
