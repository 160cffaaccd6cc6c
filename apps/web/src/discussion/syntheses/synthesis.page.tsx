import type { SynthesisVersion, Thread } from '@forum/discussion';
import { SYNTHESIS_PARTS } from '@forum/discussion';
import type { Locale } from '@forum/i18n';
import {
  Breadcrumbs,
  Button,
  Composer,
  Details,
  Encart,
  ErrorSummary,
  Field,
  Layout,
  LinkButton,
  Notice,
  PageTitle,
  Rails,
  TextArea,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { Conflict, type ShownConflict } from './conflict.partial.js';
import { say } from './messages.js';
import { SynthesisParts } from './synthesis.partial.js';
import type { SynthesisFields } from './synthesis-form.js';

export interface SynthesisPageProps extends Framed {
  readonly thread: Thread;
  readonly path: string;
  readonly place: string;
  readonly fields: SynthesisFields;
  readonly errors: Readonly<Record<string, string>>;
  /** Somebody saved another version in the meantime. */
  readonly conflict?: ShownConflict;
  /** The two texts were put together, and are to be read over. */
  readonly merged?: boolean;
  readonly preview?: Pick<SynthesisVersion, 'fr' | 'en'>;
  readonly draftFound: boolean;
  readonly maxCharacters: number;
}

/** Writing the synthesis of a discussion, or its next version, without erasing somebody else's. */
export function SynthesisPage(props: SynthesisPageProps) {
  const { shell, thread, path, fields, errors } = props;
  const { locale } = shell;
  const t = say(locale);
  const title = t(fields.version === '0' ? 'form.title.first' : 'form.title');
  const list = Object.entries(errors).map(([id, text]) => ({ id, text }));
  return (
    <Layout
      shell={shell}
      title={title}
      theme={thread.theme}
      robots="noindex"
      hasErrors={list.length > 0 || props.conflict !== undefined}
    >
      <Breadcrumbs locale={locale} crumbs={[{ text: thread.title, href: path }, { text: title }]} />
      <PageTitle title={title} lead={t('form.lead')} />
      <Rails asideLabel={t('good.title')} aside={<Good locale={locale} />}>
        <div>
          <ErrorSummary locale={locale} errors={list} />
          <Notices {...props} />
          <SynthesisForm {...props} />
        </div>
      </Rails>
    </Layout>
  );
}

function Notices({ shell: { locale }, conflict, merged, preview, path }: SynthesisPageProps) {
  const t = say(locale);
  return (
    <>
      {conflict && <Conflict locale={locale} {...conflict} />}
      {merged && (
        <Notice kind="success" role="status" title={t('merged.title')}>
          <p>{t('merged.text')}</p>
        </Notice>
      )}
      {preview && (
        <section aria-labelledby="apercu-titre">
          <Notice role="status">
            <h2 id="apercu-titre">{t('preview.title')}</h2>
            <p>{t('preview.text')}</p>
          </Notice>
          {(['fr', 'en'] as const).map((lang) => {
            const text = preview[lang];
            return text && <SynthesisParts locale={locale} text={text} lang={lang} path={path} />;
          })}
        </section>
      )}
    </>
  );
}

function SynthesisForm(props: SynthesisPageProps) {
  const { shell, place, path, fields, errors, conflict } = props;
  const { locale } = shell;
  const t = say(locale);
  const [own, other]: [Locale, Locale] = locale === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
  const hidden = { version: fields.version, courante: conflict && String(conflict.standing) };
  return (
    <Composer action={`${place}/modifier`} csrf={shell.csrf} class="mt" hidden={hidden}>
      {conflict?.choice}
      <TextFields {...props} lang={own} />
      <Details summary={t(`form.${other}`)} meta={t('form.other')} open={isOpen(fields, errors, other)}>
        <TextFields {...props} lang={other} />
      </Details>
      <Range {...props} />
      <Field
        locale={locale}
        name="reason"
        label={t('form.reason')}
        note={t('form.optional')}
        error={errors.reason}
        value={fields.reason ?? ''}
        maxlength={200}
      />
      <p class="grappe">
        <Button>
          {conflict ? t('conflict.submit') : t('form.submit', { version: Number(fields.version || 0) + 1 })}
        </Button>
        <Button kind="second" name="apercu" value="1" formnovalidate>
          {t('form.preview')}
        </Button>
        <Button kind="link" name="brouillon" value="1" formnovalidate>
          {t('form.draft')}
        </Button>
        <LinkButton kind="link" href={path}>
          {t('form.cancel')}
        </LinkButton>
      </p>
    </Composer>
  );
}

/** Folded while there is nothing in it to see. */
function isOpen(fields: SynthesisFields, errors: SynthesisPageProps['errors'], lang: Locale): boolean {
  return SYNTHESIS_PARTS.some((part) => fields[`${lang}.${part}`] || errors[`${lang}.${part}`]);
}

function TextFields({ shell, fields, errors, maxCharacters, lang }: SynthesisPageProps & { lang: Locale }) {
  const { locale } = shell;
  const t = say(locale);
  return (
    <>
      {SYNTHESIS_PARTS.map((part) => (
        <TextArea
          key={part}
          locale={locale}
          name={`${lang}.${part}`}
          label={t('part.in', { part: t(part), language: lang })}
          help={t(`form.${part}.help`)}
          error={errors[`${lang}.${part}`]}
          value={fields[`${lang}.${part}`] ?? ''}
          maxlength={maxCharacters}
          rows={4}
          lang={lang}
        />
      ))}
    </>
  );
}

function Range({ shell: { locale }, fields, errors }: SynthesisPageProps) {
  const t = say(locale);
  const number = { locale, inputmode: 'numeric', look: 'short', required: true, maxlength: 9 } as const;
  return (
    <>
      <Field {...number} name="from" label={t('form.from')} value={fields.from ?? ''} error={errors.from} />
      <Field {...number} name="to" label={t('form.to')} value={fields.to ?? ''} error={errors.to} />
    </>
  );
}

function Good({ locale }: { locale: Locale }) {
  const t = say(locale);
  return (
    <Encart id="bonne-synthese" title={t('good.title')}>
      <ul class="liens sans-puce">
        {(['disagreements', 'numbers', 'short'] as const).map((advice) => (
          <li key={advice}>{t(`good.${advice}`)}</li>
        ))}
      </ul>
    </Encart>
  );
}
