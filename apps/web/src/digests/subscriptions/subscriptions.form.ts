import type {
  DigestSettingsInput,
  Level,
  Subscription,
  SubscriptionsInput,
  TargetKind,
} from '@forum/digests';
import { type FormBody, textOf } from '../../http/index.js';

const FIELD = /^(theme|lead|community|thread)-([0-9A-Za-z-]{1,100})$/;

/** The form names each followed thing by kind and id: `theme-2`, `lead-2B`, `thread-41`. An empty choice names nothing, and what stays as it is neither. */
export function changesOf(body: FormBody, own: readonly Subscription[]): SubscriptionsInput {
  const standing = new Map(own.map(({ kind, id, level }) => [`${kind}-${id}`, level]));
  return Object.keys(body).flatMap((name) => {
    const [, kind, id] = FIELD.exec(name) ?? [];
    const level = textOf(body, name);
    if (kind === undefined || id === undefined || level === '' || standing.get(name) === level) return [];
    return [{ kind: kind as TargetKind, id, level: level as Level }];
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
