import type { BookmarkTarget } from '@forum/discussion';
import {
  Button,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  Layout,
  Link,
  LinkButton,
  Narrow,
  PageTitle,
  Section,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AccountFrame } from '../../identity/account/account-frame.partial.js';
import { say } from './messages.js';

export interface ShownBookmark {
  readonly id: string;
  readonly note: string | null;
  readonly when: string;
  /** Null once its owner may not read it any more. */
  readonly place: {
    readonly path: string;
    readonly edit: string;
    readonly title: string;
    readonly lang: string;
    readonly number: number | null;
    readonly name: string;
    readonly words: { readonly text: string; readonly lang: string } | null;
  } | null;
}

export interface BookmarksPageProps extends Framed {
  readonly bookmarks: readonly ShownBookmark[];
  /** Where the next page begins. */
  readonly next: string | null;
}

export function BookmarksPage({ shell, bookmarks, next }: BookmarksPageProps) {
  const t = say(shell.locale);
  return (
    <AccountFrame shell={shell} part="bookmarks" lead={t('lead')}>
      {bookmarks.length === 0 && (
        <EmptyState id="vide" title={t('empty')}>
          {t('empty.text')}
        </EmptyState>
      )}
      {bookmarks.map((bookmark) => (
        <Item key={bookmark.id} shell={shell} bookmark={bookmark} />
      ))}
      {next !== null && (
        <p class="mt">
          <LinkButton kind="second" href={next}>
            {t('pages')}
          </LinkButton>
        </p>
      )}
    </AccountFrame>
  );
}

function Item({ shell, bookmark }: Framed & { readonly bookmark: ShownBookmark }) {
  const { id, note, when, place } = bookmark;
  const t = say(shell.locale);
  return (
    <Section
      id={`signet-${id}`}
      class="mt"
      title={
        place === null ? (
          t('gone')
        ) : (
          <Link href={place.path}>
            <span lang={place.lang}>{place.title}</span>
          </Link>
        )
      }
    >
      <p class="meta">
        {place !== null && (
          <span>
            {place.number === null ? t('whole') : t('message', { number: place.number, name: place.name })}
          </span>
        )}
        <span>{t('kept', { when })}</span>
      </p>
      {place?.words != null && (
        <p class="lecture mt-s" lang={place.words.lang}>
          {place.words.text}
        </p>
      )}
      {note !== null && (
        <p class="mt-s">
          <strong>{t('note')}</strong> : {note}
        </p>
      )}
      <Buttons shell={shell} bookmark={bookmark} />
    </Section>
  );
}

function Buttons({ shell, bookmark: { id, place } }: Framed & { readonly bookmark: ShownBookmark }) {
  const t = say(shell.locale);
  return (
    <Form action={`/compte/signets/${id}/retrait`} csrf={shell.csrf} class="grappe mt-s">
      {place !== null && (
        <LinkButton kind="second" small href={place.edit}>
          {t('edit')}
        </LinkButton>
      )}
      <Button kind="link" small>
        {t('remove')}
      </Button>
    </Form>
  );
}

export interface BookmarkPageProps extends Framed {
  readonly target: BookmarkTarget;
  readonly title: string;
  readonly lang: string;
  readonly back: string;
  readonly number: number | null;
  readonly author: string | null;
  /** There is one already: its note is changed. */
  readonly kept: boolean;
  readonly note: string;
  readonly errors: Readonly<Record<string, string>>;
}

/** One bookmark: what it is about, and a note to oneself. */
export function BookmarkPage(props: BookmarkPageProps) {
  const { shell, target, title, lang, back, number, author, kept, note, errors } = props;
  const { locale } = shell;
  const t = say(locale);
  const list = Object.entries(errors).map(([id, text]) => ({ id, text }));
  const name = t(kept ? 'form.title.edit' : 'form.title');
  const hidden = 'postId' in target ? { message: target.postId } : { discussion: target.threadId };
  return (
    <Layout shell={shell} title={name} current="account" robots="noindex" hasErrors={list.length > 0}>
      <Narrow>
        <PageTitle title={name} />
        <ErrorSummary locale={locale} errors={list} />
        <p class="lecture" lang={lang}>
          {title}
        </p>
        <p class="meta">
          {number === null ? t('whole') : t('message', { number, name: author ?? t('gone-person') })}
        </p>
        <Form action="/compte/signets/nouveau" csrf={shell.csrf} class="pile mt" hidden={hidden}>
          <Field
            locale={locale}
            name="note"
            label={t('form.note')}
            note={t('form.optional')}
            help={t('form.note.help')}
            error={errors.note}
            value={note}
          />
          <p class="grappe">
            <Button>{t('form.save')}</Button>
            <LinkButton kind="link" href={back}>
              {t('form.back')}
            </LinkButton>
          </p>
        </Form>
      </Narrow>
    </Layout>
  );
}
