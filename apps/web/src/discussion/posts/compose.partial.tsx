import type { Locale } from '@forum/i18n';
import {
  Button,
  Details,
  RadioGroup,
  type RenderedHtml,
  rendered,
  Scroller,
  Select,
  TextArea,
  WritingAs,
} from '@forum/ui';
import { say } from '../messages.js';

/** What a writer may choose, and what the form holds so far. */
export interface Composing {
  readonly locale: Locale;
  readonly writer: { readonly name: string; readonly initials: string; readonly sector?: string };
  readonly organisation: string | null;
  readonly values: { readonly body: string; readonly lang: string; readonly voice: string };
  readonly errors: Readonly<Record<string, string>>;
  readonly maxCharacters: number;
}

/** A field that people neither see nor reach, and programs fill. */
export const TRAP = 'site_web';

/** Who writes, in whose name, what, in which language. */
export function ComposeFields({ locale, writer, organisation, values, errors, maxCharacters }: Composing) {
  const t = say(locale);
  return (
    <>
      <WritingAs
        initials={writer.initials}
        name={writer.name}
        {...(writer.sector ? { meta: writer.sector } : {})}
      />
      {organisation !== null && <Voice locale={locale} organisation={organisation} value={values.voice} />}
      <TextArea
        locale={locale}
        name="body"
        label={t('compose.body')}
        help={t('compose.body.help')}
        error={errors.body}
        value={values.body}
        rows={8}
        maxlength={maxCharacters}
        required
      />
      <div class="piege" aria-hidden="true">
        <label for={TRAP}>{t('compose.trap')}</label>
        <input id={TRAP} name={TRAP} type="text" tabindex={-1} autocomplete="off" />
      </div>
      {formattingHelp[locale]}
      <Select
        locale={locale}
        name="lang"
        label={t('compose.lang')}
        value={values.lang}
        error={errors.lang}
        options={[
          { value: 'fr', label: t('compose.lang.fr') },
          { value: 'en', label: t('compose.lang.en') },
        ]}
      />
    </>
  );
}

function Voice({ locale, organisation, value }: { locale: Locale; organisation: string; value: string }) {
  const t = say(locale);
  return (
    <RadioGroup
      locale={locale}
      name="voice"
      label={t('compose.as')}
      value={value}
      choices={[
        { value: 'person', label: t('compose.person') },
        {
          value: 'organisation',
          label: t('compose.organisation'),
          help: t('compose.organisation.help', { organisation }),
        },
      ]}
    />
  );
}

/** Publish, read over, keep: one filled button, and Enter in a field publishes nothing by surprise. */
export function ComposeButtons({ locale, submit }: { locale: Locale; submit: string }) {
  const t = say(locale);
  return (
    <>
      <p class="grappe">
        <Button>{submit}</Button>
        <Button kind="second" name="apercu" value="1" formnovalidate>
          {t('compose.preview')}
        </Button>
        <Button kind="link" name="brouillon" value="1" formnovalidate>
          {t('compose.draft')}
        </Button>
      </p>
      <p class="aide">{t('compose.edit-later')}</p>
    </>
  );
}

function FormattingHelp({ locale }: { locale: Locale }) {
  const t = say(locale);
  const rows = [
    [`**${t('format.bold')}**`, <strong key="b">{t('format.bold')}</strong>],
    [`*${t('format.italic')}*`, <em key="i">{t('format.italic')}</em>],
    [`- ${t('format.list')}`, t('format.list.seen')],
    [`> ${t('format.quote')}`, t('format.quote.seen')],
    ['https://…', t('format.link.seen')],
  ] as const;
  return (
    <Details summary={t('format.title')}>
      <Scroller label={t('format.caption')}>
        <table class="tableau">
          <caption class="sr">{t('format.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('format.typed')}</th>
              <th scope="col">{t('format.seen')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([typed, seen]) => (
              <tr key={typed}>
                <td>
                  <code>{typed}</code>
                </td>
                <td>{seen}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Details>
  );
}

/** The same on every page of a language: written once. */
const formattingHelp: Record<Locale, RenderedHtml> = {
  fr: rendered(<FormattingHelp locale="fr" />),
  en: rendered(<FormattingHelp locale="en" />),
};
