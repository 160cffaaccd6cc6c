import { RESOURCE_KINDS } from '@forum/communities';
import type { Locale } from '@forum/i18n';
import { Button, CursorPagination, EmptyState, Form, Link, LinkButton, Select, Table, Tag } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { CommunityFrame } from '../frame/community-frame.partial.js';
import type { CommunityFrameProps } from '../frame/community-shell.js';
import { say } from './messages.js';
import type { ShownResource } from './shown-resource.js';

export interface LibraryPageProps extends Framed {
  readonly frame: CommunityFrameProps;
  readonly path: string;
  readonly items: readonly ShownResource[];
  readonly next: string | null;
  readonly beyondFirst: boolean;
  readonly kind: string;
  readonly theme: string;
  readonly themes: ReadonlyArray<{ readonly number: number; readonly title: string }>;
  readonly mayAdd: boolean;
}

/** What a community keeps to be found again. */
export function LibraryPage(props: LibraryPageProps) {
  const { shell, frame, items, beyondFirst } = props;
  const t = say(shell.locale);
  const isFiltered = props.kind !== '' || props.theme !== '' || beyondFirst;
  return (
    <CommunityFrame shell={shell} frame={frame} title={t('title')}>
      <p class="lecture mt">{t('lead')}</p>
      {items.length === 0 && !isFiltered ? (
        <EmptyState id="vide" title={t('empty')} actions={<AddButton {...props} />}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <List {...props} />
      )}
    </CommunityFrame>
  );
}

function AddButton({ shell, path, mayAdd }: LibraryPageProps) {
  return mayAdd ? <LinkButton href={`${path}/ajouter`}>{say(shell.locale)('add')}</LinkButton> : null;
}

function List(props: LibraryPageProps) {
  const { items, next, beyondFirst } = props;
  const { locale } = props.shell;
  const t = say(locale);
  return (
    <>
      <ChoosePart {...props} />
      {items.length === 0 ? (
        <p class="mt">{t('empty.filtered')}</p>
      ) : (
        <ResourceTable locale={locale} items={items} />
      )}
      <CursorPagination
        locale={locale}
        label={t('title')}
        {...(next === null ? {} : { next: addressOf(props, next) })}
        {...(beyondFirst ? { first: addressOf(props) } : {})}
      />
      <p class="mt">
        <AddButton {...props} />
      </p>
    </>
  );
}

function addressOf({ path, kind, theme }: LibraryPageProps, cursor?: string): string {
  const query = new URLSearchParams();
  if (kind !== '') query.set('genre', kind);
  if (theme !== '') query.set('theme', theme);
  if (cursor !== undefined) query.set('cursor', cursor);
  return query.size === 0 ? path : `${path}?${query}`;
}

function ChoosePart({ shell: { locale }, path, kind, theme, themes }: LibraryPageProps) {
  const t = say(locale);
  const kinds = RESOURCE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }));
  const places = themes.map(({ number, title }) => ({
    value: String(number),
    label: t('theme.n', { number, title }),
  }));
  return (
    <Form action={path} method="get" class="grappe mt" label={t('filter.label')}>
      <Select
        locale={locale}
        name="genre"
        label={t('kind')}
        value={kind}
        options={[{ value: '', label: t('all-kinds') }, ...kinds]}
      />
      <Select
        locale={locale}
        name="theme"
        label={t('field.themes')}
        value={theme}
        options={[{ value: '', label: t('all-themes') }, ...places]}
      />
      <Button kind="second">{t('filter')}</Button>
    </Form>
  );
}

/** As lists show documents: on the library's page and on the overview. */
export function ResourceTable({ locale, items }: { locale: Locale; items: readonly ShownResource[] }) {
  const t = say(locale);
  const columns = [t('document'), t('kind'), t('site'), t('added-by'), t('added')].map((name) => ({
    name,
  }));
  return (
    <Table
      class="mt-s"
      stacked
      caption={t('caption')}
      captionHidden
      columns={columns}
      rows={items.map((item) => ({
        key: item.id,
        cells: [
          <>
            <Link href={item.href} lang={item.titleLang}>
              {item.title}
            </Link>{' '}
            {item.warning !== null && <Tag kind="alert">{item.warning}</Tag>}
          </>,
          item.kind,
          item.site,
          item.addedBy,
          item.added,
        ],
      }))}
    />
  );
}
