import type { Locale } from '@forum/i18n';
import { Difference, Notice, RadioGroup } from '@forum/ui';
import type { ComponentChildren } from 'preact';
import { say } from './messages.js';
import type { PartChange } from './synthesis-changes.js';

export interface ShownConflict {
  /** The version that stands now, who saved it and when. */
  readonly standing: number;
  readonly name: string;
  readonly when: string;
  /** From the version that the writer began with. */
  readonly theirs: readonly PartChange[];
  readonly mine: readonly PartChange[];
  readonly choice: ComponentChildren;
}

/** Two people wrote from the same version: what each changed, word by word. Nothing is replaced until one has chosen. */
export function Conflict(props: ShownConflict & { readonly locale: Locale }) {
  const { locale, standing, name, when, theirs, mine } = props;
  const t = say(locale);
  return (
    <Notice kind="alert" role="alert" title={t('conflict.title', { name, version: standing })}>
      <p>{t('conflict.text')}</p>
      <h3 class="mt-s">{t('conflict.theirs', { version: standing, when })}</h3>
      <Changes locale={locale} changes={theirs} />
      <h3 class="mt-s">{t('conflict.mine')}</h3>
      <Changes locale={locale} changes={mine} />
    </Notice>
  );
}

export function Changes({
  locale,
  changes,
}: {
  readonly locale: Locale;
  readonly changes: readonly PartChange[];
}) {
  const t = say(locale);
  if (changes.length === 0) return <p class="meta">{t('conflict.nothing')}</p>;
  return (
    <>
      {changes.map(({ lang, part, passages }) => (
        <div key={`${lang}.${part}`} class="mt-s">
          <p class="meta">{t('part.in', { part: t(part), language: lang })}</p>
          <Difference locale={locale} passages={passages} {...(lang === locale ? {} : { lang })} />
        </div>
      ))}
    </>
  );
}

/** What to do about it; nothing is chosen in advance. */
export function ConflictChoice({ locale, version }: { readonly locale: Locale; readonly version: number }) {
  const t = say(locale);
  return (
    <RadioGroup
      locale={locale}
      name="conflit"
      label={t('conflict.keep')}
      required
      choices={[
        { value: 'fusion', label: t('conflict.merge'), help: t('conflict.merge.help') },
        { value: 'moi', label: t('conflict.own'), help: t('conflict.own.help', { version }) },
        { value: 'autre', label: t('conflict.other', { version }), help: t('conflict.other.help') },
      ]}
    />
  );
}
