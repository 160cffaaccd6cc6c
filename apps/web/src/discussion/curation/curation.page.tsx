import type { Curation, Destination } from '@forum/discussion';
import { formatDate } from '@forum/i18n';
import {
  Button,
  CheckboxGroup,
  Field,
  Form,
  LinkButton,
  RadioGroup,
  Section,
  Select,
  TextArea,
} from '@forum/ui';
import { CurationFrame, type CurationFrameProps } from './curation-frame.partial.js';
import { CurationMeta, type ShowingNotes, whatWas } from './curation-notes.js';
import { say } from './messages.js';

export const REASON_MAX = 500;

export interface CurationPageProps extends CurationFrameProps {
  readonly pinned: boolean;
  readonly featured: boolean;
  readonly may: { readonly feature: boolean; readonly join: boolean };
  readonly themes: ReadonlyArray<{ readonly number: number; readonly title: string }>;
  readonly leads: ReadonlyArray<{ readonly code: string; readonly title: string }>;
  readonly destinations: readonly Destination[];
  readonly mayLeave: boolean;
  /** What was typed, or how it stands. */
  readonly values: CurationValues;
  /** Which form was refused. */
  readonly refused: 'move' | 'merge' | null;
  readonly history: readonly Curation[];
  readonly days: number;
  readonly showing: ShowingNotes;
}

export interface CurationValues {
  readonly theme: string;
  readonly leads: readonly string[];
  readonly community: string;
  readonly into: string;
  readonly reason: string;
}

/** Everything that may be decided about where a discussion stands, and what was. */
export function CurationPage(props: CurationPageProps) {
  const { shell, days, may } = props;
  const t = say(shell.locale);
  return (
    <CurationFrame {...props} title={t('title')} lead={t('lead', { days })}>
      <div class="pile pile-xg mt">
        <Move {...props} />
        <Marks {...props} />
        {may.join && <SplitLink {...props} />}
        {may.join && <Merge {...props} />}
        <History {...props} />
      </div>
    </CurationFrame>
  );
}

function Move(props: CurationPageProps) {
  const { shell, thread, values, errors, refused } = props;
  const { locale } = shell;
  const t = say(locale);
  const isRefused = refused === 'move';
  return (
    <Section id="deplacer" title={t('place.title')}>
      <Form action={`/discussions/${thread.id}/organiser/deplacement`} csrf={shell.csrf} class="pile mt-s">
        <Places {...props} errors={isRefused ? errors : {}} />
        <Reason
          locale={locale}
          id="reason"
          value={isRefused ? values.reason : ''}
          error={isRefused ? errors.reason : undefined}
        />
        <p>
          <Button>{t('move')}</Button>
        </p>
      </Form>
    </Section>
  );
}

function Places(props: CurationPageProps) {
  const { shell, themes, leads, values, errors } = props;
  const { locale } = shell;
  const t = say(locale);
  return (
    <>
      <RadioGroup
        locale={locale}
        name="theme"
        label={t('theme')}
        error={errors.theme}
        value={values.theme}
        required
        choices={themes.map(({ number, title }) => ({
          value: String(number),
          label: t('theme.name', { number, title }),
        }))}
      />
      <CheckboxGroup
        locale={locale}
        name="leads"
        label={t('leads')}
        note={t('optional')}
        error={errors.leads}
        values={values.leads}
        choices={leads.map(({ code, title }) => ({ value: code, label: `${code} · ${title}` }))}
      />
      <CommunityChoice {...props} />
    </>
  );
}

function CommunityChoice({ shell: { locale }, destinations, mayLeave, values, errors }: CurationPageProps) {
  const t = say(locale);
  if (destinations.length === 0) return null;
  const none = mayLeave || values.community === '' ? [{ value: '', label: t('community.none') }] : [];
  return (
    <Select
      locale={locale}
      name="community"
      label={t('community')}
      value={values.community}
      error={errors.community}
      options={[...none, ...destinations.map(({ slug, name }) => ({ value: slug, label: name }))]}
    />
  );
}

/** `id` apart: the page has two of them. */
function Reason({
  locale,
  id,
  value,
  error,
}: Pick<ShowingNotes, 'locale'> & { id: string; value: string; error: string | undefined }) {
  const t = say(locale);
  return (
    <TextArea
      locale={locale}
      id={id}
      name="reason"
      label={t('reason')}
      help={t('reason.help')}
      error={error}
      value={value}
      rows={2}
      maxlength={REASON_MAX}
      required
    />
  );
}

function Marks({ shell: { locale, csrf }, thread, pinned, featured, may }: CurationPageProps) {
  const t = say(locale);
  const at = `/discussions/${thread.id}/organiser`;
  return (
    <Section id="evidence" title={t('marks.title')}>
      <p class="mt-s">{t('marks.text')}</p>
      <div class="grappe mt-s">
        <Form action={`${at}/epingle`} csrf={csrf} hidden={{ on: pinned ? undefined : 'oui' }}>
          <Button kind="second">{t(pinned ? 'unpin' : 'pin')}</Button>
        </Form>
        {may.feature && (
          <Form action={`${at}/une`} csrf={csrf} hidden={{ on: featured ? undefined : 'oui' }}>
            <Button kind="second">{t(featured ? 'unfeature' : 'feature')}</Button>
          </Form>
        )}
      </div>
    </Section>
  );
}

function SplitLink({ shell: { locale }, thread }: CurationPageProps) {
  const t = say(locale);
  return (
    <Section id="scinder" title={t('split.title')}>
      <p class="mt-s">{t('split.text')}</p>
      <p class="mt-s">
        <LinkButton kind="second" href={`/discussions/${thread.id}/organiser/scission`}>
          {t('split.open')}
        </LinkButton>
      </p>
    </Section>
  );
}

function Merge({ shell, thread, values, errors, refused }: CurationPageProps) {
  const { locale } = shell;
  const t = say(locale);
  const shown = refused === 'merge' ? errors : {};
  return (
    <Section id="fusionner" title={t('merge.title')}>
      <p class="mt-s">{t('merge.text')}</p>
      <Form action={`/discussions/${thread.id}/organiser/fusion`} csrf={shell.csrf} class="pile mt-s">
        <Field
          locale={locale}
          name="into"
          label={t('merge.into')}
          value={values.into}
          error={shown.into}
          maxlength={500}
          required
        />
        <Reason
          locale={locale}
          id={refused === 'merge' ? 'reason' : 'motif-fusion'}
          value={refused === 'merge' ? values.reason : ''}
          error={shown.reason}
        />
        <p>
          <Button kind="second">{t('merge.check')}</Button>
        </p>
      </Form>
    </Section>
  );
}

function History({ shell, thread, history, showing }: CurationPageProps) {
  const { locale, csrf } = shell;
  const t = say(locale);
  const at = `/discussions/${thread.id}/organiser/annulation`;
  return (
    <Section id="decisions" title={t('history.title')}>
      {history.length === 0 && <p class="mt-s">{t('history.empty')}</p>}
      <ol class="journal sans-puce mt-s">
        {history.toReversed().map((note) => (
          <li key={note.id}>
            <p>{whatWas(note, showing)}</p>
            <CurationMeta note={note} showing={showing} />
            {note.undoneAt !== null && (
              <p class="meta">
                {t('history.undone', { when: formatDate(note.undoneAt, locale, 'long', showing.timeZone) })}
              </p>
            )}
            {note.reversible && (
              <Form action={at} csrf={csrf} hidden={{ decision: note.id }}>
                <Button kind="second" small>
                  {t('undo')}
                  <span class="sr"> {t('undo.which', { what: plain(note) })}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );

  function plain(note: Curation): string {
    return t(note.kind === 'merge' ? 'merge.title' : note.kind === 'split' ? 'split.title' : whatKey(note));
  }
}

function whatKey({ kind }: Curation) {
  return kind === 'move'
    ? ('note.move' as const)
    : (`note.${kind as 'pin' | 'unpin' | 'feature' | 'unfeature'}` as const);
}
