import type { DigestSettingsInput, Level, SubscriptionsInput } from '@forum/digests';
import { type FormBody, textOf } from '../../http/index.js';

const FIELD = /^(theme|lead|thread)-([0-9A-Z]{1,18})$/;

/** The form names each followed thing by kind and id: `theme-2`, `lead-2B`, `thread-41`. An empty choice names nothing. */
export function changesOf(body: FormBody): SubscriptionsInput {
  return Object.keys(body).flatMap((name) => {
    const [, kind, id] = FIELD.exec(name) ?? [];
    const level = textOf(body, name);
    if (kind === undefined || id === undefined || level === '') return [];
    return [{ kind: kind as 'theme' | 'lead' | 'thread', id, level: level as Level }];
  });
}

/** When and how often, as the form says it; an empty date ends a pause. */
export function digestChange(body: FormBody): DigestSettingsInput {
  const texts = ['frequency', 'weekday', 'hour', 'timeZone', 'locale']
    .map((name) => [name, textOf(body, name)] as const)
    .filter(([, value]) => value !== '');
  return {
    ...(Object.fromEntries(texts) as DigestSettingsInput),
    pausedUntil: textOf(body, 'pausedUntil') || null,
  };
}
