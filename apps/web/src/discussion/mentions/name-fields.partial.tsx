import type { Nameable, NamedIn } from '@forum/discussion';
import { formatList, type Locale } from '@forum/i18n';
import type { Sector } from '@forum/network';
import { Button, Field, Notice, RadioGroup } from '@forum/ui';
import { say } from './messages.js';

export interface NameFieldsProps {
  readonly locale: Locale;
  /** What was looked for. */
  readonly asked: string;
  /** Null when nothing was. */
  readonly found: readonly Nameable[] | null;
  readonly seen: NamedIn;
  readonly sectors: readonly Sector[];
}

/** Above the buttons of the writing form. The first button of a form answers the Enter key: here it only searches. */
export function NameFields(props: NameFieldsProps) {
  return (
    <>
      <Search {...props} />
      <Seen {...props} />
    </>
  );
}

function Search({ locale, asked, found, sectors }: NameFieldsProps) {
  const t = say(locale);
  return (
    <details class="depliant" open={found !== null} id="nommer-une-personne">
      <summary>
        {t('title')} <span class="meta">{t('title.help')}</span>
      </summary>
      <div class="pile pile-s">
        <Field locale={locale} name="nommer" label={t('field')} help={t('field.help')} value={asked} />
        <p>
          <Button kind="second" small name="chercher" value="1" formnovalidate>
            {t('search')}
          </Button>
        </p>
        {found !== null && (
          <p role="status">
            {found.length === 0 ? t('none', { typed: asked }) : t('found', { count: found.length })}
          </p>
        )}
        {found?.map((person) => (
          <p key={person.id} class="grappe">
            <Button kind="second" small name="inserer" value={person.id} formnovalidate>
              {t('add', { name: person.name })}
            </Button>
            <span class="meta">{whoIs(person, locale, sectors)}</span>
          </p>
        ))}
      </div>
    </details>
  );
}

/** Before it is published: who will be named, and who is meant where a name is not one person's. */
function Seen({ locale, seen: { named, unclear }, sectors }: NameFieldsProps) {
  const t = say(locale);
  const names = (mayRead: boolean) =>
    formatList(
      named.filter((one) => one.mayRead === mayRead).map(({ name }) => name),
      locale,
    );
  return (
    <>
      {named.some(({ mayRead }) => mayRead) && <p class="meta">{t('named', { names: names(true) })}</p>}
      {named.some(({ mayRead }) => !mayRead) && (
        <Notice>
          <p>{t('no-access', { names: names(false) })}</p>
        </Notice>
      )}
      {unclear.map(({ typed, people }, at) =>
        people.length === 0 ? (
          <p key={typed} class="meta">
            {t('unclear.nobody', { typed: `@${typed}` })}
          </p>
        ) : (
          <WhichOne key={typed} {...{ locale, typed, people, at, sectors }} />
        ),
      )}
    </>
  );
}

interface WhichOneProps extends Pick<NameFieldsProps, 'locale' | 'sectors'> {
  readonly typed: string;
  readonly people: readonly Nameable[];
  readonly at: number;
}

function WhichOne({ locale, typed, people, at, sectors }: WhichOneProps) {
  const t = say(locale);
  return (
    <div>
      <input type="hidden" name={`nom-texte-${at}`} value={typed} />
      <RadioGroup
        locale={locale}
        name={`nom-${at}`}
        label={t('unclear', { typed: `@${typed}` })}
        value=""
        choices={[
          ...people.map((person) => ({
            value: person.id,
            label: person.name,
            help: whoIs(person, locale, sectors),
          })),
          { value: '', label: t('unclear.leave') },
        ]}
      />
    </div>
  );
}

function whoIs({ sector, organisation }: Nameable, locale: Locale, sectors: readonly Sector[]): string {
  const label = sectors.find(({ code }) => code === sector)?.label[locale];
  return [label, organisation].filter(Boolean).join(' · ');
}
