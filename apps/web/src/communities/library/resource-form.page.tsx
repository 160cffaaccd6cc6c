import { RESOURCE_KINDS } from '@forum/communities';
import {
  Button,
  CheckboxGroup,
  ErrorSummary,
  Field,
  Form,
  LinkButton,
  Narrow,
  RadioGroup,
  TextArea,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { CommunityFrame } from '../frame/community-frame.partial.js';
import type { CommunityFrameProps } from '../frame/community-shell.js';
import { say } from './messages.js';

export interface ResourceValues {
  readonly kind: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly creator: string;
  readonly licence: string;
  readonly description: string;
  readonly lang: string;
  readonly url: string;
  readonly note: string;
  readonly themes: readonly string[];
  readonly leads: readonly string[];
}

export interface ResourceFormPageProps extends Framed {
  readonly frame: CommunityFrameProps;
  readonly task: 'add' | 'edit' | 'version';
  readonly action: string;
  readonly back: string;
  readonly values: ResourceValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly themes: ReadonlyArray<{ readonly number: number; readonly title: string }>;
  readonly leads: ReadonlyArray<{ readonly code: string; readonly title: string }>;
}

/** Adding to the library, changing an entry, or adding a version of it. */
export function ResourceFormPage(props: ResourceFormPageProps) {
  const { shell, frame, task, action, back, errors } = props;
  const { locale } = shell;
  const t = say(locale);
  const list = Object.entries(errors).map(([id, text]) => ({ id, text }));
  return (
    <CommunityFrame shell={shell} frame={frame} title={t(`${task}.title`)} hasErrors={list.length > 0}>
      <Narrow>
        {task !== 'edit' && <p class="lecture mt">{t(`${task}.lead`)}</p>}
        <ErrorSummary locale={locale} errors={list} />
        <Form action={action} class="pile mt" {...(shell.csrf === undefined ? {} : { csrf: shell.csrf })}>
          {task !== 'version' && <Title {...props} />}
          {task !== 'edit' && <Where {...props} />}
          {task === 'version' ? <Note {...props} /> : <Description {...props} />}
          <p class="grappe">
            <Button>{t(`${task}.submit`)}</Button>
            <LinkButton kind="link" href={back}>
              {t('cancel')}
            </LinkButton>
          </p>
        </Form>
      </Narrow>
    </CommunityFrame>
  );
}

function Title({ shell: { locale }, values, errors }: ResourceFormPageProps) {
  const t = say(locale);
  return (
    <>
      <Field
        locale={locale}
        name="titleFr"
        label={t('field.titleFr')}
        help={t('field.title.help')}
        value={values.titleFr}
        error={errors.titleFr}
        maxlength={200}
        lang="fr"
      />
      <Field
        locale={locale}
        name="titleEn"
        label={t('field.titleEn')}
        value={values.titleEn}
        error={errors.titleEn}
        maxlength={200}
        lang="en"
      />
    </>
  );
}

function Where({ shell: { locale }, values, errors }: ResourceFormPageProps) {
  const t = say(locale);
  return (
    <Field
      locale={locale}
      name="url"
      type="url"
      inputmode="url"
      label={t('field.url')}
      help={t('field.url.help')}
      value={values.url}
      error={errors.url}
      maxlength={2_000}
    />
  );
}

function Note({ shell: { locale }, values, errors }: ResourceFormPageProps) {
  const t = say(locale);
  return (
    <Field
      locale={locale}
      name="note"
      label={t('field.note')}
      note={t('optional')}
      value={values.note}
      error={errors.note}
      maxlength={500}
    />
  );
}

function Description(props: ResourceFormPageProps) {
  const { shell, values, errors } = props;
  const { locale } = shell;
  const t = say(locale);
  return (
    <>
      <RadioGroup
        locale={locale}
        name="kind"
        label={t('field.kind')}
        value={values.kind}
        error={errors.kind}
        required
        choices={RESOURCE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextArea
        locale={locale}
        name="description"
        label={t('field.description')}
        note={t('optional')}
        rows={4}
        value={values.description}
        error={errors.description}
        maxlength={4_000}
      />
      <RadioGroup
        locale={locale}
        name="lang"
        label={t('field.lang')}
        value={values.lang}
        error={errors.lang}
        choices={(['fr', 'en'] as const).map((value) => ({ value, label: t(`lang.${value}`) }))}
      />
      <Origin {...props} />
      <Places {...props} />
    </>
  );
}

function Origin({ shell: { locale }, values, errors }: ResourceFormPageProps) {
  const t = say(locale);
  return (
    <>
      <Field
        locale={locale}
        name="creator"
        label={t('field.creator')}
        note={t('optional')}
        help={t('field.creator.help')}
        value={values.creator}
        error={errors.creator}
        maxlength={200}
      />
      <Field
        locale={locale}
        name="licence"
        label={t('field.licence')}
        note={t('optional')}
        help={t('field.licence.help')}
        value={values.licence}
        error={errors.licence}
        maxlength={200}
      />
    </>
  );
}

function Places({ shell: { locale }, values, errors, themes, leads }: ResourceFormPageProps) {
  const t = say(locale);
  return (
    <>
      <CheckboxGroup
        locale={locale}
        name="themes"
        label={t('field.themes')}
        note={t('optional')}
        values={values.themes}
        error={errors.themes}
        choices={themes.map(({ number, title }) => ({
          value: String(number),
          label: t('theme.n', { number, title }),
        }))}
      />
      <details class="depliant" open={values.leads.length > 0 || errors.leads !== undefined}>
        <summary>
          {t('field.leads')} <span class="meta">{t('optional')}</span>
        </summary>
        <div>
          <CheckboxGroup
            locale={locale}
            name="leads"
            label={t('field.leads')}
            values={values.leads}
            error={errors.leads}
            choices={leads.map(({ code, title }) => ({ value: code, label: `${code} · ${title}` }))}
          />
        </div>
      </details>
    </>
  );
}
