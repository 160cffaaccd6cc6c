import { formatMoment, type Locale } from '@forum/i18n';
import type { QueueItem } from '@forum/moderation';
import { Button, Form, LinkButton, Notice } from '@forum/ui';
import { say } from '../messages.js';
import type { Reading } from '../reading.js';
import { sayOfDesk } from './messages.js';

export interface ItemClaimProps extends Reading {
  readonly locale: Locale;
  readonly csrf: string | undefined;
  readonly item: QueueItem;
  readonly viewerId: string | null;
  readonly minutes: { readonly claim: number; readonly undo: number };
}

/** Who takes care of a case, or who decided it and how to take that back. */
export function ItemClaim(props: ItemClaimProps) {
  return props.item.decidedAt === null ? <Claim {...props} /> : <Undo {...props} />;
}

function Claim({ locale, csrf, item, viewerId, minutes }: ItemClaimProps) {
  const t = sayOfDesk(locale);
  if (item.claimedById !== null && item.claimedById !== viewerId)
    return (
      <Notice kind="alert" title={t('claim.title')}>
        <p>{t('claim.other', { name: item.claimedBy ?? say(locale)('case.gone') })}</p>
      </Notice>
    );
  const mine = item.claimedById !== null;
  return (
    <Notice title={t('claim.title')}>
      <p>{mine ? t('claim.mine', { minutes: minutes.claim }) : t('claim.free')}</p>
      <Form action={`/moderation/elements/${item.id}/${mine ? 'rendu' : 'prise'}`} csrf={csrf} class="mt-s">
        <Button kind="second" small>
          {t(mine ? 'claim.give' : 'claim.take')}
        </Button>
      </Form>
    </Notice>
  );
}

/** Nothing to say of what its author took away, or what can no longer be taken back. */
export function Undo({ locale, csrf, item, minutes, now, timeZone, next }: UndoProps) {
  const t = sayOfDesk(locale);
  if (!item.undoable || item.decidedAt === null) return null;
  const when = formatMoment(item.decidedAt, locale, { now, timeZone });
  return (
    <Notice title={t('undo.title', { name: item.decidedBy ?? say(locale)('case.gone'), when })}>
      <p>{t('undo.text', { minutes: minutes.undo })}</p>
      <Form action={`/moderation/elements/${item.id}/annulation`} csrf={csrf} class="grappe mt-s">
        {next !== undefined && (
          <LinkButton small href={next}>
            {t('undo.next')}
          </LinkButton>
        )}
        <Button kind="second" small>
          {t('undo.submit')}
        </Button>
      </Form>
    </Notice>
  );
}

type UndoProps = Omit<ItemClaimProps, 'viewerId'> & { readonly next?: string | undefined };
