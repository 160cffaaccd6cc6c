import type { Locale } from '@forum/i18n';
import { Button, Form, InlineField, Table, Tag } from '@forum/ui';
import { say } from './messages.js';

export interface OwnAddress {
  readonly id: string;
  readonly address: string;
  readonly isPrimary: boolean;
  readonly verified: boolean;
}

export interface AddressesProps {
  readonly locale: Locale;
  readonly csrf?: string | undefined;
  readonly addresses: readonly OwnAddress[];
  /** What was just sent and refused. */
  readonly typed: string;
  readonly error?: string | undefined;
}

/** One's addresses, and one more. */
export function Addresses({ locale, csrf, addresses, typed, error }: AddressesProps) {
  const t = say(locale);
  const columns = ['addresses.address', 'addresses.state', 'addresses.actions'] as const;
  return (
    <>
      <p class="mt-s">{t('addresses.help')}</p>
      <Table
        caption={t('addresses.caption')}
        captionHidden
        stacked
        class="mt-s"
        columns={columns.map((name) => ({ name: t(name) }))}
        rows={addresses.map((one) => ({
          key: one.id,
          cells: [
            one.address,
            <State key="state" locale={locale} address={one} />,
            <Actions key="actions" locale={locale} csrf={csrf} address={one} />,
          ],
        }))}
      />
      <Form action="/compte/adresses" csrf={csrf} class="mesure mt" novalidate>
        <InlineField
          locale={locale}
          name="address"
          type="email"
          autocomplete="email"
          label={t('addresses.add')}
          help={t('addresses.add.help')}
          value={typed}
          error={error}
          icon="mail"
          button={t('addresses.add.submit')}
        />
      </Form>
    </>
  );
}

interface OneProps extends Pick<AddressesProps, 'locale' | 'csrf'> {
  readonly address: OwnAddress;
}

function State({ locale, address: { isPrimary, verified } }: OneProps) {
  const t = say(locale);
  if (!verified) return <Tag kind="alert">{t('addresses.unverified')}</Tag>;
  return isPrimary ? <Tag kind="success">{t('addresses.primary')}</Tag> : <Tag>{t('addresses.other')}</Tag>;
}

/** The main address stays until another takes its place. */
function Actions({ locale, csrf, address: { id, address, isPrimary, verified } }: OneProps) {
  if (isPrimary) return <>—</>;
  const act = (path: string, key: 'addresses.make-primary' | 'addresses.remove') => (
    <RowButton
      locale={locale}
      csrf={csrf}
      action={`/compte/adresses/${id}/${path}`}
      label={key}
      of={address}
    />
  );
  return (
    <div class="grappe">
      {verified && act('principale', 'addresses.make-primary')}
      {act('retrait', 'addresses.remove')}
    </div>
  );
}

function RowButton({
  locale,
  csrf,
  action,
  label,
  of,
}: Pick<OneProps, 'locale' | 'csrf'> & {
  action: string;
  label: 'addresses.make-primary' | 'addresses.remove';
  of: string;
}) {
  const t = say(locale);
  return (
    <Form action={action} csrf={csrf} label={t('addresses.of', { action: t(label), address: of })}>
      <Button kind="second" small>
        {t(label)}
        <span class="sr"> {of}</span>
      </Button>
    </Form>
  );
}
