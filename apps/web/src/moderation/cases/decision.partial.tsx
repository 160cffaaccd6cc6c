import type { Locale } from '@forum/i18n';
import { HIDING_MOTIVES, KEEPING_MOTIVES } from '@forum/moderation';
import { Button, ErrorSummary, Field, Form, TextArea } from '@forum/ui';
import { say } from '../messages.js';
import { sayOfDesk } from '../queue/messages.js';

const MAX_WORDS = 500;
const MAX_NOTE = 1_000;

export interface DecisionProps {
  readonly locale: Locale;
  readonly csrf: string | undefined;
  readonly action: string;
  readonly hidden: boolean;
  readonly may: Readonly<Record<'hide' | 'restore' | 'keep' | 'approve' | 'refuse', boolean>>;
  readonly words: string;
  readonly note: string;
  readonly errors: Readonly<Record<string, string>>;
}

/** One form, one press: each button names its reason. None is chosen in advance, and Enter decides nothing. */
export function Decision({ locale, csrf, action, hidden, may, words, note, errors }: DecisionProps) {
  const t = say(locale);
  return (
    <section id="decision" aria-labelledby="decision-titre">
      <h2 id="decision-titre">{t('case.decide')}</h2>
      <p class="meta mt-s">{t('case.decide.lead')}</p>
      <ErrorSummary locale={locale} errors={Object.entries(errors).map(([id, text]) => ({ id, text }))} />
      <Form action={action} csrf={csrf} class="pile pile-g mt">
        <TextArea
          locale={locale}
          name="reason"
          label={t('case.words')}
          note={t('case.words.note')}
          help={t('case.words.help', { max: MAX_WORDS })}
          error={errors.reason}
          value={words}
          rows={3}
          maxlength={MAX_WORDS}
        />
        <Field
          locale={locale}
          name="note"
          label={sayOfDesk(locale)('note')}
          note={sayOfDesk(locale)('note.optional')}
          error={errors.note}
          value={note}
          maxlength={MAX_NOTE}
        />
        <Verbs locale={locale} hidden={hidden} may={may} />
      </Form>
    </section>
  );
}

function Verbs({ locale, hidden, may }: Pick<DecisionProps, 'locale' | 'hidden' | 'may'>) {
  const t = say(locale);
  return (
    <>
      {may.approve && (
        <Choices
          locale={locale}
          verb="approve"
          label={t('case.approve')}
          help={t('case.approve.text')}
          motives={KEEPING_MOTIVES}
        />
      )}
      {may.refuse && (
        <Choices locale={locale} verb="refuse" label={t('case.refuse')} motives={HIDING_MOTIVES} />
      )}
      {may.hide && (
        <Choices
          locale={locale}
          verb="hide"
          label={t(hidden ? 'case.confirm' : 'case.hide')}
          motives={HIDING_MOTIVES}
        />
      )}
      {may.restore && (
        <Choices locale={locale} verb="restore" label={t('case.restore')} motives={KEEPING_MOTIVES} />
      )}
      {may.keep && (
        <Choices
          locale={locale}
          verb="keep"
          label={t('case.keep')}
          help={t('case.keep.text')}
          motives={KEEPING_MOTIVES}
        />
      )}
    </>
  );
}

interface ChoicesProps {
  readonly locale: Locale;
  readonly verb: keyof DecisionProps['may'];
  readonly label: string;
  readonly help?: string;
  readonly motives: ReadonlyArray<(typeof HIDING_MOTIVES)[number] | (typeof KEEPING_MOTIVES)[number]>;
}

function Choices({ locale, verb, label, help, motives }: ChoicesProps) {
  const t = say(locale);
  const kind = verb === 'hide' || verb === 'refuse' ? 'danger' : 'second';
  return (
    <fieldset class="groupe">
      <legend>{label}</legend>
      {help && <p class="aide">{help}</p>}
      <p class="grappe mt-s">
        {motives.map((motive) => (
          <Button key={motive} kind={kind} name="decision" value={`${verb}:${motive}`}>
            {t(`motive.${motive}`)}
          </Button>
        ))}
        <Button kind="link" name="decision" value={verb}>
          {t('case.own-words')}
          <span class="sr"> ({label})</span>
        </Button>
      </p>
    </fieldset>
  );
}
