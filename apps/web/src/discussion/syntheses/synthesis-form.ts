import type { Synthesis, SynthesisText, SynthesisVersion, Thread } from '@forum/discussion';
import { SYNTHESIS_PARTS } from '@forum/discussion';
import { type FormBody, textOf } from '../../http/index.js';
import { SYNTHESIS_FIELDS } from '../posts/kept-texts.js';

/** What the form holds, field by field. */
export type SynthesisFields = Readonly<Record<string, string>>;

const LANGS = ['fr', 'en'] as const;

/** The form as it is first shown: the version that stands, or an empty one about all messages so far. */
export function fieldsOfStanding(thread: Thread, standing: Synthesis | undefined): SynthesisFields {
  if (!standing) return { version: '0', from: '1', to: String(thread.lastNumber) };
  const { version, from, to } = standing;
  return { version: String(version), from: String(from), to: String(to), ...fieldsOfTexts(standing) };
}

export function fieldsOfTexts({ fr, en }: Pick<SynthesisVersion, 'fr' | 'en'>): SynthesisFields {
  const texts = { fr, en };
  return Object.fromEntries(
    LANGS.flatMap((lang) => SYNTHESIS_PARTS.map((part) => [`${lang}.${part}`, texts[lang]?.[part] ?? ''])),
  );
}

/** What was sent, as it was typed. */
export function fieldsSent(body: FormBody): SynthesisFields {
  return Object.fromEntries(SYNTHESIS_FIELDS.map((name) => [name, textOf(body, name)]));
}

export function textsOf(fields: SynthesisFields): Pick<SynthesisVersion, 'fr' | 'en'> {
  const text = (lang: string) =>
    Object.fromEntries(
      SYNTHESIS_PARTS.map((part) => [part, tidy(fields[`${lang}.${part}`] ?? '')]),
    ) as unknown as SynthesisText;
  const some = (given: SynthesisText) => (Object.values(given).some((part) => part !== '') ? given : null);
  return { fr: some(text('fr')), en: some(text('en')) };
}

/** For the service: one text per language. */
export function inputOf(fields: SynthesisFields): object {
  const { version, from, to, reason } = fields;
  const part = (lang: string) =>
    Object.fromEntries(SYNTHESIS_PARTS.map((name) => [name, fields[`${lang}.${name}`] ?? '']));
  const given = Object.entries({ version, from, to, reason }).filter(
    ([, value]) => value !== '' && value !== undefined,
  );
  return { ...Object.fromEntries(given), fr: part('fr'), en: part('en') };
}

const tidy = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
